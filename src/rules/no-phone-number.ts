import { diagnose } from "../diagnostics/diagnostic.ts";
import { nodeAt, type YamlMap } from "../yaml/tree.ts";
import type { SchoolRule } from "./school-rule.ts";

/** Whom an approved policy sends people to, with the keys of which one says how to ring them. */
const reached: readonly { readonly who: string; readonly keys: readonly string[] }[] = [
  { who: "the DSL", keys: ["people.dsl.0.phone", "people.dsl.1.phone", "school.phone"] },
  { who: "the service that takes referrals", keys: ["referral.phone"] },
  { who: "the local authority's designated officer (LADO)", keys: ["lado.phone"] },
];

/** An approved policy that tells people whom to call, and not on what number. A draft may lack what is yet to come. */
export const noPhoneNumber: SchoolRule = ({ tree }) => {
  const status = nodeAt(tree, ["status"]);
  if (status?.kind !== "scalar" || status.value !== "approved") return [];
  return reached
    .filter(({ keys }) => !keys.some((key) => isWritten(tree, key)))
    .map(({ who, keys }) => {
      const key = keys.at(-1) ?? "";
      const [group = "", field = ""] = key.split(".");
      return diagnose("rules/no-phone-number", `The policy gives no number for ${who}.`, {
        location: status.location,
        hint: `Somebody who is worried about a child has to find it there. Write it under ${group}:\n  ${field}: "01632 960100"`,
      });
    });
};

function isWritten(tree: YamlMap, key: string): boolean {
  const node = nodeAt(tree, key.split("."));
  return node?.kind === "scalar" && !node.blank;
}
