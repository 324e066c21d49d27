import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { sha256 } from "../../src/host/sha256.ts";
import { filesBelow } from "../end-to-end/project-folder.ts";
import { canPrint } from "../formats/finished-files.ts";
import { schoolIds as allSchools, documentsOf } from "../formats/schools.ts";
import { temporaryFolder } from "../host/temporary-folder.ts";
import { type BuildVariant, buildAll } from "./build-all.ts";

const formats = canPrint ? "docx,pdf,html,markdown" : "docx,html,markdown";

// All of them: npm run prove:clean-builds. In the suite, one school without a brand and one with a crest of its own.
const schoolIds = process.env["EVERY_SCHOOL"]
  ? allSchools
  : ["derbyshire/nettlebeck", "kent/marlpit-trust/hopfield"];

test("two clean builds are the same, whatever the concurrency, order, time zone and language", {
  timeout: 400_000,
}, async () => {
  const [first, second] = [temporaryFolder(), temporaryFolder()];
  const schools = schoolIds.map((id) => `schools/${id}.yaml`);
  await buildAll({ schools, out: first, formats, schoolsAtOnce: 3 });
  buildElsewhere({ schools: schools.toReversed(), out: second, formats, schoolsAtOnce: 1 });

  const hashes = hashesIn(first);
  const documents = schoolIds.flatMap(documentsOf).length;
  expect(Object.keys(hashes).length).toBe(documents * formats.split(",").length + 1);
  const others = hashesIn(second);
  expect(Object.keys(others)).toEqual(Object.keys(hashes));
  expect(Object.keys(hashes).filter((path) => hashes[path] !== others[path])).toEqual([]);
  expect(readFileSync(join(first, "manifest.json"), "utf8")).not.toContain(first);
  console.log(`${Object.keys(hashes).length} files are the same in two clean builds.`);
});

function hashesIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesBelow(folder).map((path) => [path, sha256(readFileSync(join(folder, path)))]),
  );
}

/** The same in a process of its own: another time zone, and a language whose "i" has no dot. */
function buildElsewhere(variant: BuildVariant): void {
  const module = pathToFileURL(join(import.meta.dirname, "build-all.ts")).href;
  const program = `const { buildAll } = await import(${JSON.stringify(module)});
    await buildAll(${JSON.stringify(variant)});`;
  const language = "tr_TR.UTF-8";
  execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", program], {
    cwd: join(import.meta.dirname, "../.."),
    env: { ...process.env, TZ: "Pacific/Kiritimati", LANG: language, LC_ALL: language },
  });
}
