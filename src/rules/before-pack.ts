import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { displayDate } from "../pack/helpers/dates.ts";
import { isInForce } from "../pack/in-force.ts";
import type { PolicyPack } from "../pack/pack.ts";
import { nodeAt, type YamlMap } from "../yaml/tree.ts";

/** A policy dated before the day from which its packs fit national guidance. */
export function checkPackDate(
  tree: YamlMap,
  packs: readonly Pick<PolicyPack, "name" | "appliesFrom">[],
): readonly Diagnostic[] {
  const node = nodeAt(tree, ["dates", "policy"]);
  if (node?.kind !== "scalar" || typeof node.value !== "string") return [];
  const date = node.value;
  const later = packs.filter(({ appliesFrom }) => !isInForce(appliesFrom, date));
  const starts = Array.from(new Set(later.map(({ appliesFrom }) => appliesFrom)));
  return starts.map((start) => {
    const names = later.filter(({ appliesFrom }) => appliesFrom === start).map(({ name }) => name);
    return diagnose(
      "rules/before-pack",
      `The policy is dated ${displayDate(date)}, and its template applies from ${displayDate(start)}: ${names.join(", ")}.`,
      {
        location: node.location,
        hint: "Guidance is cited in the edition of the earlier date, and what holds only from a later day is left out. The rest is written for today: give a new policy its own date, or read all of it against the rules of the earlier one.",
      },
    );
  });
}
