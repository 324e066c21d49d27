import type { RuleSetting } from "../config/rule-settings.ts";
import type { DiagnosticCode } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** A school's problems with the severity that its layers give to each rule: those of a rule that is off are left out. */
export function withSeverities(
  diagnostics: readonly Diagnostic[],
  settings: ReadonlyMap<DiagnosticCode, RuleSetting>,
): readonly Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const setting = settings.get(diagnostic.code);
    if (!setting) return [diagnostic];
    const { severity, reason, location } = setting;
    if (severity === "off") return [];
    if (reason === undefined) return [{ ...diagnostic, severity }];
    const because = { message: `${severity} here: ${reason}`, location };
    return [{ ...diagnostic, severity, related: [...(diagnostic.related ?? []), because] }];
  });
}
