import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { nodeAt, type YamlMap } from "../yaml/tree.ts";

/** A policy that says when it was approved and is still marked as a draft on every page. */
export function checkApproval(tree: YamlMap): readonly Diagnostic[] {
  const status = nodeAt(tree, ["status"]);
  const ratified = nodeAt(tree, ["dates", "ratified"]);
  if (status?.kind !== "scalar" || status.value !== "draft") return [];
  if (ratified?.kind !== "scalar" || ratified.blank) return [];
  return [
    diagnose("rules/approved-draft", "The policy has a day of approval and is still a draft.", {
      location: ratified.location,
      hint: "If it has been approved, set at the top level:\n  status: approved\nIf it has not, delete this line.",
    }),
  ];
}
