import type { Finding } from "./measure.ts";

/** From which the faults are made. */
export const seed = 2026;

/** What share of the first diagnostics must name the faulty line, and propose the right thing where there is one. */
export const wanted = { line: 0.95, fix: 0.8 };

/** The shares that were reached, from 0 to 1; `fix` is undefined where there is nothing right to propose. */
export function share(findings: readonly Finding[]): {
  readonly line: number;
  readonly fix: number | undefined;
} {
  const fixable = findings.filter(({ fault }) => fault.fix !== undefined);
  const part = (some: readonly Finding[], all: readonly Finding[]) => some.length / all.length;
  return {
    line: part(
      findings.filter(({ namesLine }) => namesLine),
      findings,
    ),
    fix:
      fixable.length === 0
        ? undefined
        : part(
            fixable.filter(({ proposesFix }) => proposesFix),
            fixable,
          ),
  };
}
