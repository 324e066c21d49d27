import type { Shard } from "../../build/shard.ts";
import { builtInSource } from "../../config/defaults.ts";
import type { Diagnostic, RelatedPlace } from "../../diagnostics/diagnostic.ts";
import { type Location, positionAt } from "../../diagnostics/source.ts";

/** What a run found, for every reporter to put in its own form. */
export interface ProblemReport {
  /** The schools' files that were looked at, as messages show them. */
  readonly schools: readonly string[];
  /** Without repetition, grouped by file, in the order they stand there. */
  readonly diagnostics: readonly Diagnostic[];
  /** The date that checks took for today's, as YYYY-MM-DD. */
  readonly today: string;
  /** Which part of the schools it is, where several machines share them. */
  readonly shard?: Shard | undefined;
}

/** A report in the form of one reporter. */
export type Reporter = (report: ProblemReport) => string;

/** A place as programs name it. Lines and columns start at 1; columns count UTF-16 units; the end is not part of it. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Where a problem stands; undefined where it stands in no file, as with a value of Proviso's own. */
export function placeOf({ location }: Diagnostic | RelatedPlace): Place | undefined {
  if (location === undefined || location.source === builtInSource) return undefined;
  const start = positionAt(location.source, location.start);
  const end = positionAt(location.source, endOf(location));
  return {
    file: location.source.path,
    ...start,
    endLine: end.line,
    endColumn: end.column,
  };
}

/** A place that ends with its line's end does not reach into the next line. */
function endOf({ source, start, end }: Location): number {
  const trailing = /\r?\n$/.exec(source.text.slice(start, end))?.[0].length ?? 0;
  return end - trailing;
}

/** How many problems of each kind there are. */
export function countOf(
  diagnostics: readonly Diagnostic[],
  severity: Diagnostic["severity"],
): number {
  return diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
}

/** The problems of each file, in order; those of no file have the name "". */
export function byFile(
  diagnostics: readonly Diagnostic[],
): ReadonlyMap<string, readonly Diagnostic[]> {
  const files = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const file = placeOf(diagnostic)?.file ?? "";
    const problems = files.get(file);
    if (problems) problems.push(diagnostic);
    else files.set(file, [diagnostic]);
  }
  return files;
}
