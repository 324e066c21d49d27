import { buildSchools } from "../../build/build.ts";
import {
  type BuildReport,
  type BuildRequest,
  usualSchoolsAtOnce,
} from "../../build/build-request.ts";
import { createPdfFinisher } from "../../build/pdf-finisher.ts";
import type { Shard } from "../../build/shard.ts";
import { createPdfPrinter } from "../../host/browser/pdf-printer.ts";
import { type Interruption, listenForInterruption } from "../../host/interruption.ts";
import { keepHeapLean } from "../../host/lean-heap.ts";
import { projectAt } from "../../host/project.ts";
import type { Audience } from "../../pack/audience.ts";
import type { Format } from "../../render/renderer.ts";
import { BuildVoices } from "../build-voices.ts";
import type { ExitCode } from "../exit-codes.ts";
import type { TellingOptions } from "../tell-problems.ts";
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
  /** Only this part of the schools. */
  readonly shard?: Shard;
  /** How many schools are worked on, and pages printed, at once. */
  readonly jobs: number;
  /** Makes everything. */
  readonly force?: boolean;
  /** Makes nothing, and says what would be made. */
  readonly dryRun?: boolean;
}

/** The thread that finishes PDFs has a heap of its own, and the browser's bytes come on top. */
const garbagePercent = { one: 100, twoHeaps: 60 } as const;

/** `proviso build`: makes the policies that are not there already, and says what it made. */
export async function build(
  paths: readonly string[],
  options: BuildOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  keepHeapLean(options.format.includes("pdf") ? garbagePercent.twoHeaps : garbagePercent.one);
  const request = requestOf(paths, options);
  const voices = await BuildVoices.of(request, options, terminal);
  const interruption = listenForInterruption();
  try {
    const report = await run(request, { browser: options.browser, interruption, voices });
    return await voices.end(report, interruption.by());
  } finally {
    interruption.ignore();
  }
}

function requestOf(
  paths: readonly string[],
  { format: formats, dryRun, force, ...options }: BuildOptions,
): BuildRequest {
  const { audience, changedSince, jobs: schoolsAtOnce, out, shard, today, verify } = options;
  const toMake = force ? "all" : "changed";
  // Whoever asks for a report, or counts warnings, gets those of every school.
  const { failOn, maxWarnings, reporter } = options;
  const checkAll = failOn === "warning" || maxWarnings !== undefined || reporter !== undefined;
  const make = dryRun ? "plan" : toMake;
  const asked = { paths, changedSince, shard, formats, out, today, audience, verify };
  return { ...asked, make, checkAll, schoolsAtOnce };
}

/** Finishing a PDF takes less than half of the time of printing it: a thread does for two pages at once. */
const pagesPerFinishingThread = 2;

async function run(
  request: BuildRequest,
  {
    browser,
    interruption: { signal },
    voices,
  }: {
    readonly browser: string | undefined;
    readonly interruption: Interruption;
    readonly voices: BuildVoices;
  },
): Promise<BuildReport> {
  const { schoolsAtOnce: pagesAtOnce = usualSchoolsAtOnce } = request;
  const printer = createPdfPrinter({ setting: browser, environment: process.env, pagesAtOnce });
  const finisher = createPdfFinisher(Math.ceil(pagesAtOnce / pagesPerFinishingThread));
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
      onNarrowed: (narrowing) => voices.narrowed(narrowing),
      onStart: (schools) => voices.start(schools),
      onSchool: (result) => voices.school(result),
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
