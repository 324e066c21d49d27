import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkSchools } from "../../src/build/check.ts";
import { lockName } from "../../src/host/folder-lock.ts";
import { baselineName, type Project } from "../../src/host/project.ts";
import { authority, school } from "../end-to-end/sample-schools.ts";
import { temporaryFolder } from "../host/temporary-folder.ts";
import { build } from "./build-project.ts";
import { schoolFolder } from "./school-folder.ts";

const text = `${school}documents: [records]\n`;
const projectOf = () =>
  schoolFolder({
    "schools/suffolk/defaults.yaml": authority,
    "schools/suffolk/brackenfold.yaml": text,
  });
const records = "suffolk/brackenfold/records.html";

/** A folder that is none of the project's, with a file that nobody but its owner is to see. */
function elsewhere(content = "secret: hunter2\n"): string {
  const folder = temporaryFolder();
  for (const name of ["secret.yaml", "defaults.yaml"]) writeFileSync(join(folder, name), content);
  return folder;
}

const codesOf = (problems: readonly { readonly code: string }[]) =>
  problems.map(({ code }) => code);
const check = (project: Project, paths: readonly string[] = []) =>
  checkSchools(project, { paths, today: "2026-11-22" }).diagnostics;

describe.skipIf(process.platform === "win32")(
  "a link out of the project is not read where it is",
  () => {
    test.each<readonly [string, (project: Project, secrets: string) => void]>([
      [
        "a school's file",
        ({ root }, secrets) =>
          symlinkSync(join(secrets, "secret.yaml"), join(root, "schools/suffolk/other.yaml")),
      ],
      [
        "a relative one",
        ({ root }) =>
          symlinkSync("../../../../../../etc/hostname", join(root, "schools/suffolk/other.yaml")),
      ],
      [
        "a link to a link",
        ({ root }, secrets) => {
          symlinkSync(join(secrets, "secret.yaml"), join(root, "notes.txt"));
          symlinkSync("../../notes.txt", join(root, "schools/suffolk/other.yaml"));
        },
      ],
      [
        "a device",
        ({ root }) => symlinkSync("/dev/zero", join(root, "schools/suffolk/other.yaml")),
      ],
      [
        "a layer of defaults",
        ({ root }, secrets) =>
          symlinkSync(join(secrets, "secret.yaml"), join(root, "schools/defaults.yaml")),
      ],
      [
        "the list of known problems",
        ({ root }, secrets) => symlinkSync(join(secrets, "secret.yaml"), join(root, baselineName)),
      ],
    ])("%s", async (_, plant) => {
      const project = projectOf();
      plant(project, elsewhere());
      const problems = check(project);
      expect(new Set(codesOf(problems))).toEqual(new Set(["file/link-out"]));
      expect(JSON.stringify(problems)).not.toMatch(/hunter2|secret/);
    });

    test("the folder of all schools, or one of them", () => {
      const project = projectOf();
      renameSync(join(project.root, "schools"), join(project.root, "real"));
      const outside = temporaryFolder();
      renameSync(join(project.root, "real"), join(outside, "schools"));
      symlinkSync(join(outside, "schools"), join(project.root, "schools"));
      expect(new Set(codesOf(check(project)))).toEqual(new Set(["file/link-out"]));
      const file = "schools/suffolk/brackenfold.yaml";
      expect(new Set(codesOf(check(project, [file])))).toEqual(new Set(["file/link-out"]));
      // Whoever names the folder itself has decided to read it.
      expect(check(project, [join(outside, "schools")])).toEqual([]);
    });

    test("and the other schools are made", async () => {
      const project = projectOf();
      symlinkSync(join(elsewhere(), "secret.yaml"), join(project.root, "schools/suffolk/a.yaml"));
      const built = await build(project);
      expect(built).toMatchObject({ codes: ["file/link-out"], files: [`policies/${records}`] });
    });
  },
);

describe.skipIf(process.platform === "win32")("a link within the project is followed", () => {
  test.each<readonly [string, (project: Project) => void]>([
    [
      "to a file",
      ({ root }) => {
        renameSync(join(root, "schools/suffolk/defaults.yaml"), join(root, "suffolk.yaml"));
        symlinkSync("../../suffolk.yaml", join(root, "schools/suffolk/defaults.yaml"));
      },
    ],
    [
      "to a folder",
      ({ root }) => {
        renameSync(join(root, "schools"), join(root, "data"));
        symlinkSync("data", join(root, "schools"));
      },
    ],
  ])("%s", (_, arrange) => {
    const project = projectOf();
    arrange(project);
    expect(check(project)).toEqual([]);
  });

  test("also where the project itself is reached by one", () => {
    const project = projectOf();
    const link = join(temporaryFolder(), "link");
    symlinkSync(project.root, link);
    expect(check({ ...project, root: link })).toEqual([]);
  });
});

describe.skipIf(process.platform === "win32")("nothing is written through a link", () => {
  test.each([
    ["that stands for an authority's folder", "suffolk"],
    ["that stands for a school's", "suffolk/brackenfold"],
  ])("%s", async (_, path) => {
    const project = projectOf();
    const target = elsewhere();
    const link = join(project.root, "policies", path);
    mkdirSync(join(link, ".."), { recursive: true });
    symlinkSync(target, link);
    expect(await build(project)).toMatchObject({ codes: ["file/link-out"], made: 0, failed: 1 });
    expect(readdirSync(target).toSorted()).toEqual(["defaults.yaml", "secret.yaml"]);
  });

  test("that stands for a finished file: it gives way to the file", async () => {
    const project = projectOf();
    const target = join(elsewhere(), "secret.yaml");
    mkdirSync(join(project.root, "policies/suffolk/brackenfold"), { recursive: true });
    symlinkSync(target, join(project.root, "policies", records));
    expect(await build(project)).toMatchObject({ codes: [], made: 1 });
    expect(readFileSync(target, "utf8")).toBe("secret: hunter2\n");
  });

  test("that stands for the output folder and leads out", async () => {
    const project = projectOf();
    const target = elsewhere();
    symlinkSync(target, join(project.root, "policies"));
    expect(await build(project)).toMatchObject({ codes: ["file/link-out"], made: 0 });
    expect(await build(project, { out: "policies/below" })).toMatchObject({
      codes: ["file/link-out"],
    });
    expect(readdirSync(target).toSorted()).toEqual(["defaults.yaml", "secret.yaml"]);
  });

  test("but to an output folder that is named, or a link to one in the project", async () => {
    const project = projectOf();
    const target = temporaryFolder();
    expect(await build(project, { out: target })).toMatchObject({ codes: [], made: 1 });
    mkdirSync(join(project.root, "site"));
    symlinkSync("site", join(project.root, "policies"));
    expect(await build(project)).toMatchObject({ codes: [], made: 1 });
    expect(readdirSync(join(project.root, "site"))).toContain("manifest.json");
  });

  test("when what a killed run left is removed", async () => {
    const project = projectOf();
    const target = elsewhere();
    const left = ".x.html.0123456789ab.tmp";
    writeFileSync(join(target, left), "theirs");
    mkdirSync(join(project.root, "policies"));
    symlinkSync(target, join(project.root, "policies/old"));
    writeFileSync(
      join(project.root, "policies", lockName),
      JSON.stringify({ pid: 2 ** 30, host: hostname() }),
    );
    writeFileSync(join(project.root, "policies", left), "ours");
    expect(await build(project)).toMatchObject({ codes: [], made: 1 });
    expect(readdirSync(join(project.root, "policies"))).not.toContain(left);
    expect(readdirSync(target)).toContain(left);
  });
});
