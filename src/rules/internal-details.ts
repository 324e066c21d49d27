import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { YamlNode, YamlScalar } from "../yaml/tree.ts";

/**
 * Details that were to be kept from the public and still stand somewhere in the settings that documents for the public
 * are made from, such as in a school's own wording.
 */
export function checkInternalDetails(
  kept: readonly YamlNode[],
  published: YamlNode,
): readonly Diagnostic[] {
  const texts = scalarsIn(published);
  return kept.filter(isText).flatMap((detail) =>
    texts
      .filter((text) => compact(text.value).includes(compact(detail.value)))
      .map((text) =>
        diagnose(
          "rules/internal-detail-published",
          `${detail.value} is internal, and yet it stands here too.`,
          {
            location: text.location,
            hint: "Take it out here, or delete `internal: true` if everybody may have it.",
            related: [{ message: "the detail that is internal", location: detail.location }],
          },
        ),
      ),
  );
}

type Text = YamlScalar & { readonly value: string };

function isText(node: YamlNode): node is Text {
  return node.kind === "scalar" && typeof node.value === "string";
}

function scalarsIn(node: YamlNode): readonly Text[] {
  if (node.kind === "list") return node.items.flatMap(scalarsIn);
  if (node.kind === "map")
    return Array.from(node.entries.values()).flatMap(({ value }) => scalarsIn(value));
  return isText(node) ? [node] : [];
}

/** The same number may be written with other gaps, and an address in other letters. */
function compact(text: string): string {
  return text.replaceAll(/[\s()-]/g, "").toLowerCase();
}
