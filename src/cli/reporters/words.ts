import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { countOf } from "./problem-report.ts";

/** "2 errors and 1 warning"; empty where there are none. */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const parts = [
    plural(countOf(diagnostics, "error"), "error"),
    plural(countOf(diagnostics, "warning"), "warning"),
  ].filter((part) => !part.startsWith("0 "));
  return parts.join(" and ");
}

/** "1 school", "3 schools"; "3 entries" where the plural is given. */
export function plural(count: number, noun: string, nouns = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : nouns}`;
}
