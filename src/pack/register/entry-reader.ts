import { closest } from "../../config/closest.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import type { DiagnosticLog } from "../../diagnostics/log.ts";
import type { Location } from "../../diagnostics/source.ts";
import type { YamlMap, YamlNode } from "../../yaml/tree.ts";
import type { EntryFields, FieldCheck } from "./fields.ts";

/** An entry of the register, with its id and where that stands. */
export interface NamedEntry {
  readonly id: string;
  readonly key: Location;
  readonly map: YamlMap;
}

/** Reads the register's entries and reports, with its place, whatever does not fit. */
export class EntryReader {
  readonly #log: DiagnosticLog;

  constructor(log: DiagnosticLog) {
    this.#log = log;
  }

  /** The entries of a group whose entries have ids. */
  named(root: YamlMap, group: string, fields: EntryFields): readonly NamedEntry[] {
    const node = root.entries.get(group)?.value;
    if (node === undefined) return [];
    if (node.kind !== "map") {
      this.report(`${group} must hold entries by their ids.`, node.location);
      return [];
    }
    return Array.from(node.entries).flatMap(([id, { key, value }]) => {
      const map = this.#entry(value, { name: id, place: key }, fields);
      return map ? [{ id, key, map }] : [];
    });
  }

  /** The entries of a list in a map. */
  listed(parent: YamlMap, field: string, fields: EntryFields): readonly YamlMap[] {
    return this.#items(parent, field).flatMap(
      (item) =>
        this.#entry(item, { name: `An item of ${field}`, place: item.location }, fields) ?? [],
    );
  }

  /** A list of plain values. */
  values(root: YamlMap, field: string, check: FieldCheck): void {
    for (const item of this.#items(root, field)) {
      const expected = check(item);
      if (expected) this.report(`An item of ${field} must be ${expected}.`, item.location);
    }
  }

  /** Reports fields that an entry cannot have, with the one that was likely meant. */
  onlyKnown(map: YamlMap, known: readonly string[]): void {
    for (const [name, { key }] of map.entries) {
      if (known.includes(name)) continue;
      const suggestion = closest(name, known);
      this.report(
        `There is no field ${name} here.`,
        key,
        suggestion ? `Did you mean ${suggestion}?` : `Known: ${known.join(", ")}.`,
      );
    }
  }

  report(message: string, location: Location, hint?: string): void {
    this.#log.add(invalidRegister(message, location, hint));
  }

  #items(parent: YamlMap, field: string): readonly YamlNode[] {
    const node = parent.entries.get(field)?.value;
    if (node === undefined) return [];
    if (node.kind === "list") return node.items;
    this.report(`${field} must be a list.`, node.location);
    return [];
  }

  #entry(
    node: YamlNode,
    { name, place }: { readonly name: string; readonly place: Location },
    { required, optional }: EntryFields,
  ): YamlMap | undefined {
    if (node.kind !== "map") {
      this.report(`${name} must hold fields.`, place);
      return undefined;
    }
    this.onlyKnown(node, [...Object.keys(required), ...Object.keys(optional)]);
    for (const field of Object.keys(required)) {
      if (!node.entries.has(field)) this.report(`${name} needs ${field}.`, place);
    }
    for (const [field, check] of Object.entries({ ...required, ...optional })) {
      const value = node.entries.get(field)?.value;
      const expected = value && check(value);
      if (expected) this.report(`${field} must be ${expected}.`, value.location);
    }
    return node;
  }
}

function invalidRegister(message: string, location: Location, hint?: string): Diagnostic {
  return diagnose("pack/invalid-register", message, { location, hint });
}
