import type { Shard } from "../../build/shard.ts";
import type { Diagnostic, RelatedPlace } from "../../diagnostics/diagnostic.ts";
import { problemPageUrl } from "../../diagnostics/problem-page.ts";
import { inertJson } from "./inert.ts";
import { layerOf } from "./layer-of.ts";
import { countOf, type Place, type ProblemReport, placeOf } from "./problem-report.ts";

/** Problems for programs, as schemas/diagnostics.schema.json describes them. */
export function jsonReport({ schools, diagnostics, shard }: ProblemReport): string {
  return inertJson({
    version: 1,
    ...(shard && { shard: { index: shard.index, count: shard.count } }),
    diagnostics: diagnostics.map(problemData),
    summary: {
      schools: schools.length,
      files: new Set(diagnostics.flatMap((problem) => placeOf(problem)?.file ?? [])).size,
      errors: countOf(diagnostics, "error"),
      warnings: countOf(diagnostics, "warning"),
    },
  });
}

/** What `jsonReport` writes. */
export interface JsonReport {
  readonly version: 1;
  readonly shard?: Shard;
  readonly diagnostics: readonly ProblemData[];
  readonly summary: {
    readonly schools: number;
    readonly files: number;
    readonly errors: number;
    readonly warnings: number;
  };
}

export type ProblemData = ReturnType<typeof problemData>;

/** A problem as programs get it. */
export function problemData(problem: Diagnostic) {
  const { code, severity, message, hint = null, related = [] } = problem;
  const place = placeOf(problem);
  return {
    code,
    severity,
    message,
    hint,
    ...placeData(place),
    layer: (place && layerOf(place.file)) ?? null,
    url: problemPageUrl(code),
    ...(related.length === 0 ? {} : { related: related.map(relatedData) }),
  };
}

function relatedData(place: RelatedPlace) {
  return { message: place.message, ...placeData(placeOf(place)) };
}

function placeData(place: Place | undefined) {
  return place ?? { file: null, line: null, column: null, endLine: null, endColumn: null };
}
