import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** Problems without repetition, grouped by file, in the order they stand there. */
export function orderDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const unique = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const seen = unique.get(problemKey(diagnostic));
    // Schools may give a rule different severities: what is an error for one of them is an error.
    if (seen?.severity !== "error") unique.set(problemKey(diagnostic), diagnostic);
  }
  return Array.from(unique.values()).toSorted(byPlace);
}

/** Equal for one problem told twice: a value of an authority's layer is seen once for each of its schools. */
export function problemKey({ code, message, location }: Diagnostic): string {
  return [code, message, location?.source.path, location?.start, location?.end].join("\u0000");
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  const [pathA, pathB] = [a.location?.source.path ?? "", b.location?.source.path ?? ""];
  if (pathA !== pathB) return pathA < pathB ? -1 : 1;
  return (a.location?.start ?? 0) - (b.location?.start ?? 0);
}
