import { diagnose } from "../diagnostics/diagnostic.ts";
import { nodeAt, type YamlMap, type YamlNode } from "../yaml/tree.ts";
import type { SchoolRule } from "./school-rule.ts";

/** Whom an approved policy sends people to, the setting that says how to ring them, and where else a number may stand. */
const reached = [
  { who: "the DSL", group: "school", people: ["people", "dsl"] },
  { who: "the service that takes referrals", group: "referral", people: [] },
  { who: "the local authority's designated officer (LADO)", group: "lado", people: [] },
] as const;

/** An approved policy that tells people whom to call, and not on what number. A draft may lack what is yet to come. */
export const noPhoneNumber: SchoolRule = ({ tree }) => {
  const status = nodeAt(tree, ["status"]);
  if (status?.kind !== "scalar" || status.value !== "approved") return [];
  return reached
    .filter(({ group, people }) => !hasPhone(nodeAt(tree, [group])) && !anyHasPhone(tree, people))
    .map(({ who, group }) =>
      diagnose("rules/no-phone-number", `The policy gives no number for ${who}.`, {
        location: status.location,
        hint: `Somebody who is worried about a child has to find it there. Write it under ${group}:\n  phone: "01632 960100"`,
      }),
    );
};

function anyHasPhone(tree: YamlMap, path: readonly string[]): boolean {
  const people = path.length === 0 ? undefined : nodeAt(tree, path);
  return people?.kind === "list" && people.items.some(hasPhone);
}

function hasPhone(group: YamlNode | undefined): boolean {
  const phone = group?.kind === "map" ? nodeAt(group, ["phone"]) : undefined;
  return phone?.kind === "scalar" && !phone.blank;
}
