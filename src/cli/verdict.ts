import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { countOf } from "./reporters/problem-report.ts";

export const failLevels = ["error", "warning", "never"] as const;

/** Which problems make a run fail. */
export interface FailureRule {
  /** "error" if not given. With "never", problems alone never fail a run. */
  readonly failOn?: (typeof failLevels)[number] | undefined;
  /** More warnings than this fail a run too. */
  readonly maxWarnings?: number | undefined;
}

/** The problems that make a run fail; none if it does not. */
export function failures(
  diagnostics: readonly Diagnostic[],
  { failOn = "error", maxWarnings = Number.POSITIVE_INFINITY }: FailureRule,
): readonly Diagnostic[] {
  if (failOn === "never") return [];
  const withWarnings = failOn === "warning" || countOf(diagnostics, "warning") > maxWarnings;
  return withWarnings ? diagnostics : diagnostics.filter(({ severity }) => severity === "error");
}
