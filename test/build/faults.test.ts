import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import type * as Promises from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { manifestName } from "../../src/build/manifest.ts";
import { readManifest } from "../../src/build/manifest-file.ts";
import { BrowserFailure } from "../../src/host/browser/browser-failure.ts";
import { fileSize } from "../../src/host/finished-files.ts";
import type { Project } from "../../src/host/project.ts";
import { png } from "../brand/pictures.ts";
import { addFile, filesBelow } from "../end-to-end/project-folder.ts";
import { authority, school, withChange } from "../end-to-end/sample-schools.ts";
import { build } from "./build-project.ts";
import { schoolFolder } from "./school-folder.ts";

/** Files whose bytes find no room on the disk. */
const disk = vi.hoisted(() => ({ isFullFor: (_: string): boolean => false }));
vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof Promises>();
  const open: typeof real.open = async (path, ...rest) => {
    const file = await real.open(path, ...rest);
    if (disk.isFullFor(String(path))) {
      // Half of it is there when the disk is full.
      file.writeFile = async () => {
        await file.write("half");
        throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
      };
    }
    return file;
  };
  return { ...real, open };
});
beforeEach(() => {
  disk.isFullFor = () => false;
});

const text = `${school}documents: [records]\n`;
const files = {
  "schools/suffolk/defaults.yaml": authority,
  "schools/suffolk/ashcombe.yaml": withChange(text, "Brackenfold", "Ashcombe"),
  "schools/suffolk/brackenfold.yaml": `${text}brand: { logo: crest.png }\n`,
};
const [first, second] = ["ashcombe", "brackenfold"].map(
  (name) => `policies/suffolk/${name}/records.html`,
);

function projectOf(): Project {
  const project = schoolFolder(files);
  addFile(project.root, "schools/suffolk/crest.png", png(9, 9));
  return project;
}

/** What a run has left that no run may leave, and entries of the manifest that are not true. */
function leftIn({ root }: Project): readonly string[] {
  const out = join(root, "policies");
  const hidden = filesBelow(out).filter((path) => /(?:^|\/)\./.test(path));
  const { value } = readManifest({ out, shownAs: manifestName });
  const listed = Object.values(value?.schools ?? {}).flatMap(({ documents }) =>
    Object.values(documents).flatMap((document) => Object.entries(document.files)),
  );
  const untrue = listed.filter(([path, { bytes }]) => fileSize(join(out, path)) !== bytes);
  return [...hidden, ...untrue.map(([path]) => path)];
}

/** Does something the first time that it is called. */
function once(action: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) action();
    isDone = true;
  };
}

/** The next build makes what is missing, and the one after that has nothing to do. */
async function expectRecovery(project: Project): Promise<void> {
  expect(await build(project)).toMatchObject({ failed: 0, codes: [] });
  expect(filesBelow(project.root)).toEqual(expect.arrayContaining([first, second]));
  expect(leftIn(project)).toEqual([]);
  expect(await build(project)).toMatchObject({ made: 0, unchanged: 2, failed: 0, codes: [] });
}

describe("a full disk", () => {
  test("costs the schools whose files do not fit, and no other", async () => {
    const project = projectOf();
    disk.isFullFor = (path) => path.includes("ashcombe");
    const built = await build(project);
    expect(built).toMatchObject({ files: [second], failed: 1, codes: ["file/cannot-write"] });
    const [problem] = built.results.flatMap(({ diagnostics }) => diagnostics);
    expect(problem?.message).toBe(`${first} cannot be written: the disk is full.`);
    expect(leftIn(project)).toEqual([]);
    disk.isFullFor = () => false;
    await expectRecovery(project);
  });

  test("on which no manifest fits keeps listed files as they are", async () => {
    const project = projectOf();
    await build(project);
    const before = filesBelow(project.root);
    disk.isFullFor = (path) => path.includes(manifestName);
    writeFileSync(join(project.root, "schools/suffolk/defaults.yaml"), `${authority}ai: {}\n`);
    const built = await build(project, { make: "all" });
    expect(built).toMatchObject({ files: [], failed: 2 });
    expect(new Set(built.codes)).toEqual(new Set(["file/cannot-write"]));
    expect(filesBelow(project.root)).toEqual(before);
    expect(leftIn(project)).toEqual([]);
    disk.isFullFor = () => false;
    await expectRecovery(project);
  });
});

describe("what goes away while a build runs costs what needs it:", () => {
  test.each([
    { path: "schools/suffolk/brackenfold.yaml", codes: ["file/not-found"] },
    { path: "schools/suffolk/crest.png", codes: ["brand/logo-not-found"] },
  ])("$path", async ({ path, codes }) => {
    const project = projectOf();
    const aside = join(project.root, "aside");
    const built = await build(project, {
      schoolsAtOnce: 1,
      onSchool: once(() => renameSync(join(project.root, path), aside)),
    });
    expect(built).toMatchObject({ files: [first], failed: 1, codes });
    expect(leftIn(project)).toEqual([]);
    renameSync(aside, join(project.root, path));
    await expectRecovery(project);
  });

  test("nothing, where the layer was read before", async () => {
    const project = projectOf();
    const path = join(project.root, "schools/suffolk/defaults.yaml");
    const built = await build(project, {
      schoolsAtOnce: 1,
      onSchool: once(() => renameSync(path, `${path}.aside`)),
    });
    expect(built).toMatchObject({ made: 2, codes: [] });
    renameSync(`${path}.aside`, path);
    await expectRecovery(project);
  });

  test("the files that were there, where the output folder is removed", async () => {
    const project = projectOf();
    const built = await build(project, {
      schoolsAtOnce: 1,
      onSchool: once(() => rmSync(join(project.root, "policies"), { recursive: true })),
    });
    expect(built).toMatchObject({ made: 2, codes: [] });
    await expectRecovery(project);
  });
});

describe("a manifest that cannot be used is told, and left as it is:", () => {
  test.each([
    ["cut off", '{"version":2,"schools":{"a":'],
    ["from a newer version", '{"version":3,"schools":{}}'],
    ["no text", "\u0000\u0001"],
    ["empty", ""],
  ])("%s", async (_, content) => {
    const project = projectOf();
    addFile(project.root, `policies/${manifestName}`, content);
    expect(await build(project)).toMatchObject({ made: 2, codes: ["manifest/invalid"] });
    rmSync(join(project.root, "policies", manifestName));
    await expectRecovery(project);
  });

  test("a folder", async () => {
    const project = projectOf();
    mkdirSync(join(project.root, "policies", manifestName), { recursive: true });
    expect(await build(project)).toMatchObject({ made: 2, codes: ["file/unreadable"] });
    rmSync(join(project.root, "policies", manifestName), { recursive: true });
    await expectRecovery(project);
  });
});

test("a browser that dies for good costs the PDFs and nothing else", async () => {
  const project = projectOf();
  const printer = {
    print: () => Promise.reject(new BrowserFailure("browser/print-failed", "It died.", "")),
    describe: () => undefined,
    close: () => Promise.resolve(),
  };
  const built = await build(project, { printer, formats: ["pdf", "html"] });
  expect(built).toMatchObject({ files: [first, second], failed: 2 });
  expect(new Set(built.codes)).toEqual(new Set(["browser/print-failed"]));
  expect(leftIn(project)).toEqual([]);
  await expectRecovery(project);
});
