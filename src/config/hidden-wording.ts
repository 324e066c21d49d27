import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { YamlMap, YamlNode } from "../yaml/tree.ts";

/** What each way of wording a section takes away from the layers above. */
const hides: ReadonlyMap<string, readonly string[]> = new Map([
  ["replace", ["replace"]],
  ["omit", ["replace", "add"]],
  ["defer_to", ["replace", "add"]],
]);

/** Warns where a layer's wording of a section makes a higher layer's wording vanish. */
export function hiddenWording(
  upper: YamlMap,
  lower: YamlMap,
  path: readonly string[],
): readonly Diagnostic[] {
  if (path.length !== 2 || path[0] !== "sections") return [];
  return Array.from(lower.entries).flatMap(([how, { key, value }]) =>
    (isNull(value) ? [] : (hides.get(how) ?? [])).flatMap((name) => {
      const hidden = upper.entries.get(name);
      if (!hidden) return [];
      const { source } = hidden.key;
      return [
        diagnose(
          "wording/hides-higher-layer",
          `This hides what ${source.path} says about ${path[1]}.`,
          {
            location: key,
            hint: "Keep it only if that is meant. To say something in addition, use `add`.",
            related: [{ message: "hidden by it", location: hidden.key }],
          },
        ),
      ];
    }),
  );
}

/** A written null words nothing: it takes away what its own key has inherited. */
function isNull(node: YamlNode): boolean {
  return node.kind === "scalar" && node.value === null;
}
