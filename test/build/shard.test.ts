import { appendFileSync, cpSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildSchools } from "../../src/build/build.ts";
import type { BuildRequest } from "../../src/build/build-request.ts";
import { checkSchools } from "../../src/build/check.ts";
import { readManifest } from "../../src/build/manifest-file.ts";
import { mergeManifests } from "../../src/build/merge-manifests.ts";
import { selectSchools } from "../../src/build/selected-schools.ts";
import { type Shard, schoolsOfShard } from "../../src/build/shard.ts";
import { createPdfPrinter } from "../../src/host/browser/pdf-printer.ts";
import type { Project, SchoolFile } from "../../src/host/project.ts";
import { filesBelow } from "../end-to-end/project-folder.ts";
import { authority, school, withChange } from "../end-to-end/sample-schools.ts";
import { anyBrowser } from "./build-all.ts";
import { schoolFolder } from "./school-folder.ts";

const fileOf = (id: string): SchoolFile => ({ id, path: `/schools/${id}.yaml`, layers: [] });
const allShards = (count: number): readonly Shard[] =>
  Array.from({ length: count }, (_, index) => ({ index: index + 1, count }));

describe("every school", () => {
  const anySchools = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}\/[a-zé]{1,4}$/), {
    maxLength: 60,
  });

  test("is in exactly one shard, and the shards are equal but for one school", () => {
    fc.assert(
      fc.property(anySchools, fc.integer({ min: 1, max: 9 }), (ids, count) => {
        const shards = allShards(count).map((shard) => schoolsOfShard(ids.map(fileOf), shard));
        const dealt = shards.flatMap((schools) => schools.map(({ id }) => id));
        expect(dealt.toSorted()).toEqual(ids.toSorted());
        const sizes = shards.map((schools) => schools.length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("is in the same shard in whatever order the schools are named", () => {
    fc.assert(
      fc.property(anySchools, (ids) => {
        const idsIn = (order: readonly string[]) =>
          schoolsOfShard(order.map(fileOf), { index: 1, count: 3 }).map(({ id }) => id);
        expect(idsIn(ids.toReversed()).toReversed()).toEqual(idsIn(ids));
      }),
    );
  });

  test("of an authority goes to another machine than its neighbour", () => {
    const ids = ["kent", "durham"].flatMap((folder) => [1, 2, 3, 4].map((n) => `${folder}/${n}`));
    const shard = schoolsOfShard(ids.map(fileOf), { index: 2, count: 4 });
    expect(shard.map(({ id }) => id)).toEqual(["kent/2", "durham/2"]);
  });
});

const short = `${school}documents: [records]\n`;
const names = ["ashcombe", "brackenfold", "coldwell", "dunmere"];
const files = {
  "schools/suffolk/defaults.yaml": authority,
  ...Object.fromEntries(
    names.map((name) => [
      `schools/suffolk/${name}.yaml`,
      withChange(short, "Brackenfold", name[0]?.toUpperCase() + name.slice(1)),
    ]),
  ),
};

async function build(project: Project, request: Partial<BuildRequest> = {}) {
  const made: string[] = [];
  const { diagnostics } = await buildSchools(
    project,
    {
      paths: [],
      formats: ["markdown"],
      out: "policies",
      today: "2026-11-22",
      audience: "inside",
      ...request,
    },
    {
      printer: createPdfPrinter({ environment: {} }),
      browsers: anyBrowser,
      onSchool: ({ id, files: written }) => made.push(...(written.length > 0 ? [id] : [])),
    },
  );
  return { made: made.toSorted(), codes: diagnostics.map(({ code }) => code) };
}

function listedIn({ root }: Project): readonly string[] {
  const { value } = readManifest({ out: `${root}/policies`, shownAs: "manifest.json" });
  return Object.keys(value?.schools ?? {}).toSorted();
}

describe("a build of a shard", () => {
  test("makes its schools, and leaves those of other shards as they are", async () => {
    const project = schoolFolder(files);
    expect(await build(project, { shard: { index: 1, count: 2 } })).toEqual({
      made: ["suffolk/ashcombe", "suffolk/coldwell"],
      codes: [],
    });
    expect((await build(project, { shard: { index: 2, count: 2 } })).made).toEqual([
      "suffolk/brackenfold",
      "suffolk/dunmere",
    ]);
    expect(listedIn(project)).toEqual(names.map((name) => `suffolk/${name}`));
    expect(filesBelow(`${project.root}/policies`)).toHaveLength(5);
    expect((await build(project)).made).toEqual([]);
  });

  test("takes out of the manifest what is no school of any shard", async () => {
    const project = schoolFolder(files);
    await build(project);
    rmSync(`${project.root}/schools/suffolk/dunmere.yaml`);
    expect((await build(project, { shard: { index: 1, count: 2 } })).made).toEqual([]);
    expect(listedIn(project)).toEqual(names.slice(0, 3).map((name) => `suffolk/${name}`));
  });

  test("may have no school at all", async () => {
    expect(await build(schoolFolder(files), { shard: { index: 7, count: 9 } })).toEqual({
      made: [],
      codes: [],
    });
  });
});

describe("what concerns several shards", () => {
  const twice = { ...files, "schools/suffolk/ashcombe.yml": short };

  test("is seen by the shard that has the second of two schools for one place", async () => {
    const project = schoolFolder(twice);
    const shards = allShards(5).map(
      (shard) => selectSchools(project, { paths: [], shard }).value?.clashes.size,
    );
    expect(shards).toEqual([0, 1, 0, 0, 0]);
    const codes = allShards(5).map((shard) =>
      checkSchools(project, { paths: [], today: "2026-11-22", shard }).diagnostics.map(
        ({ code }) => code,
      ),
    );
    expect(codes).toEqual([[], ["file/same-output"], [], [], []]);
    expect((await build(project, { shard: { index: 1, count: 5 } })).codes).toEqual([]);
    expect((await build(project, { shard: { index: 2, count: 5 } })).codes).toEqual([
      "file/same-output",
    ]);
  });

  test("is told by each of them where it is a layer's mistake", () => {
    const wrong = withChange(authority, "provider: Smoothwall", "provider: [Smoothwall]");
    const project = schoolFolder({ ...files, "schools/suffolk/defaults.yaml": wrong });
    for (const shard of allShards(2)) {
      const { diagnostics } = checkSchools(project, { paths: [], today: "2026-11-22", shard });
      expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(["config/wrong-type"]));
    }
  });
});

test("shards that begin with what was merged before make what has changed, and are merged again", async () => {
  const project = schoolFolder(files);
  await build(project);
  const parts = ["one", "two"];
  for (const part of parts)
    cpSync(join(project.root, "policies"), join(project.root, part), { recursive: true });
  appendFileSync(join(project.root, "schools/suffolk/ashcombe.yaml"), "status: draft\n");
  appendFileSync(
    join(project.root, "schools/suffolk/dunmere.yaml"),
    "document: { version: '2' }\n",
  );
  const made = [];
  for (const [index, out] of parts.entries())
    made.push((await build(project, { out, shard: { index: index + 1, count: 2 } })).made);
  expect(made).toEqual([[], ["suffolk/dunmere"]]);
  const merged = await mergeManifests(project, { paths: parts, out: "policies" });
  expect(merged).toMatchObject({ manifests: 2, schools: 4, files: 4, diagnostics: [] });
  await build(project, { out: "whole" });
  const [joined, whole] = ["policies", "whole"].map((out) =>
    readFileSync(join(project.root, out, "manifest.json"), "utf8"),
  );
  expect(joined).toBe(whole);
});
