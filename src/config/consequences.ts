import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Location } from "../diagnostics/source.ts";

/**
 * Problems without those that another explains: nothing stands after a key because the lines below it are not indented
 * far enough, or because it stands in the wrong place itself.
 */
export function withoutConsequences(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  const explained = problems
    .filter(({ code }) => code === "config/unknown-key" || code === "config/renamed-key")
    .flatMap(({ location, related = [] }) => [location, ...related.map((place) => place.location)]);
  return problems.filter(
    ({ code, location }) =>
      code !== "config/blank-value" || !explained.some((place) => isSame(place, location)),
  );
}

function isSame(one: Location | undefined, other: Location | undefined): boolean {
  return one !== undefined && one.source === other?.source && one.start === other.start;
}
