import { resolve } from "node:path";
import { mergeManifests } from "../../build/merge-manifests.ts";
import { DiagnosticLog } from "../../diagnostics/log.ts";
import { orderDiagnostics } from "../../diagnostics/order.ts";
import { isThere, readFinishedFile } from "../../host/finished-files.ts";
import { isFolder } from "../../host/is-folder.ts";
import { projectAt } from "../../host/project.ts";
import { writeReport } from "../../host/report-file.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { joinReports } from "../reporters/join-reports.ts";
import { formatDiagnostics } from "../reporters/pretty.ts";
import { type FoundReport, reportIn } from "../reporters/read-report.ts";
import { plural } from "../reporters/words.ts";
import type { Terminal } from "../terminal.ts";

export interface MergeOptions {
  /** Folder for the policies. */
  readonly out: string;
  /** File for the joined report, or "-" for stdout. */
  readonly report?: string;
}

/**
 * `proviso merge-manifests`: what the shards of a build have made, in one folder with one manifest, and their reports in
 * one. The exit code says whether all could be merged, not whether the reports have problems.
 */
export async function mergeShards(
  paths: readonly string[],
  { out, report }: MergeOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const log = new DiagnosticLog();
  const { manifests, reports } = sorted(paths, log);
  const hasReports = reports.length > 0 || log.hasErrors;
  if (hasReports !== (report !== undefined)) {
    terminal.err(hasReports ? noPlace : noReport);
    return exitCodes.wrongUsage;
  }
  const lines = [
    ...(await mergeFolders(manifests, out, log)),
    ...(await mergeReports(reports, { file: report ?? "-", terminal, log })),
  ];
  const diagnostics = orderDiagnostics(log.all);
  if (diagnostics.length > 0) terminal.err(`${formatDiagnostics(diagnostics, terminal.chalk)}\n`);
  const say = report === "-" ? terminal.err : terminal.out;
  for (const line of lines) say(`${line}\n`);
  return log.hasErrors ? exitCodes.problemsFound : exitCodes.fine;
}

async function mergeFolders(
  paths: readonly string[],
  out: string,
  log: DiagnosticLog,
): Promise<readonly string[]> {
  if (paths.length === 0) return [];
  const merged = await mergeManifests(projectAt(process.cwd()), { paths, out });
  log.add(...merged.diagnostics);
  const counts = `${plural(merged.schools, "school")}, ${plural(merged.files, "file")}`;
  return [`${plural(merged.manifests, "manifest")} merged in ${out}: ${counts}.`];
}

async function mergeReports(
  reports: readonly FoundReport[],
  {
    file,
    terminal,
    log,
  }: { readonly file: string; readonly terminal: Terminal; readonly log: DiagnosticLog },
): Promise<readonly string[]> {
  if (reports.length === 0) return [];
  const { summary, text, diagnostics } = joinReports(reports);
  log.add(...diagnostics);
  if (file === "-") terminal.out(text);
  else log.take(await writeReport(process.cwd(), file, text));
  const problems = `${plural(summary.errors, "error")} and ${plural(summary.warnings, "warning")}`;
  return [
    `${plural(reports.length, "report")} joined: ${plural(summary.schools, "school")}, ${problems}.`,
  ];
}

const noPlace =
  "error: There are reports among what is named. Say where they go together: --report problems.json\n";
const noReport =
  "error: --report needs the reports of the shards, beside their folders: shard-*/problems.json\n";

/** Tells reports from manifests by what is in them. What is neither is taken for a manifest, and refused as one. */
function sorted(paths: readonly string[], log: DiagnosticLog) {
  const manifests: string[] = [];
  const reports: FoundReport[] = [];
  for (const path of paths) {
    const data = dataIn(path);
    const report = data === undefined ? undefined : log.take(reportIn(data, path));
    if (data === undefined) manifests.push(path);
    else if (report) reports.push(report);
  }
  return { manifests, reports };
}

/** What a file holds that is no manifest but may be a report. */
function dataIn(path: string): unknown {
  const file = resolve(path);
  if (!isThere(file) || isFolder(file)) return undefined;
  try {
    const data = JSON.parse(new TextDecoder().decode(readFinishedFile(file, path).value));
    return typeof data === "object" && data !== null && "diagnostics" in data ? data : undefined;
  } catch {
    return undefined;
  }
}
