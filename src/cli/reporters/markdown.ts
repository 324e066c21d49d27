import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { inert, inertLine } from "./inert.ts";
import { byFile, type ProblemReport, placeOf } from "./problem-report.ts";
import { countDiagnostics, plural } from "./words.ts";

/** GitHub takes comments of 65,536 characters. */
const longestComment = 60_000;

/** Problems as Markdown for a pull request's comment or a job's summary: a table for each file. */
export function markdownReport(
  { schools, diagnostics }: ProblemReport,
  longest: number = longestComment,
): string {
  const checked = plural(schools.length, "school");
  if (diagnostics.length === 0) return `### Proviso: no problems\n\n${checked} checked.\n`;
  const head = `### Proviso: ${countDiagnostics(diagnostics)}\n\n${checked} checked.\n`;
  const foot = "\n`proviso why <code>` explains a problem and shows how to put it right.\n";
  const room = longest - head.length - foot.length - leftOut(diagnostics.length).length;
  const { text, shown } = tables(diagnostics, room);
  const left = diagnostics.length - shown;
  return `${head}${text}${left === 0 ? "" : leftOut(left)}${foot}`;
}

function leftOut(count: number): string {
  return `\nThere is no room for ${count} more of them here. \`proviso check\` shows them all.\n`;
}

/** As many lines of the tables as there is room for, from the first. */
function tables(
  diagnostics: readonly Diagnostic[],
  room: number,
): { readonly text: string; readonly shown: number } {
  let text = "";
  let shown = 0;
  for (const [file, problems] of byFile(diagnostics)) {
    for (const [index, problem] of problems.entries()) {
      const more = `${index === 0 ? tableHead(file) : ""}${row(problem)}`;
      if (text.length + more.length > room) return { text, shown };
      text += more;
      shown += 1;
    }
  }
  return { text, shown };
}

function tableHead(file: string): string {
  const title = file === "" ? "In no file" : escapeMarkdown(file);
  return `\n**${title}**\n\n| line | problem | what to do |\n| ---: | --- | --- |\n`;
}

function row(problem: Diagnostic): string {
  const { code, severity, message, hint = "" } = problem;
  const line = placeOf(problem)?.line ?? "";
  const fact = `**${severity}** ${escapeMarkdown(inertLine(message))} \`${code}\``;
  return `| ${line} | ${fact} | ${lines(hint)} |\n`;
}

/** Lines in a table's cell. Those of an example keep their indentation. */
function lines(hint: string): string {
  return inert(hint)
    .split("\n")
    .map((line) => {
      const text = line.trimStart();
      return "&nbsp;".repeat(line.length - text.length) + escapeMarkdown(text);
    })
    .join("<br>");
}

/**
 * A text that Markdown prints as it is, within a line. Besides the signs of Markdown, an empty comment parts what GitHub
 * would take for a link, a person to tell, the number of an issue or the name of a little picture.
 */
function escapeMarkdown(text: string): string {
  return inertLine(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(/[\\`*_[\]|~$]/g, "\\$&")
    .replaceAll(/:(?=[\w+\\-]+:)/g, ":<!-- -->")
    .replaceAll(/(@|#|:\/|www|GH-)/gi, "$1<!-- -->");
}
