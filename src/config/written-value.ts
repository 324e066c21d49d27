import { DiagnosticLog, type Outcome } from "../diagnostics/log.ts";
import { pointedAt } from "../diagnostics/source.ts";
import { parseYaml } from "../yaml/parse-yaml.ts";
import type { YamlNode } from "../yaml/tree.ts";
import { quotesOf, type Writable } from "../yaml/writable.ts";
import type { ConfigSchema } from "./schema.ts";

/**
 * What somebody types for a setting, as it is to be written. Where the schema has text, the words are taken as they are,
 * whatever YAML would make of them; lists and groups are YAML in brackets. `null` takes a setting away.
 */
export function writtenValue(
  schema: ConfigSchema,
  path: readonly string[],
  text: string,
): Outcome<Writable> {
  const isText = schema.at(path)?.type === "string";
  if (isText && text !== "null" && !isQuoted(text))
    return { value: textFor(schema, path, text.replace(/[\r\n]+$/, "")), diagnostics: [] };
  const log = new DiagnosticLog();
  const tree = log.take(parseYaml({ path: "(the new value)", text }));
  return log.outcome(tree && withText(tree, path, schema));
}

/** Some shells hand on the quotes that stand around a value. */
function isQuoted(text: string): boolean {
  if (!/^(["']).*\1$/s.test(text)) return false;
  const { value } = parseYaml({ path: "", text });
  return value?.kind === "scalar" && value.location.end === text.length;
}

/** What the schema has as text is text, though YAML reads a number in it. */
function withText(node: YamlNode, path: readonly string[], schema: ConfigSchema): Writable {
  switch (node.kind) {
    case "scalar": {
      const { value } = node;
      const isText = value !== null && schema.at(path)?.type === "string";
      if (isText) {
        const words = typeof value === "string" ? value : pointedAt(node.location);
        return textFor(schema, path, words, quotesOf(node));
      }
      return { kind: "scalar", value, quotes: quotesOf(node) };
    }
    case "list":
      return {
        kind: "list",
        items: node.items.map((item, index) => withText(item, [...path, String(index)], schema)),
      };
    case "map":
      return {
        kind: "map",
        entries: Array.from(
          node.entries,
          ([name, { value }]) => [name, withText(value, [...path, name], schema)] as const,
        ),
      };
  }
}

/** Phone numbers stand in quotes always: people take them for numbers, though YAML may not. */
function textFor(
  schema: ConfigSchema,
  path: readonly string[],
  value: string,
  quotes?: "double" | "single" | undefined,
): Writable {
  const isPhone = schema.at(path)?.["x-kind"] === "phone";
  return { kind: "scalar", value, quotes: isPhone ? "double" : quotes };
}
