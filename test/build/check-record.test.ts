import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { CheckRecord } from "../../src/build/check-record.ts";
import { checkWhatChanged } from "../../src/build/check-what-changed.ts";
import { type Project, projectAt, schoolFileAt } from "../../src/host/project.ts";
import { authorityText, schoolText } from "../config/school-text.ts";
import { codesAndText } from "../diagnostics/codes-and-text.ts";
import { temporaryFolder } from "../host/temporary-folder.ts";
import { schoolFolder } from "./school-folder.ts";

const crest = readFileSync(
  new URL("../../schools/derbyshire/stonegarth-crest.svg", import.meta.url),
);
const layerFile = "schools/suffolk/defaults.yaml";
const schoolFile = "schools/suffolk/brackenfold.yaml";
const checkedContact = authorityText.replace("police:", "police:\n  checked_on: 2026-03-04");
const withLogo = `${schoolText}brand: { logo: crest.svg, logo_alt: A crest }\n`;
const today = "2026-11-20";

interface Recorded {
  readonly project: Project;
  readonly folder: string;
}

function put(project: Project, path: string, content: string | Uint8Array): void {
  const file = join(project.root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function check(
  { project, folder }: Recorded,
  { day = today, program = "one", again = false } = {},
) {
  return checkWhatChanged(
    project,
    { paths: [], today: day },
    {
      place: { folder, program },
      again,
    },
  );
}

/** A project with one sound school, and the record of its check. */
async function recorded(): Promise<Recorded> {
  const project = schoolFolder({ [layerFile]: checkedContact, [schoolFile]: withLogo });
  put(project, "schools/suffolk/crest.svg", crest);
  const all = { project, folder: temporaryFolder() };
  expect(await check(all)).toMatchObject({ schools: [schoolFile], diagnostics: [] });
  return all;
}

function isSound({ project, folder }: Recorded, { day = today, program = "one" } = {}): boolean {
  const school = schoolFileAt(project, join(project.root, schoolFile));
  return new CheckRecord(project, { folder, program }).isSound(school, day);
}

describe("a school without problems", () => {
  test("is known as long as nothing changes, on any later day up to that of its first date", async () => {
    const all = await recorded();
    expect(isSound(all)).toBe(true);
    // The day a year after the police's details were checked comes before that of the review.
    expect(isSound(all, { day: "2027-03-04" })).toBe(true);
    expect(isSound(all, { day: "2027-03-05" })).toBe(false);
    expect(codesAndText((await check(all, { day: "2027-03-05" })).diagnostics)).toEqual([
      ["rules/contact-not-checked", "2026-03-04"],
    ]);
  });

  test.each([
    { what: "its file", path: schoolFile, content: withLogo.replace("Marsh", "Moss") },
    { what: "a layer", path: layerFile, content: checkedContact.replace("First", "Second") },
    { what: "a new layer", path: "schools/defaults.yaml", content: "status: draft\n" },
    { what: "its crest", path: "schools/suffolk/crest.svg", content: "<svg/>" },
    { what: "a pack", path: "templates/online-safety/pack.yaml", content: "id: online-safety\n" },
    { what: "the list of known problems", path: "proviso-baseline.yaml", content: "known: []\n" },
  ])("is not known any more after a change of $what", async ({ path, content }) => {
    const all = await recorded();
    put(all.project, path, content);
    expect(isSound(all)).toBe(false);
  });

  test("is not known to another program of the same version", async () => {
    expect(isSound(await recorded(), { program: "two" })).toBe(false);
  });
});

test("a school with a problem is never known, and neither is one with a warning", async () => {
  const { project, folder } = await recorded();
  put(project, "schools/suffolk/second.yaml", `${schoolText}satus: draft\n`);
  put(project, "schools/suffolk/third.yaml", schoolText.replace("2027-09", "2026-10"));
  const first = await check({ project, folder });
  const second = await check({ project, folder });
  expect(codesAndText(second.diagnostics)).toEqual([
    ["config/unknown-key", "satus"],
    ["rules/review-passed", "2026-10"],
  ]);
  expect(second).toEqual(first);
});

test("a layer that no school has is looked at all the same", async () => {
  const all = await recorded();
  put(all.project, "schools/kent/defaults.yaml", "polise: { name: Kent Police }\n");
  expect(codesAndText((await check(all)).diagnostics)).toEqual([["config/unknown-key", "polise"]]);
});

test("two schools that would write the same files are told apart though both are known", async () => {
  const all = await recorded();
  put(all.project, schoolFile.replace(".yaml", ".yml"), withLogo);
  const first = await check(all);
  expect(first.diagnostics.length).toBeGreaterThan(0);
  expect(await check(all)).toEqual(first);
});

describe("a record", () => {
  function onlyFile({ folder }: Recorded): string {
    const [name = "", ...others] = readdirSync(join(folder, "checks"));
    expect(others).toEqual([]);
    return join(folder, "checks", name);
  }

  test.each([
    "",
    "{",
    "[]",
    '{"version":1}',
    '{"version":2,"schools":{}}',
    `{"version":1,"schools":{"${schoolFile}":null}}`,
    `{"version":1,"schools":{"${schoolFile}":{"inputs":1,"pictures":{}}}}`,
  ])("that says %j says nothing", async (text) => {
    const all = await recorded();
    writeFileSync(onlyFile(all), text);
    expect(isSound(all)).toBe(false);
    expect((await check(all)).diagnostics).toEqual([]);
    expect(isSound(all)).toBe(true);
  });

  test("keeps schools that a later check did not look at", async () => {
    const all = await recorded();
    put(all.project, "schools/suffolk/second.yaml", schoolText.replace("Primary", "Junior"));
    await checkWhatChanged(
      all.project,
      { paths: ["schools/suffolk/second.yaml"], today },
      { place: { folder: all.folder, program: "one" }, again: false },
    );
    expect(isSound(all)).toBe(true);
  });

  test("that cannot be written changes nothing", async () => {
    const { project } = await recorded();
    const folder = join(temporaryFolder(), "file");
    writeFileSync(folder, "");
    expect(await check({ project, folder })).toMatchObject({
      schools: [schoolFile],
      diagnostics: [],
    });
  });

  test("of a folder that was not checked for a quarter of a year makes room", async () => {
    const all = await recorded();
    const [old, young] = ["old.json", "young.json"].map((name) => join(all.folder, "checks", name));
    for (const path of [old, young]) writeFileSync(path ?? "", "{}");
    utimesSync(old ?? "", new Date("2020-01-01"), new Date("2020-01-01"));
    await check(all, { again: true });
    expect(readdirSync(join(all.folder, "checks"))).toHaveLength(2);
    expect(existsSync(young ?? "")).toBe(true);
  });

  test("of one folder says nothing of another with the same files", async () => {
    const { project, folder } = await recorded();
    const other = schoolFolder({ [layerFile]: checkedContact, [schoolFile]: withLogo });
    expect(isSound({ project: other, folder })).toBe(false);
    expect(isSound({ project: projectAt(project.root), folder })).toBe(true);
  });
});
