import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { DiagnosticLog } from "../diagnostics/log.ts";
import type { Location } from "../diagnostics/source.ts";
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from "../yaml/tree.ts";
import { builtInSource } from "./defaults.ts";
import { hiddenWording } from "./hidden-wording.ts";
import { keyInWords } from "./key-in-words.ts";
import { collectLocks, type Lock, violatedLock } from "./locks.ts";

/** A school's layers as one tree. There is a tree even where something is wrong, so that validation can go on. */
export interface LayeredConfig {
  readonly tree: YamlMap;
  readonly problems: readonly Diagnostic[];
}

/**
 * Lays a school's layers over each other, highest (the defaults) first. Maps merge, lists replace, a written
 * `null` removes; own wording of several layers (`sections.<id>.add`) joins. Every node keeps its place in
 * the file that set it.
 */
export function layerConfigs(defaults: YamlMap, layers: readonly YamlMap[]): LayeredConfig {
  const log = new DiagnosticLog();
  const locks: Lock[] = [];
  let tree = defaults;
  for (const layer of layers) {
    tree = new LayerMerge(log, locks).maps(tree, withoutLocks(layer), []);
    locks.push(...collectLocks(layer));
  }
  return { tree, problems: log.all };
}

function withoutLocks(layer: YamlMap): YamlMap {
  const entries = new Map(layer.entries);
  entries.delete("locked");
  return { ...layer, entries };
}

class LayerMerge {
  readonly #log: DiagnosticLog;
  readonly #locks: readonly Lock[];

  constructor(log: DiagnosticLog, locks: readonly Lock[]) {
    this.#log = log;
    this.#locks = locks;
  }

  maps(upper: YamlMap, lower: YamlMap, path: readonly string[]): YamlMap {
    this.#log.add(...hiddenWording(upper, lower, path));
    const entries = new Map(upper.entries);
    for (const [name, entry] of lower.entries) {
      const inherited = upper.entries.get(name);
      const outcome = this.#entry(inherited, entry, [...path, name]);
      if (outcome) entries.set(name, outcome);
      else entries.delete(name);
    }
    return { kind: "map", location: lower.location, entries };
  }

  #entry(
    inherited: YamlEntry | undefined,
    entry: YamlEntry,
    path: readonly string[],
  ): YamlEntry | undefined {
    const { value } = entry;
    const locked = violatedLock(this.#locks, path, value);
    if (locked) {
      this.#log.add(lockedProblem(path, entry, locked));
      return inherited;
    }
    if (value.kind === "scalar" && value.value === null) {
      if (value.blank) this.#log.add(blankProblem(path, entry, inherited?.value));
      return value.blank ? { key: entry.key, value: inherited?.value ?? value } : undefined;
    }
    const combined = this.#combine(inherited?.value, value, path);
    return { key: entry.key, value: combined };
  }

  #combine(upper: YamlNode | undefined, lower: YamlNode, path: readonly string[]): YamlNode {
    if (lower.kind === "map") {
      // Without an inherited map there is still something to look through for blanks and locks.
      const empty = { ...lower, entries: new Map<string, YamlEntry>() };
      return this.maps(upper?.kind === "map" ? upper : empty, lower, path);
    }
    if (lower.kind === "list") {
      const items = lower.items.map((item, index) => this.#item(item, [...path, String(index)]));
      const before = upper?.kind === "list" && joins(path) ? upper.items : [];
      return { ...lower, items: [...before, ...items] };
    }
    return lower;
  }

  /** Nothing is inherited within a list, but blanks are as wrong there as anywhere. */
  #item(item: YamlNode, path: readonly string[]): YamlNode {
    if (item.kind === "scalar" && item.blank) this.#log.add(blankItem(path, item));
    return this.#combine(undefined, item, path);
  }
}

/** The additions of every layer are printed, the authority's first. */
function joins(path: readonly string[]): boolean {
  return path.length === 3 && path[0] === "sections" && path[2] === "add";
}

function blankProblem(
  path: readonly string[],
  { key }: YamlEntry,
  inherited: YamlNode | undefined,
): Diagnostic {
  const name = path.join(".");
  const comment = commentAfter(key);
  if (comment !== undefined) {
    return diagnose("config/blank-value", `Nothing stands after ${name} but a comment.`, {
      location: key,
      hint: `A # starts a comment. If it belongs to the value, put it in quotes: ${JSON.stringify(comment)}. Otherwise write a value before it.`,
    });
  }
  if (inherited === undefined) {
    return diagnose("config/blank-value", `Nothing stands after ${name}.`, {
      location: key,
      hint: "Write a value after the colon, or what belongs to it in lines below that start further in. Or delete the line.",
    });
  }
  return diagnose("config/blank-value", `Nothing stands after ${name}, yet a value is inherited.`, {
    location: key,
    hint: `To keep ${describe(inherited)}, delete the line. To have none, write \`null\` after the colon.`,
    related:
      inherited.location.source === builtInSource
        ? undefined
        : [{ message: "the inherited value", location: inherited.location }],
  });
}

/** What YAML takes for a comment though it was perhaps meant, such as a colour or "#1 School". */
function commentAfter({ source, end }: Location): string | undefined {
  return /^["']?\s*:[ \t]+(#[^\s#][^\r\n]{0,300})/
    .exec(source.text.slice(end, end + 320))?.[1]
    ?.trim();
}

function blankItem(path: readonly string[], { location }: YamlScalar): Diagnostic {
  const list = path.slice(0, -1).join(".");
  return diagnose("config/blank-value", `An item of ${list} is blank.`, {
    location,
    hint: "Write a value after the dash, or delete the line.",
  });
}

function describe(node: YamlNode): string {
  if (node.kind !== "scalar") return "what is inherited";
  return `the inherited ${quote(node)}`;
}

function quote({ value }: YamlScalar): string {
  const text = String(value);
  return `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`;
}

function lockedProblem(path: readonly string[], entry: YamlEntry, lock: Lock): Diagnostic {
  return diagnose("config/locked", `${keyInWords(path)} may not be changed here.`, {
    location: entry.key,
    hint: `Delete it from this file. ${lock.location.source.path} keeps ${lock.key} the same for every school; ask whoever keeps that file if it is wrong.`,
    related: [{ message: "it is locked here", location: lock.location }],
  });
}
