import { commentsIn } from "./comments.ts";
import { endOf } from "./extent.ts";
import { columnOf } from "./lines.ts";
import { afterColon, inBrackets } from "./print-value.ts";
import { needsQuotes } from "./quotes.ts";
import { isPosition } from "./set-value.ts";
import type { YamlNode, YamlScalar } from "./tree.ts";
import { type Writable, writableOf } from "./writable.ts";

/** What a formatter has to know about the keys of a file. */
export interface FormatRules {
  /** The keys of a group in their order. */
  readonly order: (group: readonly string[]) => readonly string[];
  /** Whether text stands in quotes though YAML needs none, as phone numbers do. */
  readonly quoted: (path: readonly string[]) => boolean;
}

/** The lines of text, a number or a list in brackets, the first as it follows its colon. Text of several lines keeps them. */
export function valueLines(
  node: YamlNode,
  path: readonly string[],
  rules: FormatRules,
): readonly string[] {
  const { source, start } = node.location;
  const text = source.text.slice(start, endOf(node));
  if (node.kind === "scalar" && /^[|>]/.test(text)) return blockText(node, text);
  if (text.includes("\n")) return severalLines(node, text, { path, rules });
  if (node.kind !== "scalar") return [inBrackets(formatted(node, path, rules))];
  return [
    isPlainAsItIs(node, text) && !rules.quoted(path)
      ? text
      : afterColon(formatted(node, path, rules), "auto").trim(),
  ];
}

interface Context {
  readonly path: readonly string[];
  readonly rules: FormatRules;
}

const longestLine = 100;

/** Brackets over several lines become one line, or a dash for each item; with comments inside they stay as they are. */
function severalLines(node: YamlNode, text: string, { path, rules }: Context): readonly string[] {
  if (node.kind === "scalar" || commentsIn(text).length > 0) return verbatim(node, text);
  const value = formatted(node, path, rules);
  const line = inBrackets(value);
  if (line.length <= longestLine) return [line];
  return isPosition(path.at(-1) ?? "")
    ? verbatim(node, text)
    : ["", ...afterColon(value, "block").split("\n").slice(1)];
}

/** Numbers, true and false, and text that has done without quotes so far: most values, and nothing to be worked out. */
function isPlainAsItIs({ value }: YamlScalar, text: string): boolean {
  return typeof value === "string" ? value === text && !needsQuotes(text) : true;
}

function formatted(node: YamlNode, path: readonly string[], rules: FormatRules): Writable {
  switch (node.kind) {
    case "scalar": {
      const quotes = rules.quoted(path) ? "double" : undefined;
      return { ...writableOf(node), quotes } as Writable;
    }
    case "list":
      return {
        kind: "list",
        items: node.items.map((item, index) => formatted(item, [...path, String(index)], rules)),
      };
    case "map": {
      const entries = Array.from(node.entries, ([name, { value }]) => ({
        name,
        value: formatted(value, [...path, name], rules),
      }));
      return {
        kind: "map",
        entries: inOrder(entries, rules.order(path)).map(
          ({ name, value }) => [name, value] as const,
        ),
      };
    }
  }
}

/** Keys in their order; those that have none stay as they are, after the others. */
export function inOrder<T extends { readonly name: string }>(
  entries: readonly T[],
  order: readonly string[],
): readonly T[] {
  const position = ({ name }: T) => (order.includes(name) ? order.indexOf(name) : order.length);
  return entries.toSorted((a, b) => position(a) - position(b));
}

/** Text after | or > keeps its lines, moved to two spaces. */
function blockText(node: YamlScalar, text: string): readonly string[] {
  const [header = "", ...lines] = text.split("\n");
  const [comment] = commentsIn(header);
  const sign = header.slice(0, comment?.start ?? header.length).trim();
  const hasIndicator = /\d/.test(sign);
  const printed = hasIndicator
    ? afterColon(writableOf(node), "auto").trim().split("\n")
    : undefined;
  const [first = "", ...rest] = printed ?? [sign, ...moved(lines)];
  return [comment ? `${first} ${comment.text}` : first, ...rest];
}

function moved(lines: readonly string[]): readonly string[] {
  const indent = lines.find((line) => line.trim() !== "")?.search(/\S/) ?? 0;
  return lines.map((line) => (line.length > indent ? `  ${line.slice(indent)}` : ""));
}

/** Other text or brackets over several lines: as it is, moved with its key. */
function verbatim(node: YamlNode, text: string): readonly string[] {
  const [first = "", ...lines] = text.split("\n");
  if (node.kind === "scalar")
    return [first, ...lines.map((line) => (line.trim() === "" ? "" : `  ${line.trim()}`))];
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/));
  const least = Math.min(...indents, columnOf(node.location.source.text, node.location.start));
  return [first, ...lines.map((line) => (line.trim() === "" ? "" : `  ${line.slice(least)}`))];
}
