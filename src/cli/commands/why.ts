import { closest } from "../../config/closest.ts";
import { type DiagnosticCode, diagnosticCodes, severityOf } from "../../diagnostics/codes.ts";
import { DiagnosticLog } from "../../diagnostics/log.ts";
import { readProblemPage } from "../../host/problem-pages.ts";
import { type Project, projectAt } from "../../host/project.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { aligned } from "../reporters/columns.ts";
import { inertLine } from "../reporters/inert.ts";
import { formatDiagnostics } from "../reporters/pretty.ts";
import { pageSummary, pageText } from "../reporters/problem-page-text.ts";
import type { Terminal } from "../terminal.ts";

/** `proviso why`: what a problem means, and how it is put right; without a code, all problems in a line each. */
export function why(name: string | undefined, terminal: Terminal): ExitCode {
  const { out, err, chalk } = terminal;
  const code = diagnosticCodes.find((known) => known === name);
  if (name !== undefined && code === undefined) {
    err(`${unknownCode(name)}\n`);
    return exitCodes.wrongUsage;
  }
  const log = new DiagnosticLog();
  const project = projectAt(process.cwd());
  out(code === undefined ? listOfAll(project, log) : pageOf(code, { project, log, terminal }));
  if (log.all.length > 0) err(`${formatDiagnostics(log.all, chalk)}\n`);
  return log.hasErrors ? exitCodes.problemsFound : exitCodes.fine;
}

interface Surroundings {
  readonly project: Project;
  readonly log: DiagnosticLog;
  readonly terminal: Terminal;
}

function pageOf(code: DiagnosticCode, { project, log, terminal }: Surroundings): string {
  const page = log.take(readProblemPage(project, code));
  return page ? pageText(page.text, terminal.chalk) : "";
}

function listOfAll(project: Project, log: DiagnosticLog): string {
  const rows = diagnosticCodes.map((code) => {
    const page = log.take(readProblemPage(project, code));
    return [code, severityOf(code), page ? pageSummary(page.text) : ""];
  });
  return `${aligned(rows).join("\n")}\n`;
}

function unknownCode(name: string): string {
  const meant = nearest(name);
  const suggestion = meant === undefined ? "" : ` Did you mean ${meant}?`;
  return `There is no problem "${inertLine(name)}".${suggestion}\n\`proviso why\` lists all of them.`;
}

/** The code that was meant, also where its first part is left out. */
function nearest(name: string): DiagnosticCode | undefined {
  const parts = diagnosticCodes.map((code) => [code, code.split("/")[1] ?? ""] as const);
  const whole = parts.find(([, part]) => part === name)?.[0];
  const near = whole ?? closest(name, diagnosticCodes);
  const nearPart =
    near ??
    closest(
      name,
      parts.map(([, part]) => part),
    );
  return parts.find(([code, part]) => code === nearPart || part === nearPart)?.[0];
}
