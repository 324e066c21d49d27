import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { project } from "./compose.ts";
import { canPrint, fileOf } from "./finished-files.ts";
import { hashesOf } from "./hashes.ts";
import { documentsOf, schoolIds } from "./schools.ts";

test("Word files and web pages are the same each time, in any order, place and language", async () => {
  const hashes = await hashesOf(schoolIds);
  const again = await hashesOf(schoolIds.slice(0, 1));

  expect(Object.keys(hashes).length).toBeGreaterThanOrEqual(2 * schoolIds.length);
  expect(hashes).toMatchObject(again);
  expect(hashesElsewhere(schoolIds.toReversed())).toEqual(hashes);
}, 180_000);

test.skipIf(!canPrint)("PDFs are the same each time, whatever was printed in between", async () => {
  const [first, other] = schoolIds.flatMap((id) => documentsOf(id).slice(0, 1));
  if (!first || !other) throw new Error("This needs two schools.");

  const before = await fileOf(first, "pdf");
  await fileOf(other, "pdf");
  expect(Buffer.compare(await fileOf(first, "pdf"), before)).toBe(0);
});

/** The same in a process of its own: another time zone, and a language whose "i" has no dot. */
function hashesElsewhere(order: readonly string[]): unknown {
  const module = pathToFileURL(join(import.meta.dirname, "hashes.ts")).href;
  const program = `const { hashesOf } = await import(${JSON.stringify(module)});
    console.log(JSON.stringify(await hashesOf(${JSON.stringify(order)})));`;
  const environment = {
    ...process.env,
    TZ: "Asia/Tokyo",
    LANG: "tr_TR.UTF-8",
    LC_ALL: "tr_TR.UTF-8",
  };
  const output = execFileSync(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "--eval", program],
    { cwd: project.home, env: environment, encoding: "utf8" },
  );
  return JSON.parse(output);
}
