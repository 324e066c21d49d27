import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readRegularFile, readSourceFile } from "../../src/host/files.ts";
import { temporaryFolder } from "./temporary-folder.ts";

function fileWith(content: string | Uint8Array): string {
  const path = join(temporaryFolder(), "school.yaml");
  writeFileSync(path, content);
  return path;
}

describe("reading a source file", () => {
  test("gives its text under the name that people know", () => {
    const path = fileWith("school: Ysgol Tŷ Gwyn\n");
    expect(readSourceFile(path, { shownAs: "schools/kent/a.yaml" })).toEqual({
      value: { path: "schools/kent/a.yaml", text: "school: Ysgol Tŷ Gwyn\n" },
      diagnostics: [],
    });
  });

  test("keeps a byte order mark away, but not one in the middle", () => {
    const { value } = readSourceFile(fileWith("\ufeffa: \ufeffb"));
    expect(value?.text).toBe("a: \ufeffb");
  });

  test("reads an empty file", () => {
    expect(readSourceFile(fileWith("")).value?.text).toBe("");
  });

  test("says when there is no file", () => {
    const { value, diagnostics } = readSourceFile(join(temporaryFolder(), "missing.yaml"));
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: "file/not-found" }]);
  });

  test("refuses a folder, and a path below a file", () => {
    const path = fileWith("a: b");
    expect(codesOf(join(path, ".."))).toEqual(["file/unreadable"]);
    expect(codesOf(join(path, "below"))).toEqual(["file/unreadable"]);
  });

  test.skipIf(process.platform === "win32")("refuses pipes and devices without waiting", () => {
    const pipe = join(temporaryFolder(), "pipe.yaml");
    execFileSync("mkfifo", [pipe]);
    expect(codesOf(pipe)).toEqual(["file/unreadable"]);
    expect(codesOf("/dev/zero")).toEqual(["file/unreadable"]);
  });

  test("refuses bytes that are not UTF-8 and names the line", () => {
    const { diagnostics } = readSourceFile(
      fileWith(Buffer.from("a: b\nname: caf\xe9\n", "latin1")),
    );
    expect(diagnostics).toMatchObject([{ code: "file/not-utf8" }]);
    expect(diagnostics[0]?.message).toContain("line 2");
  });

  test("refuses UTF-16", () => {
    expect(codesOf(fileWith(Buffer.from("\ufeffa: b", "utf16le")))).toEqual(["file/not-utf8"]);
  });

  test("reads 1 MiB and no more", () => {
    const limit = 1024 * 1024;
    expect(readSourceFile(fileWith("x".repeat(limit))).value?.text).toHaveLength(limit);
    expect(codesOf(fileWith("x".repeat(limit + 1)))).toEqual(["file/too-large"]);
  });

  test("follows a link to a regular file", () => {
    const link = join(temporaryFolder(), "link.yaml");
    symlinkSync(fileWith("a: b"), link);
    expect(readSourceFile(link).value?.text).toBe("a: b");
  });
});

test("reads bytes up to the limit of the caller", () => {
  const path = fileWith(new Uint8Array([0xff, 0x00, 0xd8]));
  expect([...(readRegularFile(path, "logo.png", 3).value ?? [])]).toEqual([0xff, 0x00, 0xd8]);
  expect(readRegularFile(path, "logo.png", 2).diagnostics).toMatchObject([
    { code: "file/too-large" },
  ]);
});

test("a folder in the way is not an empty file", () => {
  const folder = join(temporaryFolder(), "logo.png");
  mkdirSync(folder);
  expect(readRegularFile(folder, "logo.png", 10).value).toBeUndefined();
});

function codesOf(path: string): readonly string[] {
  return readSourceFile(path).diagnostics.map(({ code }) => code);
}
