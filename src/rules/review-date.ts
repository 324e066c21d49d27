import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { nodeAt, type YamlMap } from "../yaml/tree.ts";

/** A policy whose next review is past. A month counts until its last day. */
export function checkReviewDate(tree: YamlMap, today: string): readonly Diagnostic[] {
  const node = nodeAt(tree, ["dates", "next_review"]);
  if (node?.kind !== "scalar" || typeof node.value !== "string") return [];
  const passed = today.slice(0, node.value.length) > node.value;
  if (!passed) return [];
  return [
    diagnose("rules/review-passed", `The review of this policy was due by ${node.value}.`, {
      location: node.location,
      hint: "Review the policy, then write the date of the next review here and the new date of the policy in dates.policy.",
    }),
  ];
}
