import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser } from "./browser-here.ts";
import { addFile, projectFolder } from "./project-folder.ts";
import { problemsIn } from "./reported-problems.ts";
import { proviso } from "./run-proviso.ts";
import { school, suffolk, withChange } from "./sample-schools.ts";

const html = "policies/suffolk/brackenfold/online-safety.html";
const docx = "policies/suffolk/brackenfold/online-safety.docx";
const name = "policies/suffolk/brackenfold/online-safety";

/** Where the policies that tests start from are made once, in a folder for the formats. */
const built = mkdtempSync(join(tmpdir(), "proviso-verify-"));
afterAll(() => rmSync(built, { recursive: true, force: true }));
beforeAll(async () => {
  for (const formats of ["docx,html", "html"]) {
    for (const [path, content] of Object.entries(suffolk))
      addFile(built, join(formats, path), content);
    const folder = join(built, formats);
    expect(await proviso(["build", "--format", formats], { in: folder })).toMatchObject({
      code: 0,
    });
  }
});

/** A project of the test's own whose policies are made. */
function builtProject(formats: "docx,html" | "html" = "docx,html"): string {
  const folder = projectFolder();
  cpSync(join(built, formats), folder, { recursive: true, preserveTimestamps: true });
  return folder;
}

async function verify(folder: string, ...args: readonly string[]) {
  const { code, stdout, stderr } = await proviso(["verify", ...args], { in: folder });
  return { code, stdout, problems: problemsIn(stderr), stderr };
}

/** Changes a file's text in one place. */
function change(folder: string, path: string, part: string, replacement: string): void {
  const file = join(folder, path);
  writeFileSync(file, withChange(readFileSync(file, "utf8"), part, replacement));
}

describe("finished files that say the same", () => {
  test("are counted, by the folder, by one of them, or without a name", async () => {
    const folder = builtProject();
    for (const args of [["policies"], [docx], [html, docx], []]) {
      const { code, stdout, problems } = await verify(folder, ...args);
      expect({ code, problems }).toEqual({ code: 0, problems: [] });
      expect(stdout).toMatch(
        new RegExp(
          `^${name}: 2 formats agree: \\d+ headings, \\d+ paragraphs, \\d+ tables?, (?:\\d+ figures?, )?\\d+ links$`,
          "m",
        ),
      );
      expect(stdout).toMatch(/^1 document.*verified: no problems\.$/m);
    }
  });

  test.skipIf(!hasBrowser)("are three with a PDF, and a build can ask for it", async () => {
    const folder = projectFolder(suffolk);
    expect((await proviso(["build", "--verify"], { in: folder })).code).toBe(0);
    const { code, stdout } = await verify(folder);
    expect(code).toBe(0);
    expect(stdout).toContain("3 formats agree");
    expect(stdout).toContain("1 document and 3 files of the manifest verified");
  });
});

describe("finished files that differ", () => {
  test("are told item by item, with format and place", async () => {
    const folder = builtProject();
    change(folder, html, "<p>September 2026</p>", "<p>August 2026</p>");
    const { code, problems, stdout, stderr } = await verify(folder, html);
    expect({ code, problems }).toEqual({ code: 1, problems: ["verify/differs"] });
    expect(stdout).toContain(`${name}: html differs from docx in 1 thing`);
    expect(stderr).toMatch(/online-safety\.html: .*August 2026.*September 2026/);
  });

  test("are told as JSON too", async () => {
    const folder = builtProject();
    change(folder, html, 'lang="en-GB"', 'lang="de"');
    const { code, stdout } = await verify(folder, html, "--json");
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      sets: [
        {
          name,
          formats: ["docx", "html"],
          differing: [{ format: "html", differences: [{ type: "missing" }, { type: "extra" }] }],
        },
      ],
      problems: [],
    });
  });
});

describe("with a manifest", () => {
  test("a changed byte is found, though the formats still agree", async () => {
    const folder = builtProject();
    appendFileSync(join(folder, html), "\n");
    const { code, problems, stdout } = await verify(folder);
    expect({ code, problems }).toEqual({ code: 1, problems: ["verify/changed-file"] });
    expect(stdout).toContain("2 formats agree");
  });

  test("a missing file is found, and one that nobody made", async () => {
    const folder = builtProject();
    rmSync(join(folder, docx));
    addFile(folder, "policies/suffolk/old.html", readFileSync(join(folder, html)));
    const { code, problems } = await verify(folder);
    expect({ code, problems }).toEqual({
      code: 1,
      problems: ["verify/missing-file", "verify/extra-file"],
    });
  });

  test("a build of some schools updates their entries only", async () => {
    const folder = builtProject("html");
    addFile(folder, "schools/suffolk/ashcombe.yaml", withChange(school, "Brackenfold", "Ashcombe"));
    const manifest = () =>
      JSON.parse(readFileSync(join(folder, "policies/manifest.json"), "utf8")).schools;
    const before = manifest();
    change(folder, "schools/suffolk/brackenfold.yaml", "Ellen Marsh", "Ellen Reed");
    const { code } = await proviso(["build", "-f", "html", "schools/suffolk/ashcombe.yaml"], {
      in: folder,
    });
    expect(code).toBe(0);
    expect(Object.keys(manifest())).toEqual(["suffolk/ashcombe", "suffolk/brackenfold"]);
    expect(manifest()["suffolk/brackenfold"]).toEqual(before["suffolk/brackenfold"]);
    expect((await verify(folder)).code).toBe(0);
  });

  test("files of a format that was not built again are no longer vouched for", async () => {
    const folder = builtProject();
    change(folder, "schools/suffolk/brackenfold.yaml", "Ellen Marsh", "Ellen Reed");
    await proviso(["build", "-f", "html"], { in: folder });
    const { problems } = await verify(folder);
    expect(problems).toContain("verify/extra-file");
    expect(problems).toContain("verify/differs");
  });

  test("a school that is gone is gone from the manifest after a build of all", async () => {
    const folder = builtProject("html");
    addFile(folder, "schools/suffolk/ashcombe.yaml", withChange(school, "Brackenfold", "Ashcombe"));
    rmSync(join(folder, "schools/suffolk/brackenfold.yaml"));
    await proviso(["build", "-f", "html"], { in: folder });
    const { problems, stderr } = await verify(folder);
    expect(problems).toEqual(["verify/extra-file"]);
    expect(stderr).toContain(html);
  });

  test("one that cannot be read stops nothing but itself", async () => {
    const folder = builtProject("html");
    addFile(folder, "policies/manifest.json", "no manifest");
    expect((await verify(folder)).problems).toEqual(["manifest/invalid"]);
    const { code, stderr, stdout } = await proviso(["build", "-f", "html"], { in: folder });
    expect({ code, problems: problemsIn(stderr) }).toEqual({
      code: 1,
      problems: ["manifest/invalid"],
    });
    expect(stdout).toContain(html);
  });
});

describe("what cannot be verified", () => {
  test("a folder without a manifest is compared, with a warning", async () => {
    const folder = builtProject();
    const { code, problems, stdout } = await verify(folder, "policies/suffolk");
    expect({ code, problems }).toEqual({ code: 0, problems: ["verify/no-manifest"] });
    expect(stdout).toContain("2 formats agree");
  });

  test("a file that is none of its format", async () => {
    const folder = projectFolder({ "a.docx": "no zip", "a.pdf": "%PDF-1.4" });
    const { code, problems, stderr } = await verify(folder, "a.docx");
    expect({ code, problems }).toEqual({
      code: 1,
      problems: ["verify/unreadable", "verify/unreadable"],
    });
    expect(stderr).not.toContain("    at ");
  });

  test("a file of another format, one that is not there, and an empty folder", async () => {
    const folder = projectFolder({ "a.txt": "text", "empty/.hidden": "" });
    expect((await verify(folder, "a.txt")).problems).toEqual(["verify/unreadable"]);
    expect((await verify(folder, "b.pdf")).problems).toEqual(["file/not-found"]);
    expect((await verify(folder, "empty")).problems).toEqual([
      "verify/no-manifest",
      "file/nothing-matches",
    ]);
  });
});
