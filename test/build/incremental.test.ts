import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BuildRequest, SchoolResult } from "../../src/build/build-request.ts";
import { lockName } from "../../src/host/folder-lock.ts";
import { type Project, projectAt } from "../../src/host/project.ts";
import { sha256 } from "../../src/host/sha256.ts";
import { addFile, filesBelow } from "../end-to-end/project-folder.ts";
import { authority, school, withChange } from "../end-to-end/sample-schools.ts";
import { type Built, build } from "./build-project.ts";
import { schoolFolder } from "./school-folder.ts";

const lado = 'lado:\n  phone: "01632 960101"\n';
const first = `${school}documents: [records, mobile-phones]\n`;
const second = withChange(first, "Brackenfold", "Ashcombe");
const layer = "schools/suffolk/defaults.yaml";
const files = {
  [layer]: `${authority}${lado}`,
  "schools/suffolk/ashcombe.yaml": second,
  "schools/suffolk/brackenfold.yaml": first,
};

/** Made once; each test has a copy. */
const original = projectAt(mkdtempSync(join(tmpdir(), "proviso-test-")));
afterAll(() => rmSync(original.root, { recursive: true, force: true }));
beforeAll(async () => {
  for (const [path, text] of Object.entries(files)) addFile(original.root, path, text);
  expect(await build(original)).toMatchObject({ made: 4, unchanged: 0, failed: 0, codes: [] });
});

/** A project whose policies are made. */
function builtProject(): Project {
  const project = schoolFolder({});
  cpSync(original.root, project.root, { recursive: true });
  return project;
}

function reasonsIn(results: readonly SchoolResult[]): ReadonlySet<string> {
  return new Set(results.flatMap(({ plans }) => plans.flatMap(({ reasons }) => reasons)));
}

function edit(project: Project, path: string, change: (text: string) => string): void {
  const file = join(project.root, path);
  writeFileSync(file, change(readFileSync(file, "utf8")));
}

const policy = (name: string) => `policies/suffolk/${name}.html`;
const all = [
  "ashcombe/mobile-phones",
  "ashcombe/records",
  "brackenfold/mobile-phones",
  "brackenfold/records",
].map(policy);

/** Every file of the policies by its SHA-256. */
function contents({ root }: Project): Readonly<Record<string, string>> {
  const folder = join(root, "policies");
  return Object.fromEntries(
    filesBelow(folder).map((path) => [path, sha256(readFileSync(join(folder, path)))]),
  );
}

/** Listed files that are not there as they are listed. */
function untruths({ root }: Project): readonly string[] {
  const { schools } = JSON.parse(readFileSync(join(root, "policies/manifest.json"), "utf8"));
  const listed = Object.values<{
    documents: Record<string, { files: Record<string, { sha256: string }> }>;
  }>(schools)
    .flatMap(({ documents }) => Object.values(documents))
    .flatMap(({ files: made }) => Object.entries(made));
  return listed
    .filter(([path, file]) => {
      const place = join(root, "policies", path);
      return !existsSync(place) || sha256(readFileSync(place)) !== file.sha256;
    })
    .map(([path]) => path);
}

describe("nothing is made again", () => {
  test("where nothing has changed, not even the manifest", async () => {
    const project = builtProject();
    const before = contents(project);
    expect(await build(project)).toMatchObject({ files: [], made: 0, unchanged: 4, codes: [] });
    expect(contents(project)).toEqual(before);
  });

  test("where a change shows in no document; the run after that does not even look", async () => {
    const project = builtProject();
    edit(project, layer, (text) => `# Kept by the authority.\n${text}`);
    const before = readFileSync(join(project.root, "policies/manifest.json"), "utf8");
    expect(await build(project)).toMatchObject({ files: [], unchanged: 4 });
    const after = readFileSync(join(project.root, "policies/manifest.json"), "utf8");
    expect(after).not.toBe(before);
    await build(project);
    expect(readFileSync(join(project.root, "policies/manifest.json"), "utf8")).toBe(after);
  });

  test("of other documents, where an authority's detail changes that only some print", async () => {
    const project = builtProject();
    edit(project, layer, (text) => withChange(text, "960101", "960199"));
    const { files: made, unchanged } = await build(project);
    expect({ made, unchanged }).toEqual({
      made: [policy("ashcombe/records"), policy("brackenfold/records")],
      unchanged: 2,
    });
    expect(readFileSync(join(project.root, made[0] ?? ""), "utf8")).toContain("960199");
    expect(untruths(project)).toEqual([]);
  });
});

test("a plan says what would be made, and writes nothing", async () => {
  const project = builtProject();
  edit(project, layer, (text) => withChange(text, "960101", "960199"));
  const before = contents(project);
  const { files: made, results, unchanged } = await build(project, { make: "plan" });
  expect({ made, unchanged, reasons: reasonsIn(results) }).toEqual({
    made: [],
    unchanged: 2,
    reasons: new Set([`${layer} changed`]),
  });
  expect(results.flatMap(({ plans }) => plans.map(({ name }) => name))).toEqual([
    "policies/suffolk/ashcombe/records",
    "policies/suffolk/brackenfold/records",
  ]);
  expect(contents(project)).toEqual(before);
});

type Change = (project: Project) => void;

describe("what is made again, and why", () => {
  const records = "policies/suffolk/ashcombe/records";
  test.each<[string, Change, Partial<BuildRequest>, readonly string[], readonly string[]]>([
    [
      "a missing file, and one that somebody changed",
      ({ root }) => {
        rmSync(join(root, `${records}.html`));
        appendFileSync(join(root, policy("brackenfold/records")), " ");
      },
      {},
      [policy("ashcombe/records"), policy("brackenfold/records")],
      ["html missing", "html altered"],
    ],
    [
      "a file of the same size that somebody changed, where it is looked at closely",
      (project) => edit(project, `${records}.html`, (text) => text.replace("<html", "<HTML")),
      { verify: true },
      [policy("ashcombe/records")],
      ["html altered"],
    ],
    [
      "a format that was not made yet",
      () => undefined,
      { formats: ["markdown"] },
      all.map((path) => path.replace(".html", ".md")),
      ["markdown not made yet"],
    ],
    [
      "a school's own change",
      (project) =>
        edit(project, "schools/suffolk/ashcombe.yaml", (text) =>
          withChange(text, "Ellen Marsh", "Ellen Reed"),
        ),
      {},
      all.slice(0, 1),
      ["schools/suffolk/ashcombe.yaml changed"],
    ],
    [
      "a new layer",
      ({ root }) =>
        writeFileSync(
          join(root, "schools/defaults.yaml"),
          'brand: { colours: { main: "#14532d" } }\n',
        ),
      {},
      all,
      ["schools/defaults.yaml is new"],
    ],
    [
      "a pack of the project's own",
      ({ home, root }) => {
        cpSync(join(home, "templates/records"), join(root, "templates/records"), {
          recursive: true,
        });
        edit({ home, root }, "templates/records/pack.yaml", (text) =>
          text.replace(/^edition: .*$/m, "edition: ours"),
        );
      },
      {},
      [policy("ashcombe/records"), policy("brackenfold/records")],
      ["the pack records changed"],
    ],
  ])("%s", async (_, change, asked, expected, reasons) => {
    const project = builtProject();
    change(project);
    const { files: made, results } = await build(project, asked);
    expect(made).toEqual(expected);
    expect(reasonsIn(results)).toEqual(new Set(reasons));
    expect(untruths(project)).toEqual([]);
    expect((await build(project, asked)).files).toEqual([]);
  });

  test("a logo with other contents", async () => {
    const project = builtProject();
    const svg = (colour: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="${colour}"/></svg>`;
    writeFileSync(join(project.root, "schools/suffolk/crest.svg"), svg("red"));
    edit(project, "schools/suffolk/ashcombe.yaml", (text) => `${text}brand: { logo: crest.svg }\n`);
    await build(project);
    expect(await build(project)).toMatchObject({ files: [], unchanged: 4 });
    writeFileSync(join(project.root, "schools/suffolk/crest.svg"), svg("blue"));
    const { files: made, results } = await build(project);
    expect(made).toEqual(all.slice(0, 2));
    expect(reasonsIn(results)).toEqual(new Set(["schools/suffolk/crest.svg changed"]));
  });
});

describe("what is wrong is told again", () => {
  test("of a school that cannot be made; its old files stay listed", async () => {
    const project = builtProject();
    edit(project, "schools/suffolk/ashcombe.yaml", (text) =>
      withChange(text, "handed-in", "handed-inn"),
    );
    for (const _ of [1, 2])
      expect(await build(project)).toMatchObject({
        failed: 1,
        unchanged: 2,
        codes: ["config/invalid-value"],
      });
    expect(untruths(project)).toEqual([]);
    edit(project, "schools/suffolk/ashcombe.yaml", (text) =>
      withChange(text, "handed-inn", "handed-in"),
    );
    expect(await build(project)).toMatchObject({ files: [], unchanged: 4, codes: [] });
  });

  test("of a school with warnings, where they are asked for; otherwise they are counted", async () => {
    const project = builtProject();
    edit(project, "schools/suffolk/ashcombe.yaml", (text) =>
      withChange(text, "2027-09", "2026-10"),
    );
    const warnings = (await build(project)).codes;
    expect(warnings).toContain("rules/review-passed");
    expect(await build(project)).toMatchObject({ codes: [], warningsNotTold: warnings.length });
    expect(await build(project, { checkAll: true })).toMatchObject({
      codes: warnings,
      files: [],
      warningsNotTold: 0,
    });
  });
});

describe("a folder has one run at a time", () => {
  const mark = (pid: number, host: string) => `${JSON.stringify({ pid, host })}\n`;
  // No system gives a process this number.
  const nobody = 2 ** 30;

  test("another is refused, and changes nothing", async () => {
    const project = builtProject();
    let refused: Promise<Built> | undefined;
    const inside = await build(project, {
      make: "all",
      onSchool: () => {
        refused ??= build(project, { make: "all" });
      },
    });
    expect(inside).toMatchObject({ made: 4, files: all, codes: [] });
    expect(reasonsIn(inside.results)).toEqual(new Set(["--force"]));
    expect(await refused).toMatchObject({ made: 0, files: [], codes: ["build/locked"] });
    expect(existsSync(join(project.root, "policies", lockName))).toBe(false);
  });

  test("a killed run's lock is taken over, and what it left half written is removed", async () => {
    const project = builtProject();
    const before = contents(project);
    writeFileSync(join(project.root, "policies", lockName), mark(nobody, hostname()));
    writeFileSync(join(project.root, "policies/suffolk/.x.html.0123456789ab.tmp"), "half");
    expect(await build(project)).toMatchObject({ unchanged: 4, codes: [] });
    expect(contents(project)).toEqual(before);
  });

  test.each([
    ["another computer's", mark(nobody, "elsewhere.example")],
    ["one that says nothing", ""],
  ])("%s is left alone", async (_, text) => {
    const project = builtProject();
    writeFileSync(join(project.root, "policies", lockName), text);
    expect((await build(project)).codes).toEqual(["build/locked"]);
    expect(readFileSync(join(project.root, "policies", lockName), "utf8")).toBe(text);
  });
});

test("a stopped run keeps what is finished, and the next goes on from there", async () => {
  const project = schoolFolder(files);
  const controller = new AbortController();
  const stopped = await build(project, {
    signal: controller.signal,
    schoolsAtOnce: 1,
    onSchool: () => controller.abort(),
  });
  expect(stopped.files).toEqual(all.slice(0, 2));
  expect(untruths(project)).toEqual([]);
  const { files: rest, unchanged } = await build(project);
  expect({ rest, unchanged }).toEqual({ rest: all.slice(2), unchanged: 2 });
});
