import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesBelow, projectFolder } from "../end-to-end/project-folder.ts";
import { proviso } from "../end-to-end/run-proviso.ts";
import { goodFaith, hostileFiles } from "./hostile-files.ts";

const cases = Object.entries(hostileFiles).map(([name, file], index) => ({
  name,
  ...file,
  path: `schools/suffolk/hostile-${index}.yaml`,
}));

interface Reported {
  readonly code: string;
  readonly message: string;
  readonly file: string | null;
}

/** The codes of a file's problems. A file that is not read has no place in it, so its problem names it. */
function codesOf(problems: readonly Reported[], path: string): readonly string[] {
  const own = problems.filter(({ file, message }) =>
    file === null ? message.startsWith(`${path} `) : file === path,
  );
  return Array.from(new Set(own.map(({ code }) => code))).toSorted();
}

// Whoever cannot bear 192 MB would not bear a county.
test("hostile files are told what they are in one run, and the others are made", async () => {
  const folder = projectFolder({
    ...goodFaith,
    ...Object.fromEntries(cases.map(({ path, content }) => [path, content])),
  });
  const { code, stdout, stderr } = await proviso(
    ["build", "-f", "html", "--reporter", "json=problems.json", "--reporter", "pretty"],
    { in: folder, node: ["--max-old-space-size=192"] },
  );
  expect(code).toBe(1);
  expect(stderr).not.toMatch(/^\s+at .*:\d+:\d+/m);
  const { diagnostics } = JSON.parse(readFileSync(join(folder, "problems.json"), "utf8"));
  expect(cases.map(({ name, path }) => [name, codesOf(diagnostics, path)])).toEqual(
    cases.map(({ name, codes }) => [name, codes]),
  );
  expect(stdout).toContain("Made 3 documents");
  const made = cases.filter(({ codes }) => codes.length === 0);
  expect(filesBelow(folder).filter((path) => path.endsWith(".html"))).toHaveLength(1 + made.length);
});
