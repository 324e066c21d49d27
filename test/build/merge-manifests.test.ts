import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Manifest, ManifestSchool, SchoolInputs } from "../../src/build/manifest.ts";
import { manifestText } from "../../src/build/manifest-text.ts";
import { mergeManifests } from "../../src/build/merge-manifests.ts";
import { lockName } from "../../src/host/folder-lock.ts";
import type { Project } from "../../src/host/project.ts";
import { sha256 } from "../../src/host/sha256.ts";
import { version } from "../../src/version.ts";
import { filesBelow } from "../end-to-end/project-folder.ts";
import { schoolFolder } from "./school-folder.ts";

const hash = "0".repeat(64);

/** A school with one page of these words. */
function school(id: string, words: string, inputs: Partial<SchoolInputs> = {}): ManifestSchool {
  const file = { format: "html", bytes: words.length, sha256: sha256(words), fingerprint: hash };
  const settings = { [`schools/${id}.yaml`]: sha256(words) };
  return {
    inputs: {
      proviso: version,
      audience: "inside",
      settings,
      packs: {},
      pictures: {},
      warnings: 0,
      ...inputs,
    },
    documents: {
      x: {
        pack: "x",
        edition: "1",
        proviso: version,
        fingerprint: sha256(words),
        files: { [`${id}/x.html`]: { ...file, format: "html" } },
      },
    },
  };
}

const manifest = (schools: Manifest["schools"]) => manifestText({ version: 2, schools });

/** The files of a folder that a shard was built to, with a page for each of its schools. */
function shard(folder: string, pages: Readonly<Record<string, string>>, audience = {}) {
  const schools = Object.entries(pages).map(([id, words]) => [id, school(id, words, audience)]);
  return {
    [`${folder}/manifest.json`]: manifest(Object.fromEntries(schools)),
    ...Object.fromEntries(
      Object.entries(pages).map(([id, words]) => [`${folder}/${id}/x.html`, words]),
    ),
  };
}

async function merge(project: Project, ...paths: readonly string[]) {
  const { diagnostics, ...counts } = await mergeManifests(project, { paths, out: "policies" });
  return { ...counts, codes: diagnostics.map(({ code }) => code) };
}

test("nothing is written through a link, below the folder or in its place", async () => {
  const project = schoolFolder(shard("one", { "kent/a": "a", "kent/b": "b" }));
  const elsewhere = schoolFolder({ "kept.txt": "kept" }).root;
  mkdirSync(join(project.root, "policies"));
  symlinkSync(elsewhere, join(project.root, "policies/kent"));
  expect(await merge(project, "one")).toMatchObject({
    schools: 0,
    codes: ["file/link-out", "file/link-out"],
  });
  rmSync(join(project.root, "policies"), { recursive: true });
  symlinkSync(elsewhere, join(project.root, "policies"));
  expect(await merge(project, "one")).toMatchObject({ schools: 0, codes: ["file/link-out"] });
  expect(filesBelow(elsewhere)).toEqual(["kept.txt"]);
});

const read = ({ root }: Project, path: string) => readFileSync(join(root, path), "utf8");
const schoolsIn = (project: Project) =>
  Object.keys(JSON.parse(read(project, "policies/manifest.json")).schools).toSorted();

const two = {
  ...shard("one", { "kent/a": "A", "kent/b": "B" }),
  ...shard("two", { "kent/c": "C" }),
};

describe("manifests of several shards", () => {
  test("become one, with the files that they list", async () => {
    const project = schoolFolder({ ...two, "one/kent/a/notes.txt": "not listed" });
    expect(await merge(project, "one", "two/manifest.json")).toEqual({
      manifests: 2,
      schools: 3,
      files: 3,
      codes: [],
    });
    expect(filesBelow(join(project.root, "policies"))).toEqual([
      "kent/a/x.html",
      "kent/b/x.html",
      "kent/c/x.html",
      "manifest.json",
    ]);
    expect(read(project, "policies/kent/c/x.html")).toBe("C");
    expect(read(project, "policies/manifest.json")).toBe(
      manifest({
        "kent/a": school("kent/a", "A"),
        "kent/b": school("kent/b", "B"),
        "kent/c": school("kent/c", "C"),
      }),
    );
  });

  test("are the same in whatever order they are named, and merged again", async () => {
    const project = schoolFolder(two);
    await merge(project, "one", "two");
    const first = read(project, "policies/manifest.json");
    expect(await merge(project, "two", "one", "one")).toMatchObject({ schools: 3, codes: [] });
    expect(read(project, "policies/manifest.json")).toBe(first);
  });

  test("go into a folder that has other schools, which stay", async () => {
    const project = schoolFolder({
      ...two,
      ...shard("policies", { "kent/a": "old", "kent/z": "Z" }),
    });
    expect((await merge(project, "one", "two")).codes).toEqual([]);
    expect(schoolsIn(project)).toEqual(["kent/a", "kent/b", "kent/c", "kent/z"]);
    expect(read(project, "policies/kent/a/x.html")).toBe("A");
  });

  test("may lie in one folder with all files, under names of their own", async () => {
    const project = schoolFolder({
      "policies/1.json": manifest({ "kent/a": school("kent/a", "A") }),
      "policies/2.json": manifest({ "kent/b": school("kent/b", "B") }),
      "policies/kent/a/x.html": "A",
    });
    expect(await merge(project, "policies/1.json", "policies/2.json")).toMatchObject({
      schools: 1,
      codes: ["verify/missing-file"],
    });
    expect(schoolsIn(project)).toEqual(["kent/a"]);
  });
});

describe("a school in two manifests", () => {
  const both = {
    ...shard("one", { "kent/a": "old" }),
    ...shard("two", { "kent/a": "new", "kent/b": "B" }),
  };

  test("is the one that was made from what its file says now", async () => {
    const project = schoolFolder({ ...both, "schools/kent/a.yaml": "new" });
    expect((await merge(project, "one", "two")).codes).toEqual([]);
    expect(read(project, "policies/kent/a/x.html")).toBe("new");
  });

  test.each([
    ["neither is", { "schools/kent/a.yaml": "newer" }],
    ["a layer is new", { "schools/kent/a.yaml": "new", "schools/kent/defaults.yaml": "" }],
    ["nobody can say", {}],
  ])("is a problem where %s, and the others are merged", async (_, files) => {
    const project = schoolFolder({ ...both, ...files });
    expect(await merge(project, "one", "two")).toMatchObject({
      schools: 1,
      codes: ["merge/different-entries"],
    });
    expect(schoolsIn(project)).toEqual(["kent/b"]);
  });
});

describe("what is not as it is listed", () => {
  test.each<[string, string, (path: string) => void]>([
    ["is missing", "verify/missing-file", (path) => rmSync(path)],
    ["was changed", "verify/changed-file", (path) => writeFileSync(path, "a")],
  ])("a file that %s leaves its school out", async (_, code, change) => {
    const project = schoolFolder(two);
    change(join(project.root, "one/kent/a/x.html"));
    expect(await merge(project, "one", "two")).toMatchObject({ schools: 2, codes: [code] });
    expect(schoolsIn(project)).toEqual(["kent/b", "kent/c"]);
    expect(existsSync(join(project.root, "policies/kent/a/x.html"))).toBe(false);
  });

  test.each([
    "../secret",
    "kent/b/x.html",
    "kent/a/../../secret",
    "/secret",
    "kent/a\\..\\secret",
    "kent/a//x",
  ])("a manifest that lists %s for kent/a is not used", async (path) => {
    const { documents, inputs } = school("kent/a", "A");
    const file = Object.values(documents["x"]?.files ?? {})[0];
    const entry = { inputs, documents: { x: { ...documents["x"], files: { [path]: file } } } };
    const text = JSON.stringify({ version: 2, schools: { "kent/a": entry } });
    const project = schoolFolder({
      ...two,
      "one/manifest.json": text,
      secret: "A",
      "one/secret": "A",
    });
    expect(await merge(project, "one", "two")).toMatchObject({
      schools: 1,
      codes: ["manifest/invalid"],
    });
    expect(filesBelow(join(project.root, "policies"))).toEqual(["kent/c/x.html", "manifest.json"]);
  });

  test("a folder without a manifest is a problem, and the others are merged", async () => {
    expect(await merge(schoolFolder(two), "one", "three", "two")).toMatchObject({
      manifests: 2,
      schools: 3,
      codes: ["file/not-found"],
    });
  });
});

test("documents for inside and for the public are not merged", async () => {
  const project = schoolFolder({
    ...two,
    ...shard("two", { "kent/c": "C" }, { audience: "public" }),
  });
  expect(await merge(project, "one", "two")).toMatchObject({
    schools: 0,
    codes: ["merge/different-audiences"],
  });
  expect(existsSync(join(project.root, "policies"))).toBe(false);
});

test("a folder in which a build is at work is left alone", async () => {
  const mark = JSON.stringify({ pid: 1, host: "another-computer" });
  const project = schoolFolder({ ...two, [`policies/${lockName}`]: mark });
  expect(await merge(project, "one", "two")).toMatchObject({ schools: 0, codes: ["build/locked"] });
  expect(filesBelow(join(project.root, "policies"))).toEqual([lockName]);
});
