import { checkWhatChanged } from "../../build/check-what-changed.ts";
import type { Shard } from "../../build/shard.ts";
import { orderDiagnostics } from "../../diagnostics/order.ts";
import { cacheFolder, thisMachine } from "../../host/browser/machine.ts";
import { programDigest } from "../../host/program-digest.ts";
import { baselineName, projectAt } from "../../host/project.ts";
import type { ExitCode } from "../exit-codes.ts";
import { narrowingInWords, shardInWords } from "../narrowing-in-words.ts";
import { plural } from "../reporters/words.ts";
import { problemsInWords, Telling, type TellingOptions } from "../tell-problems.ts";
import type { Terminal } from "../terminal.ts";

export interface CheckOptions extends TellingOptions {
  readonly today: string;
  /** False shows known problems too. */
  readonly baseline?: boolean;
  /** A revision of git: only schools that changes since then touch. */
  readonly changedSince?: string;
  /** Only this part of the schools. */
  readonly shard?: Shard;
  /** Checks again after each change. */
  readonly watch?: boolean;
  /** Looks at schools again that were found sound and have not changed. */
  readonly force?: boolean;
  /** Puts what is found on the list of known problems. */
  readonly updateBaseline?: boolean;
}

/** `proviso check`: every problem of every file in one pass. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (options.watch) {
    const { watch } = await import("./watch.ts");
    const code = await watch(paths, options.reporter ?? [], terminal);
    if (code !== undefined) return code;
  }
  const telling = new Telling(options, terminal, process.env);
  const { schools, silenced, narrowing, diagnostics: found } = await reportOn(paths, options);
  const { shard, today } = options;
  if (narrowing) telling.say(narrowingInWords(narrowing));
  if (shard) telling.say(shardInWords(shard, schools.length));
  const diagnostics = orderDiagnostics(found);
  const count = plural(schools.length, "school");
  const known =
    silenced === 0
      ? ""
      : ` ${plural(silenced, "known problem")} passed over (${baselineName}; --no-baseline shows all).`;
  const summary = `${count} checked: ${problemsInWords(diagnostics)}.${known}`;
  return telling.tell({ schools, diagnostics, today, shard }, summary);
}

async function reportOn(
  paths: readonly string[],
  { today, baseline, changedSince, shard, force = false, updateBaseline: update }: CheckOptions,
) {
  const project = projectAt(process.cwd());
  if (!update) {
    const program = programDigest(project.home);
    const folder = cacheFolder(thisMachine(process.env));
    return checkWhatChanged(
      project,
      {
        paths,
        changedSince,
        shard,
        today,
        baseline: baseline === false ? "ignored" : "applied",
      },
      { place: program === undefined ? undefined : { folder, program }, again: force },
    );
  }
  const { updateBaseline } = await import("../../build/update-baseline.ts");
  return updateBaseline(project, { paths, changedSince, today });
}
