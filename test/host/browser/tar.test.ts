import { expect, test } from "vitest";
import { readTar } from "../../../src/host/browser/embedded/tar.ts";
import { tarOf } from "./tar-of.ts";

test("reads the files of an archive and skips its folders", () => {
  const archive = tarOf([
    { path: "lib/", kind: "5" },
    { path: "lib/a.so", content: "A".repeat(600) },
    { path: "empty" },
  ]);
  const files = readTar(archive).map(({ path, bytes }) => [path, bytes.length]);
  expect(files).toEqual([
    ["lib/a.so", 600],
    ["empty", 0],
  ]);
});

test.each(["/etc/passwd", "../up", "a/../../up", "a\\b", ".."])("refuses the path %s", (path) => {
  expect(() => readTar(tarOf([{ path }]))).toThrow("not safe");
});

test.each(["1", "2", "x", "L"])("refuses entries of kind %s, such as links", (kind) => {
  expect(() => readTar(tarOf([{ path: "a", kind }]))).toThrow("kind");
});

test("notices damage and a missing end", () => {
  const archive = tarOf([{ path: "a", content: "x".repeat(2000) }]);
  expect(() => readTar(archive.subarray(0, 1024))).toThrow("middle");
  archive[3] = 1;
  expect(() => readTar(archive)).toThrow("damaged");
});

test("finds nothing in nothing", () => {
  expect(readTar(new Uint8Array())).toEqual([]);
  expect(readTar(new Uint8Array(2048))).toEqual([]);
});
