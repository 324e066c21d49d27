import { type Command, Option } from "commander";
import { today } from "../host/today.ts";
import { parseCount, parseDay, parseRevision, parseShard } from "./option-values.ts";
import { addReporter, reporterNames } from "./reporter-choice.ts";
import { failLevels } from "./verdict.ts";

/** What the argument of a command for several schools may be. */
export const schoolPaths =
  "school files, folders or quoted patterns (all of schools/ if none is named)";

/** How problems are told, and which of them make the command fail. */
export function addTellingOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        "-r, --reporter <name[=file]>",
        "how problems are told, and where; may be repeated",
      )
        .choices(reporterNames)
        .argParser(addReporter),
    )
    .addOption(
      new Option("--fail-on <severity>", "what makes the exit code 1")
        .choices(failLevels)
        .default("error"),
    )
    .addOption(
      new Option("--max-warnings <n>", "more warnings than this make the exit code 1").argParser(
        parseCount,
      ),
    )
    .option("-q, --quiet", "nothing but what makes the command fail");
}

/** The date that checks take for today's. */
export function todayOption(): Option {
  return new Option("--today <YYYY-MM-DD>", "the date that checks take for today's (never printed)")
    .argParser(parseDay)
    .default(today(), "the date of this machine");
}

/** Only one part of the schools, for one of several machines. */
export function shardOption(): Option {
  return new Option(
    "--shard <i/n>",
    "only every nth school, beginning with the ith: one part of n, for one of n machines",
  ).argParser(parseShard);
}

/** Only the schools that a change touches. */
export function changedSinceOption(): Option {
  return new Option(
    "--changed-since <revision>",
    "only schools that changes since a branch, tag or commit of git touch",
  ).argParser(parseRevision);
}
