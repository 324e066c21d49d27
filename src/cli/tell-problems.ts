import { Chalk } from "chalk";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { DiagnosticLog } from "../diagnostics/log.ts";
import { addToFile, writeReport } from "../host/report-file.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import { type ReporterChoice, reporterLoaders } from "./reporter-choice.ts";
import { formatDiagnostics } from "./reporters/pretty.ts";
import { countOf, type ProblemReport } from "./reporters/problem-report.ts";
import { countDiagnostics } from "./reporters/words.ts";
import type { Terminal } from "./terminal.ts";
import { type FailureRule, failures } from "./verdict.ts";

/** How a command tells what it found. */
export interface TellingOptions extends FailureRule {
  readonly reporter?: readonly ReporterChoice[] | undefined;
  /** Nothing but what makes the command fail. */
  readonly quiet?: boolean | undefined;
  /** Whether the command writes events to stdout, for programs, so that nothing else may. */
  readonly json?: boolean | undefined;
}

/** GitHub takes a summary of one mebibyte; a character has at most three bytes. */
const longestSummary = 300_000;

/** Tells people and programs what a command does and finds, in every form that was asked for. */
export class Telling {
  readonly #options: TellingOptions;
  readonly #terminal: Terminal;
  readonly #environment: NodeJS.ProcessEnv;
  readonly #choices: readonly ReporterChoice[];

  constructor(options: TellingOptions, terminal: Terminal, environment: NodeJS.ProcessEnv) {
    this.#options = options;
    this.#terminal = terminal;
    this.#environment = environment;
    this.#choices = options.reporter ?? usualReporters(options.json ? {} : environment);
  }

  /** Says a line for people. It goes to stdout, unless a program reads a report there. */
  say(line: string): void {
    if (this.#options.quiet) return;
    const { out, err } = this.#terminal;
    const isTaken = this.#options.json || this.#choices.some(fillsStdout);
    (isTaken ? err : out)(`${line}\n`);
  }

  /** Tells all problems, and the summary last. Gives the exit code. */
  async tell(report: ProblemReport, summary: string): Promise<ExitCode> {
    const failing = failures(report.diagnostics, this.#options);
    const forPeople = this.#options.quiet ? failing : report.diagnostics;
    const log = new DiagnosticLog();
    for (const choice of this.#choices) {
      if (isForPeople(choice)) this.#show(forPeople);
      else await this.#report(choice, report, log);
      if (choice.name === "github") await this.#summarise(report, log);
    }
    this.#show(log.all);
    this.say(`${summary}${nextStep(report.diagnostics, failing)}`);
    return failing.length > 0 || log.hasErrors ? exitCodes.problemsFound : exitCodes.fine;
  }

  #show(diagnostics: readonly Diagnostic[]): void {
    const { err, chalk } = this.#terminal;
    if (diagnostics.length > 0) err(`${formatDiagnostics(diagnostics, chalk)}\n`);
  }

  async #report(
    { name, file }: ReporterChoice,
    report: ProblemReport,
    log: DiagnosticLog,
  ): Promise<void> {
    const reporter = name === "pretty" ? plainReport : await reporterLoaders[name]();
    const text = reporter(report);
    if (file === undefined) this.#terminal.out(text);
    else log.take(await writeReport(process.cwd(), file, text));
  }

  /** The summary of a job on GitHub, which has room for what the annotations leave out. */
  async #summarise(report: ProblemReport, log: DiagnosticLog): Promise<void> {
    const path = this.#environment["GITHUB_STEP_SUMMARY"];
    if (!path) return;
    const { markdownReport } = await import("./reporters/markdown.ts");
    log.take(await addToFile(path, `${markdownReport(report, longestSummary)}\n`));
  }
}

/** "no problems", or how many there are. */
export function problemsInWords(diagnostics: readonly Diagnostic[]): string {
  return countDiagnostics(diagnostics) || "no problems";
}

/** `pretty`; where a runner of GitHub reads along, its annotations as well. */
function usualReporters(environment: NodeJS.ProcessEnv): readonly ReporterChoice[] {
  const pretty = { name: "pretty", file: undefined } as const;
  return environment["GITHUB_ACTIONS"] ? [pretty, { name: "github", file: undefined }] : [pretty];
}

function isForPeople({ name, file }: ReporterChoice): boolean {
  return name === "pretty" && file === undefined;
}

/** A runner of GitHub picks its commands out from between other lines; other programs want nothing else on stdout. */
function fillsStdout({ name, file }: ReporterChoice): boolean {
  return file === undefined && name !== "pretty" && name !== "github";
}

function plainReport({ diagnostics }: ProblemReport): string {
  const problems = formatDiagnostics(diagnostics, new Chalk({ level: 0 }));
  return [problems, `${problemsInWords(diagnostics)}\n`].filter((part) => part !== "").join("\n");
}

/** What to do now: the last line is the one that people read. */
function nextStep(diagnostics: readonly Diagnostic[], failing: readonly Diagnostic[]): string {
  if (failing.length > 0) return " Put this right, then run it again.";
  const harmless = diagnostics.length > 0 && countOf(diagnostics, "error") === 0;
  return harmless ? " Warnings stop nothing; look at each of them once." : "";
}
