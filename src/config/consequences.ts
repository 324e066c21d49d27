import type { DiagnosticCode } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Location } from "../diagnostics/source.ts";

/** Which problems explain another one at the same place, or at a place that they name beside their own. */
const explainedBy: Partial<Record<DiagnosticCode, readonly DiagnosticCode[]>> = {
  // The lines below the key are not indented far enough, or the key itself stands in the wrong place.
  "config/blank-value": ["config/unknown-key", "config/renamed-key"],
  // What cannot be seen has no place in any typeface.
  "config/unsupported-character": ["config/forbidden-character"],
};

/** Problems without those that another one explains. */
export function withoutConsequences(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  const told = new Set(
    problems.flatMap(({ code, location, related = [] }) =>
      [location, ...related.map((place) => place.location)].map((place) => saying(code, place)),
    ),
  );
  return problems.filter(
    ({ code, location }) => !explainedBy[code]?.some((cause) => told.has(saying(cause, location))),
  );
}

function saying(code: DiagnosticCode, location: Location | undefined): string {
  return `${code} ${location?.start} ${location?.source.path}`;
}
