import { buildSchools } from "../../build/build.ts";
import type { BuildReport, BuildRequest, SchoolResult } from "../../build/build-request.ts";
import { createPdfFinisher } from "../../build/pdf-finisher.ts";
import type { Narrowing } from "../../build/select-schools.ts";
import { orderDiagnostics } from "../../diagnostics/order.ts";
import { createPdfPrinter } from "../../host/browser/pdf-printer.ts";
import { type Interruption, listenForInterruption } from "../../host/interruption.ts";
import { projectAt } from "../../host/project.ts";
import type { Audience } from "../../pack/audience.ts";
import type { Format } from "../../render/renderer.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { narrowingInWords } from "../narrowing-in-words.ts";
import { Progress } from "../progress.ts";
import { BuildTally, planLine } from "../reporters/build-words.ts";
import { Telling, type TellingOptions } from "../tell-problems.ts";
import type { Terminal } from "../terminal.ts";

export interface BuildOptions extends TellingOptions {
  readonly format: readonly Format[];
  /** Folder for the policies. */
  readonly out: string;
  readonly today: string;
  readonly audience: Audience;
  readonly browser?: string;
  readonly verify?: boolean;
  /** A revision of git: only schools that changes since then touch. */
  readonly changedSince?: string;
  /** Makes everything. */
  readonly force?: boolean;
  /** Makes nothing, and says what would be made. */
  readonly dryRun?: boolean;
}

/** `proviso build`: makes the policies that are not there already, and says what it made. */
export async function build(
  paths: readonly string[],
  options: BuildOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const started = performance.now();
  const telling = new Telling(options, terminal, process.env);
  const request = requestOf(paths, options);
  const tally = new BuildTally();
  const progress = options.quiet ? undefined : new Progress(terminal, () => performance.now());
  const onSchool = (result: SchoolResult) => {
    tally.add(result);
    const lines = request.make === "plan" ? result.plans.map(planLine) : result.files;
    if (lines.length > 0) progress?.clear();
    for (const line of lines) telling.say(line);
    progress?.step({ failed: result.failed > 0, worked: result.made + result.failed > 0 });
  };
  const onStart = (schools: number) => progress?.start(schools);
  const onNarrowed = (narrowing: Narrowing) => telling.say(narrowingInWords(narrowing));
  const interruption = listenForInterruption();
  try {
    const report = await run(request, {
      browser: options.browser,
      interruption,
      onSchool,
      onStart,
      onNarrowed,
    });
    progress?.clear();
    const diagnostics = orderDiagnostics(report.diagnostics);
    const stoppedBy = interruption.by();
    const summary = tally.summary({
      isPlan: request.make === "plan",
      isStopped: stoppedBy !== undefined,
      seconds: (performance.now() - started) / 1000,
      warningsNotTold: report.warningsNotTold,
      diagnostics,
    });
    const { schools } = report;
    const code = await telling.tell({ schools, diagnostics, today: options.today }, summary);
    return stoppedBy ? stopCodes[stoppedBy] : code;
  } finally {
    interruption.ignore();
  }
}

const stopCodes = { SIGINT: exitCodes.interrupted, SIGTERM: exitCodes.terminated } as const;

function requestOf(
  paths: readonly string[],
  { format: formats, dryRun, force, ...options }: BuildOptions,
): BuildRequest {
  const { audience, changedSince, out, today, verify } = options;
  const toMake = force ? "all" : "changed";
  // Whoever asks for a report, or counts warnings, gets those of every school.
  const { failOn, maxWarnings, reporter } = options;
  const checkAll = failOn === "warning" || maxWarnings !== undefined || reporter !== undefined;
  const make = dryRun ? "plan" : toMake;
  return { paths, changedSince, formats, out, today, audience, verify, make, checkAll };
}

/** Finishing a PDF takes less than half of the time of printing it, and two are printed at once. */
const finishingThreads = 1;

async function run(
  request: BuildRequest,
  {
    browser,
    interruption: { signal },
    ...hands
  }: {
    readonly browser: string | undefined;
    readonly interruption: Interruption;
    readonly onSchool: (result: SchoolResult) => void;
    readonly onStart: (schools: number) => void;
    readonly onNarrowed: (narrowing: Narrowing) => void;
  },
): Promise<BuildReport> {
  const printer = createPdfPrinter({ setting: browser, environment: process.env });
  const finisher = createPdfFinisher(finishingThreads);
  const close = () => void printer.close();
  signal.addEventListener("abort", close);
  const browsers = async () => {
    const { BrowserVersions } = await import("../../host/browser/browser-version.ts");
    return new BrowserVersions(browser, process.env);
  };
  try {
    return await buildSchools(projectAt(process.cwd()), request, {
      printer,
      finisher,
      browsers: once(browsers),
      signal,
      ...hands,
    });
  } finally {
    signal.removeEventListener("abort", close);
    await Promise.all([printer.close(), finisher.close()]);
  }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
