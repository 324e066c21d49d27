import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { globSync } from "tinyglobby";
import { expect, test } from "vitest";
import { renderMarkdown } from "../../src/render/markdown/render-markdown.ts";
import { project } from "./compose.ts";
import { documentsOf, schoolIds } from "./schools.ts";

// UPDATE_GOLDEN=1 npx vitest run test/formats/golden.test.ts writes the files anew; the difference is then in Git.
const update = process.env["UPDATE_GOLDEN"] === "1";
const folder = join(project.home, "test/golden");
const documents = schoolIds.flatMap((id) =>
  documentsOf(id).map((document) => ({ path: `${id}/${document.id}.md`, document })),
);

test.each(documents)("$path says what it said before", async ({ path, document }) => {
  const file = join(folder, path);
  const markdown = new TextDecoder().decode(await renderMarkdown(document));
  if (update) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, markdown);
  }
  expect(existsSync(file), "Write it with UPDATE_GOLDEN=1 and read it.").toBe(true);
  expect(markdown).toBe(readFileSync(file, "utf8"));
});

test("there is no golden file of a document that is no longer made", () => {
  const made = new Set(documents.map(({ path }) => path));
  const left = globSync("**", { cwd: folder }).filter((path) => !made.has(path));
  if (update) for (const path of left) rmSync(join(folder, path));
  else expect(left).toEqual([]);
});
