import { isAdjustable } from "../diagnostics/codes.ts";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { BaselineEntry } from "./baseline.ts";

/** What a run has looked at to the end, so that a known problem of which it saw nothing is one no more. */
export class Looked {
  readonly #files = new Set<string>();
  readonly #everySchool: boolean;
  #stopped = false;

  constructor({ everySchool }: { readonly everySchool: boolean }) {
    this.#everySchool = everySchool;
  }

  /** A school was checked. What is wrong with its files keeps most rules from being looked at. */
  at(file: string, diagnostics: readonly Diagnostic[]): void {
    const stops = ({ code, severity }: Diagnostic) => severity === "error" && !isAdjustable(code);
    if (diagnostics.some(stops)) this.#stopped = true;
    else this.#files.add(file);
  }

  /** Whether a file's problems are all known now. Those of a layer or a pack may come out with any school. */
  through(file: string): boolean {
    return this.#files.has(file) || (this.#everySchool && !this.#stopped);
  }
}

/** Known problems that are there no more, so that the list shrinks. */
export function staleEntries(
  unmet: readonly BaselineEntry[],
  looked: Looked,
): readonly Diagnostic[] {
  return unmet
    .filter(({ file }) => looked.through(file))
    .map(({ code, file, key, location }) =>
      diagnose("baseline/stale", `${file} has no ${code}${key ? ` at ${key}` : ""} like this.`, {
        location,
        hint: "It was put right, or what it pointed at has changed. Run `proviso check --update-baseline` to take it off the list.",
      }),
    );
}
