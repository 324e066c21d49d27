import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { DiagnosticLog } from "../diagnostics/log.ts";
import type { Location } from "../diagnostics/source.ts";
import type { YamlMap, YamlNode } from "../yaml/tree.ts";

/** Reads fields of a pack's YAML, reporting what is missing or of the wrong kind. */
export class NodeReader {
  readonly #log: DiagnosticLog;

  constructor(log: DiagnosticLog) {
    this.#log = log;
  }

  /** A required text field and its place. */
  text(
    map: YamlMap,
    name: string,
  ): { readonly value: string; readonly location: Location } | undefined {
    const node = map.entries.get(name)?.value;
    if (node?.kind === "scalar" && typeof node.value === "string") {
      return { value: node.value, location: node.location };
    }
    this.#log.add(invalid(`${name} is missing or not text.`, node?.location ?? map.location));
    return undefined;
  }

  /** An optional list of maps. */
  maps(map: YamlMap, name: string): readonly YamlMap[] {
    const node = map.entries.get(name)?.value;
    if (node === undefined) return [];
    if (node.kind === "list" && node.items.every(isMap)) return node.items as readonly YamlMap[];
    this.#log.add(invalid(`${name} must be a list of sections.`, node.location));
    return [];
  }

  /** An optional list of texts, each with its place. */
  texts(
    map: YamlMap,
    name: string,
  ): readonly { readonly value: string; readonly location: Location }[] {
    const node = map.entries.get(name)?.value;
    if (node === undefined) return [];
    if (node.kind === "list" && node.items.every(isText)) return node.items.map(asText);
    this.#log.add(invalid(`${name} must be a list of texts.`, node.location));
    return [];
  }

  /** An optional list whose items are a text, or several of which one will do. */
  alternatives(map: YamlMap, name: string): readonly (readonly string[])[] {
    const node = map.entries.get(name)?.value;
    if (node === undefined) return [];
    const groups = node.kind === "list" ? node.items.map(textsOf) : [undefined];
    if (groups.every((group) => group !== undefined)) return groups;
    this.#log.add(invalid(`${name} must be a list of texts or of lists of texts.`, node.location));
    return [];
  }

  /** An optional true or false; absent is false. */
  flag(map: YamlMap, name: string): boolean {
    const node = map.entries.get(name)?.value;
    if (node === undefined) return false;
    if (node.kind === "scalar" && typeof node.value === "boolean") return node.value;
    this.#log.add(invalid(`${name} must be true or false.`, node.location));
    return false;
  }

  /** An optional word from a short list. */
  choice(map: YamlMap, name: string, allowed: readonly string[]): string | undefined {
    const node = map.entries.get(name)?.value;
    if (node === undefined) return undefined;
    if (node.kind === "scalar" && allowed.includes(String(node.value))) return String(node.value);
    this.#log.add(invalid(`${name} must be one of: ${allowed.join(", ")}.`, node.location));
    return undefined;
  }

  /** Reports every key that is not one of the known ones. */
  onlyKnown(map: YamlMap, known: readonly string[]): void {
    for (const [name, { key }] of map.entries) {
      if (!known.includes(name)) {
        this.#log.add(invalid(`There is no field ${name} here. Known: ${known.join(", ")}.`, key));
      }
    }
  }
}

function isMap(node: YamlNode): boolean {
  return node.kind === "map";
}

function isText(node: YamlNode): boolean {
  return node.kind === "scalar" && typeof node.value === "string";
}

function asText(node: YamlNode) {
  return { value: node.kind === "scalar" ? String(node.value) : "", location: node.location };
}

/** The texts of a list, or the one text; undefined for anything else. */
function textsOf(node: YamlNode): readonly string[] | undefined {
  const items = node.kind === "list" ? node.items : [node];
  return items.length > 0 && items.every(isText)
    ? items.map((item) => asText(item).value)
    : undefined;
}

/** A mistake in a pack's own files, as its keeper sees it. */
export function invalid(message: string, location: Location): Diagnostic {
  return diagnose("pack/invalid-manifest", message, { location });
}
