import type { Command } from "commander";
import { schoolQuestions } from "../build/school-questions.ts";
import type { FmtOptions } from "./commands/fmt.ts";
import type { NewOptions } from "./commands/new.ts";
import type { SetOptions } from "./commands/set.ts";
import type { ExitCode } from "./exit-codes.ts";
import { schoolPaths, todayOption } from "./shared-options.ts";
import type { Terminal } from "./terminal.ts";

/** The commands that make and change schools' files. */
export function addFileCommands(
  program: Command,
  terminal: Terminal,
  exitWith: (code: ExitCode) => void,
): void {
  addInit(program, terminal, exitWith);
  addNew(program, terminal, exitWith);
  addSet(program, terminal, exitWith);
  addFmt(program, terminal, exitWith);
}

function addInit(program: Command, terminal: Terminal, exitWith: (code: ExitCode) => void): void {
  program
    .command("init")
    .description("begin an authority's own repository, with what it has to fill in")
    .argument("[folder]", "the folder to begin it in", ".")
    .requiredOption("--name <authority>", "the local authority, such as Suffolk")
    .action(async (folder: string, options: { readonly name: string }) => {
      const { init } = await import("./commands/init.ts");
      exitWith(await init(folder, options, terminal));
    });
}

const newExamples = `
Examples:
  $ proviso new --authority kent
  $ proviso new --authority kent --no-input --name "Oak Field School" --phases ks1,ks2 --head "Anna Smith" ...`;

function addNew(program: Command, terminal: Terminal, exitWith: (code: ExitCode) => void): void {
  const command = program
    .command("new")
    .description("ask what a new school's file has to say, and write it")
    .option("--authority <name>", "the folder below schools/ (the only one if none is named)")
    .option("-o, --out <file>", "the new file (schools/<authority>/<name>.yaml if none is named)")
    .option("--no-input", "ask nothing: all answers are options");
  for (const { option, ask } of schoolQuestions) command.option(`--${option} <text>`, ask);
  command
    .addOption(todayOption())
    .addHelpText("after", newExamples)
    .action(async (options: Omit<NewOptions, "answers">) => {
      const { newSchool } = await import("./commands/new.ts");
      const { stdin: input, stderr: output } = process;
      const conversation = input.isTTY ? { input, output } : undefined;
      const answers = Object.fromEntries(
        schoolQuestions.map(({ option }) => [option, command.getOptionValue(camelCase(option))]),
      );
      exitWith(await newSchool({ ...options, answers }, terminal, conversation));
    });
}

/** The library's name for an option's value. */
function camelCase(option: string): string {
  return option.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

const setExamples = `
Examples:
  $ proviso init policies --name Suffolk   begin an authority's own repository
  $ proviso new --authority kent           ask what a new school's file has to say, and write it
  $ proviso set kent/great-chart people.head.name "Anna Smith"
  $ proviso init policies --name Suffolk   begin an authority's own repository
  $ proviso new --authority kent           ask what a new school's file has to say, and write it
  $ proviso set kent/great-chart people.dsl.0.phone "01632 960123" --dry-run
  $ proviso init policies --name Suffolk   begin an authority's own repository
  $ proviso new --authority kent           ask what a new school's file has to say, and write it
  $ proviso set kent/great-chart school.phases '[ks1, ks2]'
  $ proviso init policies --name Suffolk   begin an authority's own repository
  $ proviso new --authority kent           ask what a new school's file has to say, and write it
  $ proviso set kent/great-chart people.senco null       nobody any more`;

function addSet(program: Command, terminal: Terminal, exitWith: (code: ExitCode) => void): void {
  program
    .command("set")
    .description("change one value in a school's file, and nothing else in it")
    .argument("<school>", "a school's file, or its path below schools/ such as kent/great-chart")
    .argument("<key>", "the setting, such as people.head.name; items of lists by position, from 0")
    .argument("<value>", "the new value; lists and groups in brackets, null to take it away")
    .option("-n, --dry-run", "show the lines that would change, and change nothing")
    .addOption(todayOption())
    .addHelpText("after", setExamples)
    .action(
      async (
        school: string,
        key: string,
        value: string,
        options: Pick<SetOptions, "dryRun" | "today">,
      ) => {
        const { set } = await import("./commands/set.ts");
        exitWith(await set({ school, key, value, ...options }, terminal));
      },
    );
}

function addFmt(program: Command, terminal: Terminal, exitWith: (code: ExitCode) => void): void {
  program
    .command("fmt")
    .description("put schools' files into one order and layout; comments stay with their keys")
    .argument("[paths...]", schoolPaths)
    .option("--check", "only say which files would change, for CI")
    .action(async (names: string[], options: FmtOptions) => {
      const { fmt } = await import("./commands/fmt.ts");
      exitWith(await fmt(names, options, terminal));
    });
}
