import { chmodSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { createProgram } from "../../src/cli/program.ts";
import { fakeTerminal } from "../cli/fake-terminal.ts";
import { repository } from "./built-program.ts";
import { addFile, projectFolder } from "./project-folder.ts";
import { run } from "./run-proviso.ts";

const read = (name: string) => readFileSync(join(repository, "examples/ci", name), "utf8");

const parts = { github: ["shard-1", "shard-2"], others: ["1", "2"] };

/** A project in which two shards were built, and `npx`, which prints the words that it gets. */
function project(names: readonly string[]): string {
  const folder = projectFolder();
  for (const name of names) {
    addFile(folder, `parts/${name}/policies/manifest.json`, "");
    addFile(folder, `parts/${name}/problems.json`, "");
  }
  addFile(folder, "bin/npx", '#!/bin/sh\nfor word in "$@"; do printf "%s\\n" "$word"; done\n');
  chmodSync(join(folder, "bin/npx"), 0o755);
  return folder;
}

/** The words of the command that a script runs, as the shell hands them on. */
async function wordsOf(
  script: string,
  environment: Readonly<Record<string, string>> = {},
  names: readonly string[] = parts.others,
) {
  const folder = project(names);
  const path = `${join(folder, "bin")}${delimiter}${process.env["PATH"]}`;
  const { code, stdout, stderr } = await run("sh", ["-ec", script], {
    in: folder,
    environment: { ...environment, PATH: path },
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const [program, ...words] = stdout.trimEnd().split("\n");
  expect(program).toBe("proviso");
  return words;
}

/** A text of a workflow, with what stands in `${{ }}`. */
function filledIn(text: string, known: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$\{\{ (.+?) \}\}/g, (_, name) => known[name] ?? "");
}

/** What the program understands of some words: the command, its names and its options. Throws for what it does not know. */
async function understood(words: readonly string[]) {
  const program = createProgram(fakeTerminal().terminal, () => undefined);
  const calls: { command: string; names: unknown; options: Record<string, unknown> }[] = [];
  for (const command of program.commands)
    command.action((names: unknown) => {
      calls.push({ command: command.name(), names, options: command.opts() });
    });
  await program.parseAsync(words, { from: "user" });
  return calls;
}

const merged = (names: readonly string[]) => [
  {
    command: "merge-manifests",
    names: [
      ...names.map((name) => `parts/${name}/policies`),
      ...names.map((name) => `parts/${name}/problems.json`),
    ],
    options: { out: "policies", report: "problems.json" },
  },
];

const reportIn = (folder: string) => [
  { name: "pretty", file: undefined },
  { name: "json", file: `${folder}/problems.json` },
];

describe.skipIf(process.platform === "win32")("the example for", () => {
  test("GitHub builds each part of the matrix, and puts them together", async () => {
    const { jobs } = parse(read("github-shards.yml"));
    const { matrix } = jobs.shard.strategy;
    const count = matrix.index.length;
    expect(matrix.index).toEqual(Array.from({ length: count }, (_, index) => index + 1));
    const step = jobs.shard.steps.find((each: { env?: { SHARD?: string } }) => each.env?.SHARD);
    const known = { "matrix.index": "3", "strategy.job-total": String(count) };
    const built = await understood(
      await wordsOf(step.run, { SHARD: filledIn(step.env.SHARD, known) }),
    );
    expect(built).toMatchObject([
      {
        command: "build",
        options: { shard: { index: 3, count }, out: "part/policies", reporter: reportIn("part") },
      },
    ]);
    const [upload] = jobs.shard.steps.slice(-1);
    expect(filledIn(upload.with.name, known)).toBe("shard-3");
    expect(upload.with.path).toBe("part");
    const [, , , download, merge] = jobs.together.steps;
    expect(download.with).toEqual({ path: "parts", pattern: "shard-*" });
    expect(jobs.together.needs).toBe("shard");
    expect(await understood(await wordsOf(merge.run, {}, parts.github))).toEqual(
      merged(parts.github),
    );
  });

  test("GitLab builds each of the parallel jobs, and puts them together", async () => {
    const { shard, together, stages } = parse(read("gitlab.yml"));
    const count = shard.parallel;
    const environment = { CI_NODE_INDEX: String(count), CI_NODE_TOTAL: String(count) };
    const [script] = shard.script;
    expect(await understood(await wordsOf(script, environment))).toMatchObject([
      {
        command: "build",
        options: {
          shard: { index: count, count },
          out: `parts/${count}/policies`,
          reporter: [
            ...reportIn(`parts/${count}`),
            { name: "junit", file: `parts/${count}/junit.xml` },
          ],
        },
      },
    ]);
    expect(shard.artifacts.paths).toEqual(["parts/"]);
    expect([shard.stage, together.stage]).toEqual(stages);
    expect(await understood(await wordsOf(together.script[0]))).toEqual(merged(parts.others));
  });

  test("Kubernetes builds each index, counted from 0, and puts them together", async () => {
    const [shards, together] = parseAllDocuments(read("kubernetes.yaml")).map((each) =>
      each.toJS(),
    );
    const { completions, completionMode, template } = shards.spec;
    const [container] = template.spec.containers;
    expect(completionMode).toBe("Indexed");
    expect(container.env[0]).toEqual({ name: "COUNT", value: String(completions) });
    for (const index of [0, completions - 1]) {
      const environment = { JOB_COMPLETION_INDEX: String(index), COUNT: String(completions) };
      const part = `parts/${index + 1}`;
      expect(await understood(await wordsOf(container.args[0], environment))).toMatchObject([
        {
          command: "build",
          options: {
            shard: { index: index + 1, count: completions },
            jobs: 2,
            out: `${part}/policies`,
            reporter: reportIn(part),
          },
        },
      ]);
    }
    const [merge] = together.spec.template.spec.containers;
    expect([container.command, merge.command]).toEqual([
      ["sh", "-ec"],
      ["sh", "-ec"],
    ]);
    expect(await understood(await wordsOf(merge.args[0]))).toEqual(merged(parts.others));
  });

  test("no CI that there is has a command that there is not", async () => {
    await expect(understood(["build", "--shards", "1/2"])).rejects.toThrow("unknown option");
    await expect(understood(["build", "--shard", "0/2"])).rejects.toThrow("counted from 1");
  });
});
