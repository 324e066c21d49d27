import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { inert, inertLine } from "./inert.ts";
import { byFile, countOf, type ProblemReport, placeOf } from "./problem-report.ts";

/**
 * Problems as a JUnit report: a test suite for each school's file and each other file with a problem. An error is a failed
 * test, a warning a skipped one, and a file without problems one that passed. The form asks for a time and a host: they are
 * the day that the checks take for today's and a fixed name, so that equal runs have equal reports.
 */
export function junitReport({ schools, diagnostics, today }: ProblemReport): string {
  const files = byFile(diagnostics);
  const names = [...new Set([...files.keys(), ...schools])].toSorted();
  const suites = names.map((name, id) =>
    suite(name, { id, today, problems: files.get(name) ?? [] }),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join("")}</testsuites>\n`;
}

interface Suite {
  readonly id: number;
  readonly today: string;
  readonly problems: readonly Diagnostic[];
}

function suite(file: string, { id, today, problems }: Suite): string {
  const name = suiteName(file);
  const cases =
    problems.length === 0
      ? [`    <testcase ${attributes({ name: "no problems", classname: name, time: 0 })}/>\n`]
      : problems.map((problem) => testCase(name, problem));
  const facts = attributes({
    id,
    package: "proviso",
    name,
    hostname: "localhost",
    timestamp: `${today}T00:00:00`,
    tests: cases.length,
    failures: countOf(problems, "error"),
    errors: 0,
    skipped: countOf(problems, "warning"),
    time: 0,
  });
  const body = `    <properties/>\n${cases.join("")}    <system-out/>\n    <system-err/>\n`;
  return `  <testsuite ${facts}>\n${body}  </testsuite>\n`;
}

/** A suite has to have a name, and of a file whose name is all spaces and line ends nothing is left on one line. */
function suiteName(file: string): string {
  if (file === "") return "In no file";
  return inertLine(file) === "" ? "A file with a blank name" : file;
}

function testCase(file: string, problem: Diagnostic): string {
  const { code, severity, message } = problem;
  const place = placeOf(problem);
  const name = place ? `${code} at ${place.line}:${place.column}` : code;
  const outcome =
    severity === "error"
      ? `<failure ${attributes({ message, type: code })}>${escapeXml(details(problem))}</failure>`
      : `<skipped ${attributes({ message })}>${escapeXml(details(problem))}</skipped>`;
  return `    <testcase ${attributes({ name, classname: file, time: 0 })}>${outcome}</testcase>\n`;
}

function details(problem: Diagnostic): string {
  const place = placeOf(problem);
  return [
    ...(place ? [`${place.file}:${place.line}:${place.column}`] : []),
    problem.message,
    ...(problem.hint ? [problem.hint] : []),
    `More: proviso why ${problem.code}`,
  ].join("\n");
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escapeXml(inertLine(String(value)))}"`)
    .join(" ");
}

/** XML has no way at all to write most control characters, nor U+FFFE and U+FFFF. */
function escapeXml(text: string): string {
  return inert(text)
    .replaceAll(/[\ufffe\uffff]/g, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
