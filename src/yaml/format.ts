import type { SourceFile } from "../diagnostics/source.ts";
import { commentsIn } from "./comments.ts";
import { isFlow } from "./extent.ts";
import { FilePrinter } from "./file-printer.ts";
import type { FormatRules } from "./format-value.ts";
import { parseYaml } from "./parse-yaml.ts";
import { toData, type YamlNode } from "./tree.ts";

/**
 * A file's text in the house style: keys in their order, two spaces a level, quotes where they are needed. Each comment
 * stays with its key, and the head of the file stays first. Undefined where the file uses YAML in a way that this could
 * not keep: such a file is best left as it is.
 */
export function formatYaml(source: SourceFile, rules: FormatRules): string | undefined {
  const text = source.text.replaceAll("\r\n", "\n").replace(/\n*$/, "\n");
  const tree = treeOf(text);
  if (tree?.kind !== "map" || isFlow(tree)) return undefined;
  const lines = new FilePrinter(text, rules).print(tree);
  const result = lines && `${lines.join("\n")}\n`;
  if (result === undefined || !saysTheSame(text, result)) return undefined;
  return source.text.includes("\r\n") ? result.replaceAll("\n", "\r\n") : result;
}

function treeOf(text: string): YamlNode | undefined {
  return parseYaml({ path: "", text }).value;
}

/** The proof that nothing is lost: the same data, whatever the order of keys, and the same comments. */
function saysTheSame(before: string, after: string): boolean {
  const [old, now] = [before, after].map((text) => {
    const tree = treeOf(text);
    return (
      tree &&
      JSON.stringify([
        sorted(toData(tree)),
        commentsIn(text)
          .map((each) => each.text.trim())
          .toSorted(),
      ])
    );
  });
  return old !== undefined && old === now;
}

function sorted(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(sorted);
  if (typeof data !== "object" || data === null) return data;
  return Object.entries(data)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => [name, sorted(value)]);
}
