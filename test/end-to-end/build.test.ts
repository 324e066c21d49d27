import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { lockName } from "../../src/host/folder-lock.ts";
import { hasBrowser } from "./browser-here.ts";
import { addFile, filesBelow, projectFolder } from "./project-folder.ts";
import { problemsIn } from "./reported-problems.ts";
import { program, proviso } from "./run-proviso.ts";
import { authority, school, suffolk, withChange } from "./sample-schools.ts";

const other = withChange(school, "Brackenfold Primary", "Ashcombe Primary");
const authorityOnly = { "schools/suffolk/defaults.yaml": authority };
const isRoot = process.getuid?.() === 0;

/** The policies below a project's folder that were not there before. */
function madeIn(folder: string): readonly string[] {
  return filesBelow(folder).filter(
    (file) => !file.startsWith("schools/") && file !== "policies/manifest.json",
  );
}

test.skipIf(!hasBrowser)("makes Word, PDF and a web page, and says so", async () => {
  const folder = projectFolder(suffolk);
  const { code, stdout, stderr } = await proviso(["build"], { in: folder });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const starts = Object.fromEntries(
    madeIn(folder).map((file) => [file, readFileSync(join(folder, file)).toString("latin1", 0, 5)]),
  );
  expect(starts).toEqual({
    "policies/suffolk/brackenfold/online-safety.docx": "PK\u0003\u0004\u0014",
    "policies/suffolk/brackenfold/online-safety.html": "<!doc",
    "policies/suffolk/brackenfold/online-safety.pdf": "%PDF-",
  });
  const lines = stdout.trimEnd().split("\n");
  expect(lines.slice(0, -1).toSorted()).toEqual(madeIn(folder));
  expect(lines.at(-1)).toMatch(/^Made 1 document in \d+\.\d s\.$/);
});

describe("which formats", () => {
  test("are those that were asked for", async () => {
    const folder = projectFolder(suffolk);
    const { code } = await proviso(["build", "--format", "markdown, docx,markdown"], {
      in: folder,
    });
    expect({ code, made: madeIn(folder) }).toEqual({
      code: 0,
      made: [
        "policies/suffolk/brackenfold/online-safety.docx",
        "policies/suffolk/brackenfold/online-safety.md",
      ],
    });
  });
});

describe("which schools", () => {
  test("are those named, and every one of a folder", async () => {
    const folder = projectFolder({
      ...suffolk,
      "schools/kent/defaults.yaml": withChange(
        suffolk["schools/suffolk/defaults.yaml"],
        "Suffolk Constabulary",
        "Kent Police",
      ),
      "schools/kent/ashcombe.yml": other,
    });
    await proviso(["build", "-f", "html", "schools/kent/ashcombe.yml"], { in: folder });
    expect(madeIn(folder)).toEqual(["policies/kent/ashcombe/online-safety.html"]);
    await proviso(["build", "-f", "html", "schools/suffolk"], { in: folder });
    expect(madeIn(folder)).toEqual([
      "policies/kent/ashcombe/online-safety.html",
      "policies/suffolk/brackenfold/online-safety.html",
    ]);
    const [kent, suffolkPage] = madeIn(folder).map((file) =>
      readFileSync(join(folder, file), "utf8"),
    );
    expect([kent?.includes("Kent Police"), kent?.includes("Brackenfold")]).toEqual([true, false]);
    expect(suffolkPage?.includes("Kent Police")).toBe(false);
  });

  test("get every layer of the folders above them, the nearest last", async () => {
    const path = "schools/suffolk/trust/ashcombe.yaml";
    const folder = projectFolder({
      ...suffolk,
      "schools/defaults.yaml":
        "filtering:\n  provider: Netsweeper\n  broadband_provider: Highnet\n",
      "schools/suffolk/trust/defaults.yaml": "filtering:\n  provider: Securly\n",
      [path]: other,
    });
    const { code } = await proviso(["build", "-f", "markdown", path], { in: folder });
    expect(code).toBe(0);
    const policy = readFileSync(
      join(folder, "policies/suffolk/trust/ashcombe/online-safety.md"),
      "utf8",
    );
    const names = ["Highnet", "Netsweeper", "Smoothwall", "Securly", "Suffolk Constabulary"];
    expect(names.filter((name) => policy.includes(name))).toEqual([
      "Highnet",
      "Securly",
      "Suffolk Constabulary",
    ]);
  });

  test("that fail do not stop the others, and an old policy gives way to a new one", async () => {
    const folder = projectFolder({
      ...suffolk,
      "policies/suffolk/brackenfold/online-safety.html": "old",
      "schools/suffolk/ashcombe.yaml": other,
      "schools/suffolk/a-bad.yaml": withChange(school, "handed-in", "handed-inn"),
    });
    const { code, stderr, stdout } = await proviso(["build", "-f", "html"], { in: folder });
    expect({ code, problems: problemsIn(stderr) }).toEqual({
      code: 1,
      problems: ["config/invalid-value schools/suffolk/a-bad.yaml:20:11"],
    });
    expect(madeIn(folder)).toEqual([
      "policies/suffolk/ashcombe/online-safety.html",
      "policies/suffolk/brackenfold/online-safety.html",
    ]);
    const page = readFileSync(join(folder, madeIn(folder)[1] ?? ""), "utf8");
    expect(page.includes("Brackenfold")).toBe(true);
    expect(stdout.trimEnd().split("\n").at(-1)).toMatch(/Made 2 documents, failed 1 .*1 error/);
  });
});

describe("two schools for one place", () => {
  const files = { ...suffolk, "schools/suffolk/brackenfold.yml": other };

  test("make one policy, and a problem that names both", async () => {
    const folder = projectFolder(files);
    const { code, stderr } = await proviso(["build", "-f", "html"], { in: folder });
    expect({ code, problems: problemsIn(stderr) }).toEqual({
      code: 1,
      problems: ["file/same-output"],
    });
    expect(stderr).toContain("schools/suffolk/brackenfold.yaml");
    expect(stderr).toContain("schools/suffolk/brackenfold.yml");
    expect(stderr).not.toContain(folder);
    const [made = "", ...more] = madeIn(folder);
    expect(more).toEqual([]);
    expect(readFileSync(join(folder, made), "utf8").includes("Ashcombe")).toBe(false);
  });

  test("do not pass a check", async () => {
    const { code, stderr } = await proviso(["check"], { in: projectFolder(files) });
    expect({ code, problems: problemsIn(stderr) }).toEqual({
      code: 1,
      problems: ["file/same-output"],
    });
  });
});

describe("where policies go", () => {
  test.each([
    { out: "autumn/2026", place: "autumn/2026" },
    { out: "../next-door", place: "../next-door" },
  ])("--out $out", async ({ out, place }) => {
    const base = projectFolder();
    for (const [path, content] of Object.entries(suffolk)) addFile(base, `here/${path}`, content);
    const folder = join(base, "here");
    const { code, stdout } = await proviso(["build", "-f", "html", "--out", out], { in: folder });
    expect(code).toBe(0);
    expect(filesBelow(join(folder, place))).toEqual([
      "manifest.json",
      "suffolk/brackenfold/online-safety.html",
    ]);
    expect(stdout).toContain(`${place}/suffolk/brackenfold/online-safety.html\n`);
  });
});

describe("a policy that cannot be written is a problem of its own, and leaves nothing behind", () => {
  const build = async (folder: string) => {
    const { code, stderr, stdout } = await proviso(["build", "-f", "html"], { in: folder });
    return { code, problems: problemsIn(stderr), made: madeIn(folder), stdout };
  };

  test("where a file stands in the folder's place", async () => {
    const folder = projectFolder({ ...suffolk, policies: "" });
    expect(await build(folder)).toEqual({
      code: 1,
      problems: ["file/cannot-write"],
      made: ["policies"],
      stdout: expect.stringContaining("Made 0 documents, failed 1 "),
    });
  });

  test("where a folder stands in the file's place", async () => {
    const folder = projectFolder(suffolk);
    mkdirSync(join(folder, "policies/suffolk/brackenfold/online-safety.html"), { recursive: true });
    expect(await build(folder)).toMatchObject({
      code: 1,
      problems: ["file/cannot-write"],
      made: [],
    });
  });

  // Nothing is read-only for root.
  test.skipIf(isRoot || process.platform === "win32")("where a folder is read-only", async () => {
    const folder = projectFolder(suffolk);
    mkdirSync(join(folder, "policies"));
    chmodSync(join(folder, "policies"), 0o555);
    expect(await build(folder)).toMatchObject({
      code: 1,
      problems: ["file/cannot-write"],
      made: [],
    });
  });
});

describe("a run that does not come to its end", () => {
  const schools = Object.fromEntries(
    Array.from({ length: 4 }, (_, number) => [
      `schools/suffolk/school-${number}.yaml`,
      `${withChange(school, "Brackenfold", `Brackenfold ${number}`)}documents: [records]\n`,
    ]),
  );
  const project = () => projectFolder({ ...schools, ...authorityOnly });
  const args = ["build", "-f", "html,markdown"];

  /** Starts a build, and sends it a signal when it has said what it made first. */
  async function stop(folder: string, signal: "SIGKILL" | "SIGINT") {
    const child = spawn(process.execPath, [program, ...args], { cwd: folder });
    const ended = once(child, "close");
    const words: string[] = [];
    child.stdout.setEncoding("utf8").on("data", (text: string) => words.push(text));
    await once(child.stdout, "data");
    child.kill(signal);
    const [code] = await ended;
    return { code, stdout: words.join("") };
  }

  test("leaves whole files and a manifest that is true, and the next goes on from there", async () => {
    const folder = project();
    await stop(folder, "SIGKILL");
    const out = join(folder, "policies");
    expect(existsSync(join(out, lockName))).toBe(true);
    const pages = filesBelow(out).filter((path) => /^[^.].*\.html$/.test(path));
    for (const page of pages) expect(readFileSync(join(out, page), "utf8")).toMatch(/<\/html>\s*$/);
    if (existsSync(join(out, "manifest.json"))) {
      const { stderr } = await proviso(["verify"], { in: folder });
      expect(
        problemsIn(stderr).filter((problem) => !problem.startsWith("verify/extra-file")),
      ).toEqual([]);
    }
    expect((await proviso(args, { in: folder })).code).toBe(0);
    expect(filesBelow(out).filter((path) => !path.startsWith("suffolk/school-"))).toEqual([
      "manifest.json",
    ]);
    expect(filesBelow(out)).toHaveLength(9);
    const { stdout } = await proviso([...args, "--verify"], { in: folder });
    expect(stdout).toMatch(/^Made 0 documents, unchanged 4 /);
  });

  test.skipIf(process.platform === "win32")(
    "says how to go on when it is interrupted",
    async () => {
      const folder = project();
      const { code, stdout } = await stop(folder, "SIGINT");
      expect(code).toBe(130);
      expect(stdout).toMatch(/^Made \d documents?.* Stopped: .*again/m);
      expect(existsSync(join(folder, "policies", lockName))).toBe(false);
      expect((await proviso(["verify"], { in: folder })).code).toBe(0);
    },
  );
});

test("without a browser there are Word and web pages, and one word about PDF", async () => {
  const folder = projectFolder({ ...suffolk, "schools/suffolk/ashcombe.yaml": other });
  const { code, stderr, stdout } = await proviso(["build"], {
    in: folder,
    environment: { PROVISO_BROWSER: join(folder, "no-such-browser") },
  });
  expect({ code, problems: problemsIn(stderr) }).toEqual({
    code: 1,
    problems: ["browser/not-found"],
  });
  expect(madeIn(folder)).toEqual([
    "policies/suffolk/ashcombe/online-safety.docx",
    "policies/suffolk/ashcombe/online-safety.html",
    "policies/suffolk/brackenfold/online-safety.docx",
    "policies/suffolk/brackenfold/online-safety.html",
  ]);
  expect(stdout).toMatch(/Made 0 documents, failed 2 .*1 error/);
});
