import { chmodSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openOwnFile, saveOwnFile } from "../../src/host/own-file.ts";
import { schoolFolder } from "../build/school-folder.ts";

const files = { "schools/a.yaml": "\ufeffa: 1\r\n" };
const project = () => schoolFolder(files);

describe("a file of the project", () => {
  test("keeps its byte order mark and its permissions", async () => {
    const own = project();
    const path = join(own.root, "schools/a.yaml");
    if (process.platform !== "win32") chmodSync(path, 0o640);
    const { value: file } = openOwnFile(own, path);
    expect(file?.source).toEqual({ path: "schools/a.yaml", text: "a: 1\r\n" });
    if (file) await saveOwnFile(file, "a: 2\r\n");
    expect(readFileSync(path, "utf8")).toBe("\ufeffa: 2\r\n");
    if (process.platform !== "win32") expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  test.skipIf(process.platform === "win32")("is written through a link within it", async () => {
    const own = project();
    const link = join(own.root, "schools/b.yaml");
    symlinkSync("a.yaml", link);
    const { value: file } = openOwnFile(own, link);
    if (file) await saveOwnFile(file, "a: 2\n");
    expect(readFileSync(join(own.root, "schools/a.yaml"), "utf8")).toBe("\ufeffa: 2\n");
  });
});

describe("a file outside the project is refused", () => {
  test("by its path", () => {
    const other = join(project().root, "schools/a.yaml");
    expect(openOwnFile(project(), other)).toMatchObject({
      diagnostics: [{ code: "file/outside-project" }],
    });
  });

  test.skipIf(process.platform === "win32")("behind a link", () => {
    const [own, other] = [project(), project()];
    const link = join(own.root, "schools/b.yaml");
    symlinkSync(join(other.root, "schools/a.yaml"), link);
    expect(openOwnFile(own, link)).toMatchObject({
      diagnostics: [{ code: "file/outside-project" }],
    });
  });
});

test("a file that is not there, or is no text, is not opened", () => {
  const own = project();
  writeFileSync(join(own.root, "b.yaml"), new Uint8Array([0xff, 0xfe, 0x41]));
  const codeOf = (name: string) => openOwnFile(own, join(own.root, name)).diagnostics[0]?.code;
  expect([codeOf("c.yaml"), codeOf("b.yaml")]).toEqual(["file/not-found", "file/not-utf8"]);
});
