import { isAlias, isMap, isNode, isPair, isScalar, isSeq, type Pair, type YAMLMap } from "yaml";
import { diagnose } from "../diagnostics/diagnostic.ts";
import type { DiagnosticLog } from "../diagnostics/log.ts";
import { type Location, pointedAt, type SourceFile } from "../diagnostics/source.ts";
import { duplicateKey, type NamedEntry } from "./duplicate-key.ts";
import { maximumDepth, maximumNodes, tooComplex } from "./limits.ts";
import type { YamlEntry, YamlNode } from "./tree.ts";

type Range = readonly [number, number, number?] | null | undefined;

/** Makes a tree with places from what a parser has read, and reports what is YAML but not taken here. */
export class TreeBuilder {
  readonly #source: SourceFile;
  readonly #log: DiagnosticLog;
  #nodes = 0;
  #full = false;

  constructor(source: SourceFile, log: DiagnosticLog) {
    this.#source = source;
    this.#log = log;
  }

  build(node: unknown, after = 0, depth = 0): YamlNode {
    this.#count(depth);
    if (this.#full) return this.#blank(after);
    if (isAlias(node)) return this.#refuseAlias(node);
    if (isNode(node)) this.#refuseAnchor(node);
    if (isScalar(node)) return this.#scalar(node, after);
    if (isMap(node)) return this.#map(node, depth);
    if (isSeq(node)) {
      this.#refuseTag(node);
      const location = this.#location(node.range);
      const items = node.items.map((item) =>
        this.build(
          item,
          isScalar(item) ? this.#location(item.range).start : location.start,
          depth + 1,
        ),
      );
      return { kind: "list", location, items };
    }
    return this.#blank(after);
  }

  #map(node: YAMLMap, depth: number): YamlNode {
    this.#refuseTag(node);
    const entries = new Map<string, YamlEntry>();
    for (const pair of node.items) {
      if (isPair(pair)) this.#addEntry(entries, pair, depth);
    }
    return { kind: "map", location: this.#location(node.range), entries };
  }

  #addEntry(entries: Map<string, YamlEntry>, pair: Pair, depth: number): void {
    if (!isScalar(pair.key) || pair.key.value === null) {
      this.#log.add(
        diagnose("yaml/key-not-text", "What stands before the colon must be a plain name.", {
          location: this.#location((pair.key as { range?: Range } | null)?.range),
          hint: "Use one of the keys of the configuration, such as `school` or `people`.",
        }),
      );
      return;
    }
    const name = String(pair.key.value);
    const key = this.#location(pair.key.range);
    const earlier = entries.get(name);
    if (earlier) this.#log.add(duplicateKey({ name, key }, earlier.key, lastOf(entries)));
    entries.set(name, { key, value: this.build(pair.value, key.end, depth + 1) });
  }

  #scalar(
    node: { value?: unknown; range?: Range; tag?: string; source?: string },
    after: number,
  ): YamlNode {
    this.#refuseTag(node);
    const { value } = node;
    const location = this.#location(node.range);
    const blank = value === null && location.start === location.end;
    if (blank) return this.#blank(after);
    const known =
      typeof value === "string" ||
      typeof value === "number" ||
      typeof value === "boolean" ||
      value === null;
    return { kind: "scalar", location, blank: false, value: known ? value : String(value) };
  }

  #blank(after: number): YamlNode {
    const location = { source: this.#source, start: after, end: after };
    return { kind: "scalar", location, blank: true, value: null };
  }

  #refuseAlias(node: { range?: Range }): YamlNode {
    const location = this.#location(node.range);
    this.#log.add(
      diagnose("yaml/alias", "References with * are not allowed here.", {
        location,
        hint: `A * at the start of text has a meaning of its own. Put the text in quotes: ${JSON.stringify(pointedAt(location))}. If a value that stands elsewhere is meant, write it out.`,
      }),
    );
    return this.#blank(location.start);
  }

  /** Without references a name for them has no use: whoever writes & means the sign. */
  #refuseAnchor({ anchor, range }: { anchor?: string; range?: Range }): void {
    if (anchor === undefined) return;
    const { text } = this.#source;
    const start = text.lastIndexOf(`&${anchor}`, this.#location(range).start);
    const [written = ""] = /^.*?(?=\s+#|\s*$)/m.exec(text.slice(start)) ?? [];
    this.#log.add(
      diagnose("yaml/alias", "Names for references, which start with &, are not allowed here.", {
        location: { source: this.#source, start, end: start + anchor.length + 1 },
        hint: `If the & belongs to the text, put the text in quotes: ${JSON.stringify(written)}. If not, delete it.`,
      }),
    );
  }

  #refuseTag(node: { tag?: string; range?: Range }): void {
    if (node.tag === undefined) return;
    const location = this.#location(node.range);
    const text = this.#source.text.slice(0, location.end);
    const written = text.slice(text.lastIndexOf("!", location.start));
    this.#log.add(
      diagnose("yaml/tag", "A word that starts with ! is not allowed here.", {
        location,
        hint: /^![^!\n]+$/.test(written)
          ? `If it belongs to the text, put the text in quotes: ${JSON.stringify(written.trim())}.`
          : "If the text really starts with an exclamation mark, put it in quotes.",
      }),
    );
  }

  #count(depth: number): void {
    this.#nodes += 1;
    if (this.#full || (this.#nodes <= maximumNodes && depth <= maximumDepth)) return;
    this.#full = true;
    this.#log.add(tooComplex(this.#source));
  }

  #location(range: Range): Location {
    const start = range?.[0] ?? 0;
    const end = range?.[1] ?? start;
    return { source: this.#source, start, end };
  }
}

function lastOf(entries: ReadonlyMap<string, YamlEntry>): NamedEntry | undefined {
  const last = Array.from(entries).at(-1);
  return last && { name: last[0], ...last[1] };
}
