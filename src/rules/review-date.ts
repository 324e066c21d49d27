import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Location } from "../diagnostics/source.ts";
import { nodeAt, type YamlMap } from "../yaml/tree.ts";

/** A policy whose next review is past. A month counts until its last day. */
export function checkReviewDate(tree: YamlMap, today: string): readonly Diagnostic[] {
  const node = reviewDate(tree);
  if (!node || today <= lastDayOf(node.value)) return [];
  return [
    diagnose("rules/review-passed", `The review of this policy was due by ${node.value}.`, {
      location: node.location,
      hint: "Review the policy, then write the date of the next review here and the new date of the policy in dates.policy.",
    }),
  ];
}

/** The last day on which a policy's review is not past, if it says one. */
export function lastReviewDay(tree: YamlMap): readonly string[] {
  const node = reviewDate(tree);
  return node ? [lastDayOf(node.value)] : [];
}

function reviewDate(tree: YamlMap): { value: string; location: Location } | undefined {
  const node = nodeAt(tree, ["dates", "next_review"]);
  if (node?.kind !== "scalar" || typeof node.value !== "string") return undefined;
  return { value: node.value, location: node.location };
}

/** A day, or the end of a month: every month's days stand before its 32nd. */
function lastDayOf(date: string): string {
  return date.length === "2026-11".length ? `${date}-31` : date;
}
