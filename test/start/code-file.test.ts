import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { expect, onTestFinished, test } from "vitest";
import { CodeFile, codeFileNow, writeCode } from "../../src/start/code-file.ts";

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "proviso-code-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const module = (source: string, code: string | number[]) => {
  return { source: Buffer.from(source), code: Buffer.from(code as string) };
};

const modules = new Map([
  ["chunks/a.cjs", module("const a = 1;", "first")],
  ["é.cjs", module("const é = 2;", [0, 255, 1])],
  ["empty.cjs", module("", "")],
]);

const sourceOfA = Buffer.from("const a = 1;");

test("the code of each module is read as it was written, and nothing of others", () => {
  const folder = emptyFolder();
  const path = join(folder, "code.bin");
  writeCode(path, modules);
  const file = CodeFile.open(path);
  for (const [name, { source, code }] of modules) expect(file?.of(name, source)).toEqual(code);
  for (const name of ["chunks/b.cjs", "constructor", "__proto__"])
    expect(file?.of(name, sourceOfA)).toBeUndefined();
  expect(readdirSync(folder)).toEqual(["code.bin"]);
});

test("the code of another source is none, however long that is", () => {
  const path = join(emptyFolder(), "code.bin");
  writeCode(path, modules);
  expect(CodeFile.open(path)?.of("chunks/a.cjs", Buffer.from("const a = 2;"))).toBeUndefined();
});

test.each([
  ["that is not there", undefined],
  ["that is empty", Buffer.alloc(0)],
  ["that is something else", Buffer.from("Dear governors, this is no code at all.")],
  ["whose index is cut off", Buffer.from([40, 0, 0, 0, 0x7b])],
])("a file %s is none", (_, contents) => {
  const path = join(emptyFolder(), "code.bin");
  if (contents) writeFileSync(path, contents);
  expect(CodeFile.open(path)).toBeUndefined();
});

const last = module("last();", "the last");

test.each([
  ["that was cut off", (bytes: Buffer) => bytes.subarray(0, -2)],
  [
    "in which a bit has changed",
    (bytes: Buffer) => bytes.map((byte, at) => (at === bytes.length - 3 ? byte ^ 1 : byte)),
  ],
])("a file %s gives no code for what it lacks", (_, spoil) => {
  const path = join(emptyFolder(), "code.bin");
  writeCode(path, new Map([...modules, ["last.cjs", last]]));
  expect(CodeFile.open(path)?.of("last.cjs", last.source)).toEqual(last.code);
  writeFileSync(path, spoil(readFileSync(path)));
  const file = CodeFile.open(path);
  expect(file?.of("chunks/a.cjs", sourceOfA)).toEqual(Buffer.from("first"));
  expect(file?.of("last.cjs", last.source)).toBeUndefined();
});

test("whichever bit of a file changes, no other code comes of it", () => {
  const path = join(emptyFolder(), "code.bin");
  writeCode(path, new Map([["last.cjs", last]]));
  const whole = readFileSync(path);
  for (let bit = 0; bit < whole.length * 8; bit += 1) {
    const bytes = Buffer.from(whole);
    bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    writeFileSync(path, bytes);
    expect(CodeFile.open(path)?.of("last.cjs", last.source)).toBeUndefined();
  }
});

test("a file that cannot be written leaves nothing behind", () => {
  const folder = emptyFolder();
  const path = join(folder, "none", "code.bin");
  expect(() => writeCode(path, modules)).toThrow("ENOENT");
  expect(existsSync(join(folder, "none"))).toBe(false);
});

test("code is kept apart for each setting of V8", () => {
  const before = codeFileNow("code");
  expect(before).toContain(`${process.versions.v8}-${process.platform}-${process.arch}-`);
  setFlagsFromString("--no-flush-bytecode");
  onTestFinished(() => setFlagsFromString("--flush-bytecode"));
  expect(codeFileNow("code")).not.toBe(before);
});
