import { commentsIn } from "./comments.ts";
import { afterColonOf, endOf, endOfEntry, isBlank, isFlow } from "./extent.ts";
import { type FormatRules, inOrder, valueLines } from "./format-value.ts";
import { columnOf, lineEnd, lineStart } from "./lines.ts";
import { printKey } from "./print-value.ts";
import type { YamlList, YamlMap, YamlNode } from "./tree.ts";
import {
  divide,
  printedTrivia,
  type TriviaLine,
  triviaLines,
  withoutBlankEnd,
  withoutBlankStart,
} from "./trivia.ts";

/** A key or an item with all that belongs to it. */
interface Part {
  readonly name: string;
  /** Comments and blank lines above it. */
  readonly above: readonly string[];
  readonly lines: readonly string[];
}

/** A key or an item as it stands in the file. */
interface Child {
  readonly name: string;
  readonly start: number;
  /** After the colon or the dash. */
  readonly from: number;
  readonly value: YamlNode;
  readonly end: number;
}

class Unkeepable extends Error {}

/** Prints a file's tree anew, each value with the comments that belong to it. */
export class FilePrinter {
  readonly #text: string;
  readonly #rules: FormatRules;

  constructor(text: string, rules: FormatRules) {
    this.#text = text;
    this.#rules = rules;
  }

  /** The file's lines; undefined where something stands in it that is neither a value nor a comment. */
  print(tree: YamlMap): readonly string[] | undefined {
    try {
      const first = lineStart(this.#text, tree.location.start);
      const head = this.#head(first);
      const foot = this.#trivia(lineEnd(this.#text, endOf(tree)), this.#text.length);
      const body = this.#parts(tree, [], { from: head.end, tail: foot });
      return withoutBlankEnd([...head.lines, ...joined(body)]);
    } catch (error) {
      if (error instanceof Unkeepable) return undefined;
      throw error;
    }
  }

  /** What heads the file: everything above its first key, except comments that stand on the key itself. */
  #head(first: number): { readonly lines: readonly string[]; readonly end: number } {
    const above = this.#text.slice(0, first);
    const lastBlank = above.search(/\n[ ]*\n(?:[ ]*#[^\n]*\n)*$/);
    const end = lastBlank === -1 ? first : this.#text.indexOf("\n", lastBlank + 1);
    const lines = this.#text
      .slice(0, end)
      .split("\n")
      .map((line) => line.trimEnd());
    const kept = withoutBlankStart(withoutBlankEnd(lines));
    return { lines: kept.length === 0 || lastBlank === -1 ? kept : [...kept, ""], end };
  }

  #parts(
    node: YamlMap | YamlList,
    path: readonly string[],
    { from, tail }: { readonly from: number; readonly tail: readonly TriviaLine[] },
  ): readonly Part[] {
    const children = childrenOf(node);
    const column = columnOf(this.#text, children[0]?.start ?? 0);
    let before = this.#gap(from, children[0]?.start ?? from);
    const parts = children.map((child, index): Part => {
      const next = children[index + 1];
      const after = next ? this.#gap(lineEnd(this.#text, child.end), next.start) : tail;
      const { tail: own, rest } = isBlock(child.value)
        ? divide(after, column)
        : { tail: [], rest: after };
      const part = this.#part(child, [...path, child.name], own);
      const above = [...printedTrivia(before), ...part.above];
      before = rest;
      return { ...part, above: index === 0 ? withoutBlankStart(above) : above };
    });
    const ordered =
      node.kind === "map" ? apart(inOrder(parts, this.#rules.order(path)), parts) : parts;
    return [...ordered, { name: "", above: printedTrivia(before), lines: [] }];
  }

  #part(
    { name, start, from, value }: Child,
    path: readonly string[],
    tail: readonly TriviaLine[],
  ): Part {
    const isItem = this.#text[start] === "-" && from === start + 1;
    const key = isItem ? "-" : `${printKey(name)}:`;
    if (isBlock(value)) return this.#block(key, { name, from, value, path, tail });
    return this.#inline(key, { name, from, value, path });
  }

  #block(
    key: string,
    {
      name,
      from,
      value,
      path,
      tail,
    }: Omit<Child, "start" | "end"> & { path: readonly string[]; tail: readonly TriviaLine[] },
  ): Part {
    const keyEnd = lineEnd(this.#text, from);
    const beside = commentsIn(this.#text.slice(from, value.location.start)).filter(
      ({ end }) => from + end <= keyEnd,
    );
    const start = Math.min(
      keyEnd,
      lineStart(this.#text, value.location.start) > from ? keyEnd : value.location.start,
    );
    const parts = this.#parts(value as YamlMap | YamlList, path, { from: start, tail });
    const comments = beside.map(({ text }) => text);
    if (key !== "-") {
      const [first, ...rest] = parts;
      const below = first ? [{ ...first, above: withoutBlankStart(first.above) }, ...rest] : [];
      return {
        name,
        above: [],
        lines: [[key, ...comments].join(" "), ...indentedBy(joined(below))],
      };
    }
    // Above a dash is the only place for what stands above the first key of its item.
    const [first, ...rest] = parts;
    const [line = "", ...lines] = joined(first ? [{ ...first, above: [] }, ...rest] : []);
    const above = [...comments, ...withoutBlankStart(first?.above ?? [])];
    return { name, above, lines: [`- ${line}`, ...indentedBy(lines)] };
  }

  #inline(
    key: string,
    { name, from, value, path }: Omit<Child, "start" | "end"> & { path: readonly string[] },
  ): Part {
    const { start } = value.location;
    const end = isBlank(value) ? from : endOf(value);
    const after = commentsIn(this.#text.slice(end, lineEnd(this.#text, end))).map(({ text }) =>
      text.trimEnd(),
    );
    if (isBlank(value)) return { name, above: [], lines: [[key, ...after].join(" ")] };
    const before = commentsIn(this.#text.slice(from, start)).map(({ text }) => text.trimEnd());
    const lines = valueLines(value, path, this.#rules);
    // One comment has room beside a value: on its last line, or beside the key if the value is below that.
    const [first = "", ...rest] = lines;
    const isBelow = first === "";
    const hasRoom = isBelow || rest.length === 0;
    const beside = after[0] ?? (hasRoom ? before.at(-1) : undefined);
    const above = [...before, ...after].filter((comment) => comment !== beside);
    const head = isBelow ? key : `${key} ${first}`;
    if (!beside) return { name, above, lines: [head, ...rest] };
    if (hasRoom) return { name, above, lines: [`${head} ${beside}`, ...rest] };
    return { name, above, lines: [head, ...rest.slice(0, -1), `${rest.at(-1)} ${beside}`] };
  }

  #gap(from: number, to: number): readonly TriviaLine[] {
    const start = lineStart(this.#text, to);
    return start <= from ? [] : this.#trivia(from, start);
  }

  /** The lines after that of an offset, up to another offset at which a line begins. */
  #trivia(from: number, to: number): readonly TriviaLine[] {
    const [, ...lines] = this.#text.slice(from, to).split("\n");
    const trivia = triviaLines(lines.slice(0, -1));
    if (!trivia) throw new Unkeepable();
    return trivia;
  }
}

function childrenOf(node: YamlMap | YamlList): readonly Child[] {
  if (node.kind === "map") {
    return Array.from(node.entries, ([name, entry]) => ({
      name,
      start: entry.key.start,
      from: afterColonOf(entry),
      value: entry.value,
      end: endOfEntry(entry),
    }));
  }
  return node.items.map((value, index) => {
    const { source, start } = value.location;
    const dash = source.text.lastIndexOf("-", isBlank(value) ? start : start - 1);
    return {
      name: String(index),
      start: dash,
      from: dash + 1,
      value,
      end: isBlank(value) ? dash + 1 : endOf(value),
    };
  });
}

function isBlock(node: YamlNode): boolean {
  return node.kind !== "scalar" && !isFlow(node);
}

/** Where keys stand apart from each other, the one that was first stands apart in its new place too. */
function apart(ordered: readonly Part[], parts: readonly Part[]): readonly Part[] {
  const spaced = parts.slice(1).some(({ above }) => above[0] === "");
  return ordered.map((part, index) => {
    if (index === 0) return { ...part, above: withoutBlankStart(part.above) };
    return spaced && part === parts[0] ? { ...part, above: ["", ...part.above] } : part;
  });
}

function joined(parts: readonly Part[]): readonly string[] {
  return withoutBlankEnd(parts.flatMap(({ above, lines }) => [...above, ...lines]));
}

function indentedBy(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === "" ? "" : `  ${line}`));
}
