import { isAdjustable } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type Location, pointedAt } from "../diagnostics/source.ts";
import { sha256 } from "../host/sha256.ts";
import { KeyFinder } from "../yaml/key-finder.ts";

/** A problem that is known and passed over. */
export interface KnownProblem {
  readonly code: string;
  readonly file: string;
  /** The setting it is about, such as `people.dsl[].phone`; undefined outside a configuration. */
  readonly key?: string | undefined;
  /** The start of what it points at, for whoever reads the list. */
  readonly text: string;
  /** What it is known by: changes with the code, the file, the key and the whole text, and not with the line. */
  readonly fingerprint: string;
}

/** An entry of the list, and where it stands there. */
export interface BaselineEntry extends KnownProblem {
  readonly location: Location;
}

/** The known problems of a project, and which of them a run has met. */
export class Baseline {
  readonly entries: readonly BaselineEntry[];
  readonly #keys = new KeyFinder();
  readonly #known: ReadonlySet<string>;
  readonly #met = new Set<string>();
  readonly #silenced = new Set<string>();

  constructor(entries: readonly BaselineEntry[]) {
    this.entries = entries;
    this.#known = new Set(entries.map(({ fingerprint }) => fingerprint));
  }

  /** Problems without the known ones. */
  unknown(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
    if (this.#known.size === 0) return diagnostics;
    return diagnostics.filter((diagnostic) => !this.#silences(diagnostic));
  }

  /** How many problems were passed over; one that several schools have in common counts once. */
  get silenced(): number {
    return this.#silenced.size;
  }

  /** Entries that no problem of the run was like. */
  get unmet(): readonly BaselineEntry[] {
    return this.entries.filter(({ fingerprint }) => !this.#met.has(fingerprint));
  }

  #silences(diagnostic: Diagnostic): boolean {
    const known = knownProblem(diagnostic, this.#keys);
    if (!known || !this.#known.has(known.fingerprint)) return false;
    this.#met.add(known.fingerprint);
    this.#silenced.add(`${known.fingerprint} ${diagnostic.location?.start}`);
    return true;
  }
}

/** A problem as an entry of the list; undefined for what may not be passed over, such as a file that cannot be read. */
export function knownProblem(
  { code, severity, location }: Diagnostic,
  keys: KeyFinder,
): KnownProblem | undefined {
  const canWait = severity === "warning" || isAdjustable(code);
  if (!canWait || !location || code.startsWith("baseline/")) return undefined;
  const file = location.source.path;
  const key = keys.keyAt(location);
  const text = pointedAt(location).replaceAll(/\s+/g, " ");
  const fingerprint = sha256(JSON.stringify([code, file, key ?? "", text])).slice(0, 16);
  return { code, file, ...(key !== undefined && { key }), text: shortened(text), fingerprint };
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
