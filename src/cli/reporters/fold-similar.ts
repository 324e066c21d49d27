import type { Diagnostic } from "../../diagnostics/diagnostic.ts";

/** A problem to show, and the ones like it that are only counted after it. */
export interface ShownProblem {
  readonly problem: Diagnostic;
  readonly alike: readonly Diagnostic[];
}

/** How many problems of a kind are shown before the rest is counted. */
const shownOfAKind = 3;

/**
 * Problems that say the same of many places, as when a hundred schools miss a new key: the first few of them stay, and
 * the last of these stands for the rest. A single one more is shown as well, since counting it takes as much room.
 */
export function foldSimilar(diagnostics: readonly Diagnostic[]): readonly ShownProblem[] {
  const kinds = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const kind = kindOf(diagnostic);
    const ofKind = kinds.get(kind);
    if (ofKind) ofKind.push(diagnostic);
    else kinds.set(kind, [diagnostic]);
  }
  return diagnostics.flatMap((problem) => {
    const ofKind = kinds.get(kindOf(problem)) ?? [];
    if (ofKind.length <= shownOfAKind + 1) return [{ problem, alike: [] }];
    const index = ofKind.indexOf(problem);
    if (index >= shownOfAKind) return [];
    return [{ problem, alike: index === shownOfAKind - 1 ? ofKind.slice(shownOfAKind) : [] }];
  });
}

/** Messages are of one shape if they differ only in figures and in what stands in quotation marks. */
function kindOf({ code, message }: Diagnostic): string {
  return `${code} ${message.replaceAll(/"[^"]*"/g, '""').replaceAll(/\d+/g, "0")}`;
}
