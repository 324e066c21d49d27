import type { ProblemReport } from "../../../src/cli/reporters/problem-report.ts";
import { builtInSource } from "../../../src/config/defaults.ts";
import { type Diagnostic, diagnose } from "../../../src/diagnostics/diagnostic.ts";
import type { Location } from "../../../src/diagnostics/source.ts";

/** What must reach no terminal, no XML file and no runner as it is: codes, marks that turn text round, halves, ends. */
export const nasty =
  "\u001b[31mred\u001b[0m \u009b2J \u0000\u0007\b \u202etxet\u2066 \ud800 \ufffe \u2028 " +
  "</failure>]]>& \"'` | **bold** [a](javascript:x) @team #1 https://evil.example :smile: %0A%25 🏫\r\n" +
  "::error file=a::injected\n  ::add-mask::x ##[add-mask]y";

/** The place of a piece of text in a file. */
export function placeIn(path: string, text: string, piece: string): Location {
  const start = text.indexOf(piece);
  return { source: { path, text }, start, end: start + piece.length };
}

const windows = "school:\r\n  name: 🏫 wrong\r\n  town: x\r\n";
const nowhere: Location = { source: builtInSource, start: 0, end: 0 };

/** Problems whose words, files and places are as awkward as they come. */
export const nastyReport: ProblemReport = {
  schools: ["schools/kent/a b.yaml", "schools/kent/fine.yaml", `schools/${nasty}.yaml`],
  today: "2026-11-22",
  diagnostics: [
    diagnose("browser/not-found", nasty, { hint: nasty }),
    diagnose("rules/review-passed", "No place."),
    diagnose("config/locked", nasty, {
      hint: "Two\n  lines",
      location: placeIn("schools/kent/a b.yaml", windows, "wrong"),
      related: [
        { message: nasty, location: placeIn("schools/kent/defaults.yaml", "a: b\n", "a") },
        { message: "the inherited value", location: nowhere },
      ],
    }),
    // A place that takes its line's end along, as YAML's do.
    diagnose("config/invalid-value", "Ends with its line.", {
      location: placeIn("schools/kent/a b.yaml", windows, "x\r\n"),
    }),
    diagnose("wording/section-not-used", nasty, {
      location: placeIn(`schools/${nasty}.yaml`, `${nasty}: 1`, "1"),
    }),
    diagnose("pack/template-syntax", "Over two lines.", {
      location: placeIn("templates/online-safety/sections/a.md", "one\ntwo\nthree", "one\ntwo"),
    }),
  ],
};

/** A report of problems, each a code and a place in a file's first line. */
export function reportOf(...diagnostics: readonly Diagnostic[]): ProblemReport {
  return { schools: [], diagnostics, today: "2026-11-22" };
}
