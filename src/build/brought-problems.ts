import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { pointedAt } from "../diagnostics/source.ts";
import type { Reading } from "./reading.ts";

/** The problems that a change brings: those of the new text which the old one did not have. */
export function broughtProblems(before: Reading, after: Reading): readonly Diagnostic[] {
  const known = new Set(before.diagnostics.map(identity));
  return after.diagnostics
    .filter((diagnostic) => !known.has(identity(diagnostic)))
    .filter((diagnostic) => before.documents !== undefined || wasLookedFor(diagnostic));
}

/** Where a school's settings are wrong, nothing else is looked at. What comes out once they are right was there before. */
function wasLookedFor({ code }: Diagnostic): boolean {
  return code.startsWith("yaml/") || code.startsWith("config/");
}

function identity({ code, message, location }: Diagnostic): string {
  return [code, message, location?.source.path, location && pointedAt(location)].join("\u0000");
}
