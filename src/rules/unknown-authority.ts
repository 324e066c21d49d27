import { closest } from "../config/closest.ts";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { nodeAt, type YamlMap } from "../yaml/tree.ts";
import type { Authorities } from "./authorities/authorities.ts";

/** A local authority that England does not have: nobody could then tell which names are another authority's. */
export function checkAuthority(tree: YamlMap, authorities: Authorities): readonly Diagnostic[] {
  const node = nodeAt(tree, ["school", "local_authority"]);
  if (node?.kind !== "scalar" || typeof node.value !== "string") return [];
  if (authorities.find(node.value)) return [];
  const names = authorities.all.flatMap(({ name, aliases }) => [name, ...aliases]);
  const suggestion = closest(node.value, names);
  return [
    diagnose("rules/unknown-authority", `England has no local authority "${node.value}".`, {
      location: node.location,
      hint: suggestion
        ? `Did you mean "${suggestion}"?`
        : "Write it as the national register of schools does, such as County Durham, Kent or Bristol. What is printed is local_authority_name.",
    }),
  ];
}
