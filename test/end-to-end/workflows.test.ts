import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { GitRepository } from "../host/git-repository.ts";
import { hasBrowser } from "./browser-here.ts";
import { repository } from "./built-program.ts";
import { addFile, filesBelow, projectFolder } from "./project-folder.ts";
import { proviso, run } from "./run-proviso.ts";
import { school, suffolk, withChange } from "./sample-schools.ts";

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
  readonly shell?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
}

const read = (path: string) => readFileSync(join(repository, path), "utf8");
const text = read("action.yml");
const action = parse(text);
const steps: readonly Step[] = action.runs.steps;
const scripts = steps.filter((step) => step.run !== undefined);

test("the action has the form that GitHub documents for composite actions", () => {
  expect(Object.keys(action)).toEqual([
    "name",
    "description",
    "branding",
    "inputs",
    "outputs",
    "runs",
  ]);
  expect(Object.keys(action.runs)).toEqual(["using", "steps"]);
  expect(action.runs.using).toBe("composite");
  for (const input of Object.values<object>(action.inputs))
    expect(input).toEqual({ description: expect.any(String), default: expect.any(String) });
  for (const output of Object.values<object>(action.outputs))
    expect(output).toEqual({ description: expect.any(String), value: expect.any(String) });
  const known = ["id", "if", "env", "run", "shell", "uses", "with"];
  for (const step of steps) {
    expect(Object.keys(step).filter((key) => !known.includes(key))).toEqual([]);
    expect([step.run !== undefined, step.uses !== undefined].filter(Boolean)).toHaveLength(1);
    expect(step.shell).toBe(step.run === undefined ? undefined : "bash");
    if (step.uses) expect(step.uses).toMatch(/^(?:actions|github)\/[\w/-]+@v\d+$/);
    for (const value of Object.values({ ...step.env, ...step.with }))
      expect(value).toEqual(expect.any(String));
  }
});

test("each input of the action is used, and none stands in a script", () => {
  const used = Array.from(text.matchAll(/inputs\.([\w-]+)/g), ([, name]) => name);
  expect(new Set(used)).toEqual(new Set(Object.keys(action.inputs)));
  for (const { run: script } of scripts) expect(script).not.toContain("${{");
});

test("each output of a step is one that an earlier step writes", () => {
  const wanted = Array.from(text.matchAll(/steps\.(\w+)\.outputs\.(\w+)/g), ([, id, name]) => [
    id,
    name,
  ]);
  for (const [id, name] of wanted) {
    const step = steps.find((each) => each.id === id);
    expect(step?.run).toMatch(new RegExp(`(?:"|')${name}(?:=|<<).*GITHUB_OUTPUT`));
  }
  expect(wanted.length).toBeGreaterThan(5);
});

/** What a runner knows: inputs, and what stands in github, runner and event. */
type Context = Readonly<Record<string, string>>;

/** Runs the scripts of the action as a runner does, in order, until one fails. */
async function runAction(folder: string, inputs: Context, context: Context = {}) {
  const temporary = projectFolder();
  const known: Record<string, string> = { "github.action_path": repository, ...context };
  for (const [name, input] of Object.entries<{ default: string }>(action.inputs))
    known[`inputs.${name}`] = inputs[name] ?? input.default;
  const wanted = scripts.filter(({ id }) => id !== "build" || known["inputs.build"] === "true");
  let [code, words]: [number | undefined, string] = [0, ""];
  for (const step of wanted) {
    const { outputs, ...result } = await runStep(step, { folder, temporary, known });
    [code, words] = [result.code, words + result.stdout + result.stderr];
    for (const [name, value] of outputs) known[`steps.${step.id}.outputs.${name}`] = value;
    if (code !== 0) break;
  }
  return { code, words, temporary, known };
}

interface Runner {
  readonly folder: string;
  readonly temporary: string;
  readonly known: Context;
}

/** As GitHub runs it: bash --noprofile --norc -eo pipefail. */
async function runStep(step: Step, { folder, temporary, known }: Runner) {
  const written = Object.entries(step.env ?? {});
  const output = join(temporary, "output");
  writeFileSync(output, "");
  const environment = {
    ...Object.fromEntries(written.map(([name, value]) => [name, filledIn(value, known)])),
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: join(temporary, "summary"),
    GITHUB_ACTIONS: "true",
    RUNNER_TEMP: temporary,
  };
  const options = ["--noprofile", "--norc", "-eo", "pipefail", "-c", step.run ?? ""];
  const result = await run("bash", options, { in: folder, environment });
  return { ...result, outputs: outputsIn(readFileSync(output, "utf8")) };
}

function filledIn(value: string, known: Context): string {
  return value.replaceAll(/\$\{\{ (.+?) \}\}/g, (_, expression) => known[expression] ?? "");
}

/** `name=value` or `name<<end`, lines, `end`. */
function outputsIn(file: string): readonly (readonly [string, string])[] {
  const found = file.matchAll(/^(\w+)(?:=(.*)|<<(.+)\n([\s\S]*?)\n\3)$/gm);
  return Array.from(found, ([, name = "", line, , lines]) => [name, line ?? lines ?? ""]);
}

const wrong = withChange(school, "handed-in", "handed-inn");

test.skipIf(process.platform === "win32")(
  "the action's scripts check and build the schools that a pull request touches",
  async () => {
    const origin = new GitRepository(projectFolder());
    origin.commit({ ...suffolk, "schools/suffolk/known.yaml": wrong });
    const base = origin.git("rev-parse", "HEAD").trim();
    origin.git("switch", "--quiet", "--create", "change");
    origin.commit({ "schools/suffolk/brackenfold.yaml": `${school}status: draft\n` });
    // As actions/checkout leaves it: the last commit only.
    const folder = projectFolder();
    origin.git("clone", "--quiet", "--depth=1", `file://${origin.folder}`, folder);

    const pull = { "github.event.pull_request.base.sha": base };
    const { code, words, temporary, known } = await runAction(
      folder,
      { build: String(hasBrowser) },
      pull,
    );
    expect(words).toContain("1 of 2 schools");
    expect(code, words).toBe(0);
    expect(
      JSON.parse(readFileSync(known["steps.check.outputs.sarif"] ?? "", "utf8")),
    ).toMatchObject({
      version: "2.1.0",
    });
    if (!hasBrowser) return;
    const built = filesBelow(join(temporary, "proviso-policies"));
    expect(built).toContain("suffolk/brackenfold/online-safety.docx");
    expect(built.filter((path) => path.startsWith("suffolk/known"))).toEqual([]);
  },
);

test.skipIf(process.platform === "win32")(
  "the action fails for problems, with all reports, and takes what is written for text",
  async () => {
    const folder = projectFolder({ ...suffolk, "schools/suffolk/it's $(touch x) `.yaml": wrong });
    const paths = "schools/suffolk/it's $(touch x) `.yaml\n\nschools/suffolk/brackenfold.yaml\n";
    const failed = await runAction(folder, { paths });
    expect(failed.code, failed.words).toBe(1);
    expect(failed.words).toContain(",file=schools/suffolk/it's $(touch x) `.yaml");
    expect(readFileSync(failed.known["steps.check.outputs.markdown"] ?? "", "utf8")).toContain(
      "phones.pupils.rule",
    );
    expect(readFileSync(join(failed.temporary, "summary"), "utf8")).toContain("phones.pupils.rule");
    expect(filesBelow(folder)).toHaveLength(3);

    expect(await runAction(folder, { paths, "fail-on": "never" })).toMatchObject({ code: 0 });
    expect(await runAction(folder, { version: "1; touch x" })).toMatchObject({ code: 1 });
    expect(filesBelow(folder)).toHaveLength(3);
  },
);

test("the example workflow gives the action inputs that it has", () => {
  const workflow = parse(read("examples/ci/github.yml"));
  const [checkout, own] = workflow.jobs.policies.steps;
  expect(checkout.with).toEqual({ "fetch-depth": 0 });
  expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(own.with)));
  expect(workflow.permissions).toEqual({ contents: "read", "security-events": "write" });
});

test("the pre-commit hook checks the files of schools and layers, and no others", async () => {
  const [hook] = parse(read(".pre-commit-hooks.yaml"));
  expect(hook).toMatchObject({ id: "proviso-check", language: "node", entry: "proviso check" });
  const files = new RegExp(hook.files);
  const paths = [
    "schools/a.yaml",
    "policies/schools/kent/defaults.yml",
    "preschools/a.yaml",
    "schools/a.md",
  ];
  expect(paths.filter((path) => files.test(path))).toEqual(paths.slice(0, 2));

  const folder = projectFolder(suffolk);
  addFile(folder, "schools/suffolk/wrong.yaml", wrong);
  const [, ...command] = hook.entry.split(" ");
  const check = (...names: readonly string[]) => proviso([...command, ...names], { in: folder });
  expect(await check(...Object.keys(suffolk))).toMatchObject({ code: 0 });
  expect(await check("schools/suffolk/wrong.yaml")).toMatchObject({ code: 1 });
});
