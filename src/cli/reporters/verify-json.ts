import type { VerifyReport } from "../../build/verify.ts";

/** The outcome of `proviso verify` for programs: every difference, and every other problem. */
export function verifyJson({ sets, listedFiles, diagnostics }: VerifyReport): string {
  const report = {
    version: 1,
    sets: sets.map(({ name, comparison }) => ({
      name,
      formats: comparison?.formats ?? [],
      counts: comparison?.counts,
      standard: comparison?.standard,
      differing: comparison?.differing ?? [],
    })),
    listedFiles,
    problems: diagnostics
      .filter(({ code }) => code !== "verify/differs")
      .map(({ code, severity, message, hint }) => ({ code, severity, message, hint })),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
