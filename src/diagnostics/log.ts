import type { Diagnostic } from "./diagnostic.ts";

/** A stage's result. `value` is missing exactly when `diagnostics` holds an error. */
export interface Outcome<T> {
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Collects what the stages of one flow report, so that every problem comes out in one pass. */
export class DiagnosticLog {
  readonly #diagnostics: Diagnostic[] = [];

  /** Adds problems. */
  add(...diagnostics: readonly Diagnostic[]): void {
    for (const diagnostic of diagnostics) this.#diagnostics.push(diagnostic);
  }

  /** Keeps an outcome's problems and hands on its value, which is undefined after an error. */
  take<T>(outcome: Outcome<T>): T | undefined {
    this.add(...outcome.diagnostics);
    return outcome.value;
  }

  /** Everything that was logged, in the order it came. */
  get all(): readonly Diagnostic[] {
    return this.#diagnostics;
  }

  get hasErrors(): boolean {
    return this.#diagnostics.some(({ severity }) => severity === "error");
  }

  /** The flow's outcome: the value only if nothing that was logged is an error. */
  outcome<T>(value: T | undefined): Outcome<T> {
    if (value === undefined || this.hasErrors) return { diagnostics: this.#diagnostics };
    return { value, diagnostics: this.#diagnostics };
  }
}
