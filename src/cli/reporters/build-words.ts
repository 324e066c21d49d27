import type { SchoolResult } from "../../build/build-request.ts";
import type { DocumentPlan } from "../../build/plan.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { countDiagnostics, plural } from "./words.ts";

/** "policies/kent/great-chart/online-safety (docx, pdf): schools/kent/defaults.yaml changed" */
export function planLine({ name, formats, reasons }: DocumentPlan): string {
  return `${name} (${formats.join(", ")}): ${reasons.join("; ")}`;
}

/** What a build has come to, in its last line. */
export interface BuildEnd {
  readonly isPlan: boolean;
  readonly isStopped: boolean;
  readonly seconds: number;
  /** Warnings of schools that were not looked at again. */
  readonly warningsNotTold: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Counts what a build makes. */
export class BuildTally {
  #made = 0;
  #unchanged = 0;
  #failed = 0;

  add({ made, unchanged, failed }: SchoolResult): void {
    this.#made += made;
    this.#unchanged += unchanged;
    this.#failed += failed;
  }

  /** "Made 14 documents, unchanged 586, failed 1 in 9.3 s, 1 error." */
  summary({ diagnostics, isPlan, isStopped, seconds, warningsNotTold }: BuildEnd): string {
    const counts = [
      `${plural(this.#made, "document")}`,
      ...(this.#unchanged > 0 ? [`unchanged ${this.#unchanged}`] : []),
      ...(this.#failed > 0 ? [`failed ${this.#failed}`] : []),
    ].join(", ");
    const problems = diagnostics.length === 0 ? "" : `, ${countDiagnostics(diagnostics)}`;
    const sentences = [
      `${isPlan ? "Would make" : "Made"} ${counts} in ${seconds.toFixed(1)} s${problems}.`,
      ...(warningsNotTold > 0
        ? [
            `Unchanged schools have ${plural(warningsNotTold, "warning")}, which \`proviso check\` shows.`,
          ]
        : []),
      ...(isStopped
        ? ["Stopped: what is made stays. Run the same command again to go on from there."]
        : []),
    ];
    return sentences.join(" ");
  }
}
