import { isCalendarDate } from "../config/calendar.ts";
import { closest } from "../config/closest.ts";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { DiagnosticLog } from "../diagnostics/log.ts";
import type { Location } from "../diagnostics/source.ts";
import type { YamlMap, YamlNode } from "../yaml/tree.ts";
import { invalid, NodeReader } from "./read-node.ts";
import type { ReferenceRegister } from "./references.ts";

/** A day from which statements of a pack hold, by the name that they carry. */
export interface StartDate {
  readonly name: string;
  readonly date: string;
  /** Where the manifest names it. */
  readonly location: Location;
}

export type StartDates = ReadonlyMap<string, StartDate>;

/**
 * Reads `from:` of a manifest. A start is a date, a date with the reference or Act it comes from, or an edition of a
 * reference: then the date stands in the register alone.
 */
export function parseStartDates(
  manifest: YamlMap,
  register: ReferenceRegister,
  log: DiagnosticLog,
): StartDates {
  const node = manifest.entries.get("from")?.value;
  if (node === undefined) return new Map();
  if (node.kind !== "map") {
    log.add(invalid("from must hold names and their dates.", node.location));
    return new Map();
  }
  const reader = new StartDateReader(log, register);
  const dates = Array.from(node.entries).flatMap(([name, { key, value }]) => {
    const date = reader.date(value);
    return date === undefined ? [] : [[name, { name, date, location: key }] as const];
  });
  return new Map(dates);
}

/** Names of starts that nothing in a pack carries. */
export function unusedStartDates(
  dates: StartDates,
  used: ReadonlySet<string>,
): readonly Diagnostic[] {
  return Array.from(dates.values())
    .filter(({ name }) => !used.has(name))
    .map(({ name, location }) =>
      diagnose("pack/unused-start-date", `Nothing in this pack holds from ${name}.`, {
        location,
        hint: `Put {{#from "${name}"}} around a statement that it starts, or delete the line.`,
      }),
    );
}

class StartDateReader {
  readonly #log: DiagnosticLog;
  readonly #register: ReferenceRegister;

  constructor(log: DiagnosticLog, register: ReferenceRegister) {
    this.#log = log;
    this.#register = register;
  }

  date(node: YamlNode): string | undefined {
    if (node.kind !== "map") return this.#written(node);
    const reader = new NodeReader(this.#log);
    reader.onlyKnown(node, ["date", "reference", "edition"]);
    const reference = reader.text(node, "reference");
    const known = reference && this.#known(reference);
    if (!known) return undefined;
    const edition = node.entries.get("edition");
    if (!edition) return this.#written(node.entries.get("date")?.value ?? node);
    return this.#ofEdition(reference.value, edition.value);
  }

  #written(node: YamlNode): string | undefined {
    const value = node.kind === "scalar" ? String(node.value) : "";
    if (value.length === 10 && isCalendarDate(value)) return value;
    this.#log.add(
      invalid("A start is a day such as 2026-09-01, or an edition of a reference.", node.location),
    );
    return undefined;
  }

  #ofEdition(id: string, node: YamlNode): string | undefined {
    const editions = this.#register.references[id]?.editions ?? [];
    const wanted = node.kind === "scalar" ? String(node.value) : "";
    const date = editions.find(({ edition }) => edition === wanted)?.in_force;
    if (date !== undefined) return date;
    const dated = editions.filter(({ in_force }) => in_force !== undefined);
    this.#unknown(
      node.location,
      `${id} has no edition ${wanted} with a date.`,
      `Editions with a date: ${dated.map(({ edition }) => edition).join(", ")}.`,
    );
    return undefined;
  }

  #known({ value: id, location }: { readonly value: string; readonly location: Location }) {
    const { references, acts } = this.#register;
    const ids = [...Object.keys(references), ...Object.keys(acts)];
    if (ids.includes(id)) return true;
    const suggestion = closest(id, ids);
    this.#unknown(
      location,
      `The register has no reference "${id}".`,
      suggestion && `Did you mean "${suggestion}"?`,
    );
    return false;
  }

  #unknown(location: Location, message: string, hint: string | undefined): void {
    this.#log.add(diagnose("pack/unknown-reference", message, { location, hint }));
  }
}
