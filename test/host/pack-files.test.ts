import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readPack } from "../../src/host/pack-files.ts";
import { projectAt } from "../../src/host/project.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** A project with one pack, which extends another. */
function packExtending(base: string) {
  const root = temporaryFolder();
  const folder = join(root, "templates", "leaflet");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "pack.yaml"), `id: leaflet\nextends: ${base}\n`);
  return readPack(projectAt(root), "leaflet");
}

test("reads the manifest, the register and the passages of the pack that a pack extends", () => {
  const { value, diagnostics } = packExtending("online-safety");
  expect(diagnostics).toEqual([]);
  expect(value?.base?.text).toContain("id: online-safety");
  expect(value?.references.text).toContain("kcsie:");
  expect(value?.passages?.length).toBeGreaterThan(10);
});

test("says which pack is missing where one extends a pack that there is not", () => {
  const { value, diagnostics } = packExtending("online-saftey");
  expect(value).toBeUndefined();
  expect(
    diagnostics.map(({ code, message }) => [code, message.includes("online-saftey")]),
  ).toContainEqual(["pack/not-found", true]);
});
