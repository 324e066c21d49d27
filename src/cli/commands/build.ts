import { buildSchools, type SchoolResult } from "../../build/build.ts";
import type { Narrowing } from "../../build/select-schools.ts";
import { orderDiagnostics } from "../../diagnostics/order.ts";
import { createPdfPrinter } from "../../host/browser/pdf-printer.ts";
import { projectAt } from "../../host/project.ts";
import type { Audience } from "../../pack/audience.ts";
import type { Format } from "../../render/renderer.ts";
import type { ExitCode } from "../exit-codes.ts";
import { narrowingInWords } from "../narrowing-in-words.ts";
import { countDiagnostics, plural } from "../reporters/words.ts";
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
}

/** `proviso build`: makes the policies and says what it made. */
export async function build(
  paths: readonly string[],
  {
    format: formats,
    out,
    today,
    audience,
    browser,
    verify,
    changedSince,
    ...options
  }: BuildOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const started = performance.now();
  const telling = new Telling(options, terminal, process.env);
  const printer = createPdfPrinter({ setting: browser, environment: process.env });
  let files = 0;
  const onSchool = (result: SchoolResult) => {
    files += result.files.length;
    for (const file of result.files) telling.say(file);
  };
  const onNarrowed = (narrowing: Narrowing) => telling.say(narrowingInWords(narrowing));
  try {
    const request = { paths, formats, out, today, audience, verify, changedSince };
    const support = { printer, onSchool, onNarrowed };
    const report = await buildSchools(projectAt(process.cwd()), request, support);
    const diagnostics = orderDiagnostics(report.diagnostics);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const schools = plural(report.schools.length, "school");
    const problems = diagnostics.length === 0 ? "" : `, ${countDiagnostics(diagnostics)}`;
    const summary = `Made ${plural(files, "file")} for ${schools} in ${seconds} s${problems}.`;
    return await telling.tell({ schools: report.schools, diagnostics, today }, summary);
  } finally {
    await printer.close();
  }
}
