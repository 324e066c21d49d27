import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createProgram } from "../../src/cli/program.ts";
import { reporterNames } from "../../src/cli/reporter-choice.ts";
import { type Shell, shells } from "../../src/cli/shells.ts";
import { diagnosticCodes } from "../../src/diagnostics/codes.ts";
import { temporaryFolder } from "../host/temporary-folder.ts";
import { fakeTerminal } from "./fake-terminal.ts";

const program = createProgram(fakeTerminal().terminal, () => undefined);
const commands = program.commands.map((command) => command.name());

async function scriptFor(shell: Shell): Promise<string> {
  const { terminal, streams } = fakeTerminal();
  const own = createProgram(terminal, () => undefined);
  await own.parseAsync(["completion", shell], { from: "user" });
  return streams.stdout;
}

const isInstalled = (shell: string) => spawnSync(shell, ["--version"]).status === 0;

describe.each(shells)("the script for %s", (shell) => {
  test("names every command and option of the program", async () => {
    const script = await scriptFor(shell);
    const options = program.commands.flatMap((command) => command.options);
    const names = options.map(({ long = "" }) =>
      shell === "fish" ? `-l ${long.slice(2)} ` : long,
    );
    expect(commands.filter((name) => !script.includes(name))).toEqual([]);
    expect(names.filter((name) => !script.includes(name))).toEqual([]);
  });
});

describe.each(["zsh", "fish"] as const)("%s", (shell) => {
  test.skipIf(!isInstalled(shell))("reads its script without a complaint", async () => {
    const file = join(temporaryFolder(), "completion");
    writeFileSync(file, await scriptFor(shell));
    execFileSync(shell, ["-n", file]);
  });
});

test.skipIf(!isInstalled("zsh"))(
  "zsh is answered by the first completion, and by later ones",
  async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "_proviso"), await scriptFor("zsh"));
    // As zsh calls it, with what would look at a terminal out of the way.
    const complete = `fpath=("$1"); autoload -Uz _proviso; words=(proviso bu)
    _arguments() { state=command }; _describe() { print -l $#commands }; _proviso; _proviso`;
    const said = execFileSync("zsh", ["-fc", complete, "zsh", folder], { encoding: "utf8" });
    expect(said).toBe(`${commands.length}\n`.repeat(2));
  },
);

test.skipIf(!isInstalled("fish"))("fish offers the values of an option", async () => {
  const file = join(temporaryFolder(), "proviso.fish");
  writeFileSync(file, await scriptFor("fish"));
  const complete = `source '${file}'; complete -C 'proviso check --fail-on '`;
  const said = execFileSync("fish", ["--no-config", "-c", complete], { encoding: "utf8" });
  expect(said.match(/^\w+/gm)).toEqual(["error", "never", "warning"]);
});

describe.skipIf(process.platform === "win32")("bash", () => {
  /** What bash offers for the last of these words. */
  async function offered(...words: readonly string[]): Promise<readonly string[]> {
    const file = join(temporaryFolder(), "completion.bash");
    writeFileSync(file, await scriptFor("bash"));
    execFileSync("bash", ["-n", file]);
    const complete = `source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _proviso
      printf '%s\\n' "\${COMPREPLY[@]}"`;
    const args = ["--norc", "-uc", complete, "bash", file, "proviso", ...words];
    return execFileSync("bash", args, { encoding: "utf8" }).split("\n").filter(Boolean);
  }

  test.each<[string, readonly string[], readonly string[]]>([
    ["commands", [""], commands],
    ["the beginning of a command", ["ch"], ["check"]],
    ["the beginning of an option", ["check", "--re"], ["--reporter"]],
    ["options after names of files", ["build", "a b.yaml", "--au"], ["--audience"]],
    ["options before a command", ["--no"], ["--no-color"]],
    ["the values of an option", ["check", "--fail-on", ""], ["error", "warning", "never"]],
    ["the values of its short name", ["check", "-r", ""], reporterNames],
    ["the values after an equals sign", ["check", "--reporter", "=", "js"], ["json"]],
    [
      "no word right after an equals sign but values",
      ["check", "--fail-on", "="],
      ["error", "warning", "never"],
    ],
    ["formats", ["build", "-f", "d"], ["docx"]],
    ["shells", ["completion", "p"], ["powershell"]],
    ["codes", ["why", "config/lo"], ["config/locked", "config/lock-in-school"]],
    ["all codes", ["why", ""], diagnosticCodes],
    ["nothing of its own where files are wanted", ["build", "--out", ""], []],
    ["nor for a command's files", ["check", "schools/"], []],
    ["an option of the command only", ["verify", "--rep"], []],
  ])("offers %s", async (_, words, expected) => {
    expect((await offered(...words)).toSorted()).toEqual(expected.toSorted());
  });

  test("completes files where nothing is offered", async () => {
    expect(await scriptFor("bash")).toContain("complete -o default -F _proviso proviso");
  });
});
