import { resolve } from "node:path";
import { foldersToWatch } from "../../build/folders-to-watch.ts";
import { projectAt, shownPath } from "../../host/project.ts";
import { RepeatedRun, untilInterrupted } from "../../host/repeated-run.ts";
import { FolderWatch } from "../../host/watch-folders.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import type { ReporterChoice } from "../reporter-choice.ts";
import type { Terminal } from "../terminal.ts";

const clearScreen = "\u001b[2J\u001b[3J\u001b[H";

/** `proviso check --watch`: checks again after each change, until Ctrl-C. Nothing to watch is left for the check to say. */
export async function watch(
  paths: readonly string[],
  reporters: readonly ReporterChoice[],
  terminal: Terminal,
): Promise<ExitCode | undefined> {
  const project = projectAt(process.cwd());
  const folders = foldersToWatch(project, paths);
  if (folders.length === 0) return undefined;
  const names = folders.map((folder) => shownPath(project, folder)).join(", ");
  const run = new RepeatedRun(withoutWatch(process.argv.slice(2)), () =>
    terminal.err(`Watching ${names} for changes. Ctrl-C ends this.\n`),
  );
  const again = (): void => {
    if (terminal.interactive && process.env["TERM"] !== "dumb") terminal.err(clearScreen);
    run.start();
  };
  const interrupted = untilInterrupted();
  const reports = reporters.flatMap(({ file }) => file ?? []);
  const ignored = new Set(reports.map((file) => resolve(project.root, file)));
  const watching = new FolderWatch(folders, { onChange: again, ignored });
  again();
  await interrupted;
  watching.close();
  run.stop();
  return exitCodes.fine;
}

/** The same command line for a single check. After "--" stand names alone. */
function withoutWatch(args: readonly string[]): readonly string[] {
  const end = args.includes("--") ? args.indexOf("--") : args.length;
  return args.filter((arg, index) => index >= end || arg !== "--watch");
}
