import { Argument, Command, Option } from "commander";
import { usualSchoolsAtOnce } from "../build/build-request.ts";
import { audiences } from "../pack/audience.ts";
import { formats } from "../render/renderer.ts";
import { version } from "../version.ts";
import type { BuildOptions } from "./commands/build.ts";
import type { CheckOptions } from "./commands/check.ts";
import type { CoverageOptions } from "./commands/coverage.ts";
import type { MergeOptions } from "./commands/merge-manifests.ts";
import type { ExitCode } from "./exit-codes.ts";
import { addFileCommands } from "./file-commands.ts";
import { parseFormats, parseJobs } from "./option-values.ts";
import { firstOnStdout } from "./reporter-choice.ts";
import {
  addTellingOptions,
  changedSinceOption,
  schoolPaths as paths,
  shardOption,
  todayOption,
} from "./shared-options.ts";
import { type Shell, shells } from "./shells.ts";
import type { Terminal } from "./terminal.ts";

const examples = `Examples:
  $ proviso check                          look at every school's file below schools/
  $ proviso check schools/kent             one authority
  $ proviso check --reporter junit=problems.xml --fail-on warning
  $ proviso check --changed-since origin/main        only the schools that your changes touch
  $ proviso build                          make Word, PDF and web versions of every policy
  $ proviso build schools/kent/great-chart.yaml --format docx
  $ proviso build 'schools/*/g*.yaml' --out autumn
  $ proviso coverage schools/kent/great-chart.yaml   where its policy meets what guidance asks for
  $ proviso build --audience public --out website
  $ proviso explain kent/great-chart                 every setting of a school, and where it comes from
  $ proviso explain kent/great-chart phones.pupils.rule
  $ proviso init policies --name Suffolk   begin an authority's own repository
  $ proviso new --authority kent           ask what a new school's file has to say, and write it
  $ proviso set kent/great-chart people.head.name "Anna Smith"   change one value
  $ proviso fmt                            put schools' files into one order and layout
  $ proviso why config/missing-key                   what a problem means, and how to put it right
  $ proviso verify policies                whether Word, PDF and web page say the same

Documentation: README.md and docs/ in the package.`;

/** The commands and their options. Each command's code is loaded only when it runs. */
export function createProgram(terminal: Terminal, exitWith: (code: ExitCode) => void): Command {
  const program = new Command("proviso")
    .description(
      "Turns one small YAML file per school into finished policies: Word, PDF and web page.",
    )
    .usage("<command> [paths...] [options]")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .option("--no-color", "no colours")
    .addHelpText("beforeAll", ({ command }) => (command.parent ? "" : `${examples}\n`))
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showHelpAfterError("Run `proviso --help` for examples.");
  addCheck(program, terminal, exitWith);
  addBuild(program, terminal, exitWith);
  addCoverage(program, terminal, exitWith);
  addExplain(program, terminal, exitWith);
  addFileCommands(program, terminal, exitWith);
  addMerge(program, terminal, exitWith);
  addVerify(program, terminal, exitWith);
  addWhy(program, terminal, exitWith);
  addCompletion(program, terminal);
  return program;
}

function addCheck(program: Command, terminal: Terminal, exitWith: (code: ExitCode) => void): void {
  const command = program
    .command("check")
    .description("look for problems without making anything")
    .argument("[paths...]", paths)
    .addOption(
      new Option("--update-baseline", "put what is found on the list of known problems").conflicts(
        "shard",
      ),
    )
    .option("--no-baseline", "show known problems too")
    .option("--force", "look at schools again that were sound and have not changed")
    .option("--watch", "check again after each change, until Ctrl-C")
    .addOption(changedSinceOption())
    .addOption(shardOption());
  addTellingOptions(command)
    .addOption(todayOption())
    .action(async (names: string[], options: CheckOptions) => {
      const { check } = await import("./commands/check.ts");
      exitWith(await check(names, options, terminal));
    });
}

function addBuild(program: Command, terminal: Terminal, exitWith: (code: ExitCode) => void): void {
  const command = program
    .command("build")
    .description("make the policies")
    .argument("[paths...]", paths)
    .addOption(
      new Option("-f, --format <list>", "formats, separated by commas")
        .choices(formats)
        .argParser(parseFormats)
        .default(parseFormats("docx,pdf,html"), "docx,pdf,html"),
    )
    .option("-o, --out <folder>", "where the policies go", "policies")
    .addOption(
      new Option("--audience <who>", "public leaves out direct details that are marked internal")
        .choices(audiences)
        .default("inside"),
    )
    .option("--browser <path>", 'the browser that prints PDF: a path, or "embedded"')
    .option("--verify", "compare the formats, and write none of a document that differs")
    .addOption(
      new Option("--force", "make everything, also what has not changed").conflicts("dryRun"),
    )
    .option("-n, --dry-run", "say what would be made and why, and make nothing")
    .addOption(
      new Option("-j, --jobs <n>", "schools worked on, and pages printed, at once")
        .argParser(parseJobs)
        .default(usualSchoolsAtOnce),
    )
    .option("--json", "for programs: a line of JSON for each school as it is done")
    .addOption(changedSinceOption())
    .addOption(shardOption());
  addTellingOptions(command)
    .addOption(todayOption())
    .action(async (names: string[], options: BuildOptions) => {
      refuseTwoOnStdout(command, options);
      const { build } = await import("./commands/build.ts");
      exitWith(await build(names, options, terminal));
    });
}

/** What a program reads line by line on stdout must not have a report among it. */
function refuseTwoOnStdout(command: Command, { json, reporter = [] }: BuildOptions): void {
  const { name } = (json && firstOnStdout(reporter)) || {};
  if (name === undefined) return;
  const hint = `Give the reporter a file: ${name}=problems.txt`;
  command.error(`error: --json and the reporter ${name} would both write to stdout. ${hint}`);
}

function addCoverage(
  program: Command,
  terminal: Terminal,
  exitWith: (code: ExitCode) => void,
): void {
  program
    .command("coverage")
    .description("show which section covers what guidance asks for")
    .argument("[names...]", "packs, or schools' files (every pack if none is named)")
    .option("--references", "list what the register of guidance is not sure of, for its keeper")
    .option("--json", "for programs")
    .addOption(todayOption())
    .action(async (names: string[], options: CoverageOptions) => {
      const { coverage } = await import("./commands/coverage.ts");
      exitWith(coverage(names, options, terminal));
    });
}

const explainExamples = `
Examples:
  $ proviso explain schools/kent/great-chart.yaml    every setting: key, value, file and line
  $ proviso explain kent/great-chart phones          the settings of a group
  $ proviso explain kent/great-chart filtering.provider --json`;

function addExplain(
  program: Command,
  terminal: Terminal,
  exitWith: (code: ExitCode) => void,
): void {
  program
    .command("explain")
    .description("say what a setting is, where it comes from and where it shows")
    .argument("<school>", "a school's file, or its path below schools/ such as kent/great-chart")
    .argument("[key]", "a setting or a group of them (all settings if none is named)")
    .option("--json", "for programs")
    .addHelpText("after", explainExamples)
    .action(async (school: string, key: string | undefined, { json }: { json?: boolean }) => {
      const { explain } = await import("./commands/explain.ts");
      exitWith(explain(school, { key, json }, terminal));
    });
}

const mergeExamples = `
Examples:
  $ proviso merge-manifests shard-*/policies --out policies
  $ proviso merge-manifests shard-*/policies shard-*/problems.json --out policies --report problems.json`;

function addMerge(program: Command, terminal: Terminal, exitWith: (code: ExitCode) => void): void {
  program
    .command("merge-manifests")
    .description(
      "join what several machines have built into one folder, and their reports into one",
    )
    .argument("<paths...>", "folders that shards were built to, manifests, and reports in JSON")
    .option("-o, --out <folder>", "where the policies go", "policies")
    .option("--report <file>", "where the joined report goes, or - for stdout")
    .addHelpText("after", mergeExamples)
    .action(async (paths: string[], options: MergeOptions) => {
      const { mergeShards } = await import("./commands/merge-manifests.ts");
      exitWith(await mergeShards(paths, options, terminal));
    });
}

function addVerify(program: Command, terminal: Terminal, exitWith: (code: ExitCode) => void): void {
  program
    .command("verify")
    .description("compare the formats of finished policies, and files with the manifest")
    .argument("[paths...]", "finished files, or folders of them", ["policies"])
    .option("--json", "for programs")
    .action(async (paths: string[], options: { readonly json?: boolean }) => {
      const { verify } = await import("./commands/verify.ts");
      exitWith(await verify(paths, options, terminal));
    });
}

function addWhy(program: Command, terminal: Terminal, exitWith: (code: ExitCode) => void): void {
  program
    .command("why")
    .description("explain a problem, and how to put it right")
    .argument(
      "[code]",
      "the code of a problem, such as config/invalid-value (all if none is named)",
    )
    .action(async (code: string | undefined) => {
      const { why } = await import("./commands/why.ts");
      exitWith(why(code, terminal));
    });
}

const completionExamples = `
Examples:
  $ source <(proviso completion bash)                      for this window; put the line into ~/.bashrc for all
  $ source <(proviso completion zsh)                       the same, in ~/.zshrc
  $ proviso completion fish > ~/.config/fish/completions/proviso.fish
  > proviso completion powershell | Out-String | Invoke-Expression`;

function addCompletion(program: Command, { out }: Terminal): void {
  program
    .command("completion")
    .description("print the script that lets a shell complete these commands")
    .addArgument(new Argument("<shell>", "the shell").choices(shells))
    .addHelpText("after", completionExamples)
    .action(async (shell: Shell) => {
      const { completion } = await import("./commands/completion.ts");
      out(completion(shell, program));
    });
}
