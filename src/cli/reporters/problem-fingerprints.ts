import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { pointedAt } from "../../diagnostics/source.ts";
import { sha256 } from "../../host/sha256.ts";

/**
 * What a problem is known by from one run to the next: its code, file, words and the text it points at, but not its line,
 * which moves when something is added above. Equal problems of a file are told apart by their order.
 */
export function fingerprints(diagnostics: readonly Diagnostic[]): readonly string[] {
  const seen = new Map<string, number>();
  return diagnostics.map(({ code, message, location }) => {
    const pointed = location ? pointedAt(location) : "";
    const known = JSON.stringify([code, message, location?.source.path, pointed]);
    const before = seen.get(known) ?? 0;
    seen.set(known, before + 1);
    return sha256(`${known}${before}`);
  });
}
