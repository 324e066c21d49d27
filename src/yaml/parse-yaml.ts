import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  type YAMLError,
  type YAMLMap,
} from "yaml";
import { diagnose } from "../diagnostics/diagnostic.ts";
import { DiagnosticLog, type Outcome } from "../diagnostics/log.ts";
import { type Location, type SourceFile, startOf } from "../diagnostics/source.ts";
import { explainYamlError } from "./explain-yaml-error.ts";
import { complexityProblem, maximumDepth, maximumNodes } from "./limits.ts";
import type { YamlEntry, YamlNode } from "./tree.ts";

type Range = readonly [number, number, number?] | null | undefined;

/** Reads a file's YAML into a tree with places. Never throws: whatever is wrong becomes a diagnostic. */
export function parseYaml(source: SourceFile): Outcome<YamlNode> {
  const complexity = complexityProblem(source);
  if (complexity) return { diagnostics: [complexity] };

  const document = parse(source);
  if (document === undefined) return { diagnostics: [tooComplex(source)] };

  const errors = firstOfEachLine(document.errors, source.text).slice(0, maximumProblems);
  if (errors.length > 0)
    return { diagnostics: errors.map((error) => explainYamlError(error, source)) };

  const log = new DiagnosticLog();
  const tree = new TreeBuilder(source, log).build(document.contents);
  return log.hasErrors ? { diagnostics: log.all.slice(0, maximumProblems) } : log.outcome(tree);
}

/** Whoever has so many problems in one file has one cause for them all. */
const maximumProblems = 100;

/** One slip often makes the parser complain several times about the same line: the first complaint says it. */
function firstOfEachLine(errors: readonly YAMLError[], text: string): readonly YAMLError[] {
  let lineEnd = -1;
  return errors
    .toSorted((a, b) => a.pos[0] - b.pos[0])
    .filter(({ pos: [start] }) => {
      if (start <= lineEnd) return false;
      const next = text.indexOf("\n", start);
      lineEnd = next === -1 ? text.length : next;
      return true;
    });
}

function parse(source: SourceFile): Document | undefined {
  try {
    // uniqueKeys is ours: the library's check is quadratic and points at the wrong place.
    // A fixed schema: a line %YAML 1.1 must not turn dates into times and `no` into false.
    return parseDocument(source.text, {
      uniqueKeys: false,
      prettyErrors: false,
      schema: "core",
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function tooComplex(source: SourceFile) {
  return diagnose("yaml/too-complex", "This file is nested too deeply or has too many entries.", {
    location: startOf(source),
    hint: "A school's file needs a few hundred lines at most. Remove what is not the school's own.",
  });
}

class TreeBuilder {
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
    if (earlier) {
      this.#log.add(
        diagnose("yaml/duplicate-key", `${name} stands here a second time.`, {
          location: key,
          hint: "Keep one of the two. If both hold something you need, put it all under one of them.",
          related: [{ message: "it stands here already", location: earlier.key }],
        }),
      );
    }
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
        hint: "Write the value out. What several schools share belongs in a defaults.yaml.",
      }),
    );
    return this.#blank(location.start);
  }

  #refuseTag(node: { tag?: string; range?: Range }): void {
    if (node.tag === undefined) return;
    this.#log.add(
      diagnose("yaml/tag", "A word that starts with ! is not allowed here.", {
        location: this.#location(node.range),
        hint: "If the text really starts with an exclamation mark, put it in quotes.",
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
