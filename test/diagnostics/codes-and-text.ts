import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { pointedAt } from "../../src/diagnostics/source.ts";

/** What matters about problems: the code of each and the text it points at. */
export function codesAndText(
  diagnostics: readonly Diagnostic[],
): readonly (readonly [string, string | undefined])[] {
  return diagnostics.map(({ code, location }) => [code, location && pointedAt(location)]);
}

/** Where problems also point to: the file and the text of every related place. */
export function relatedPlaces(
  diagnostics: readonly Diagnostic[],
): readonly (readonly [string, string])[] {
  return diagnostics.flatMap(({ related = [] }) =>
    related.map(({ location }) => [location.source.path, pointedAt(location)] as const),
  );
}

/** Whether a problem has a place, and all its places lie in these files, each with its end after its start. */
export function liesInside(
  { location, related = [] }: Diagnostic,
  paths: readonly string[],
): boolean {
  if (location === undefined) return false;
  return [location, ...related.map((place) => place.location)].every(
    ({ source, start, end }) =>
      paths.includes(source.path) && 0 <= start && start <= end && end <= source.text.length,
  );
}
