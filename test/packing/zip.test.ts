import { strFromU8, strToU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { crc32 } from "../../src/packing/crc32.ts";
import { deflated, unzlibbed, zlibbed } from "../../src/packing/deflate.ts";
import { zip } from "../../src/packing/zip.ts";

const long = "A governor reads the policy. ".repeat(2_000);
const files = [
  { path: "[Content_Types].xml", bytes: strToU8(long), isStored: false },
  { path: "word/media/chart.png", bytes: Uint8Array.of(137, 80, 78, 71, 0), isStored: true },
  { path: "empty.xml", bytes: new Uint8Array(), isStored: false },
];

test("what is zipped is unzipped by another program, in its order", () => {
  const read = unzipSync(zip(files));

  expect(Object.keys(read)).toEqual(files.map(({ path }) => path));
  for (const { bytes, path } of files) expect(read[path]).toEqual(bytes);
});

test("texts are packed, and what is packed already is not", () => {
  const [text, picture] = files;
  expect(zip(text ? [text] : []).length).toBeLessThan(long.length / 20);
  const stored = zip(picture ? [picture] : []);
  expect(strFromU8(stored, true)).toContain(strFromU8(picture?.bytes ?? new Uint8Array(), true));
});

test("the same files give the same bytes, whenever", () => {
  expect(zip(files)).toEqual(zip(files));
  // 1980-01-01 12:00, whatever the clock says.
  expect(zip(files).slice(10, 14)).toEqual(Uint8Array.of(0x00, 0x60, 0x21, 0x00));
});

// The check value of the algorithm's usual catalogue, and what PNG says of an empty IEND.
test.each([
  ["123456789", 0xcbf43926],
  ["IEND", 0xae426082],
  ["", 0],
  ["a", 0xe8b7be43],
])("the checksum of “%s”", (text, checksum) => {
  expect(crc32(strToU8(text))).toBe(checksum);
});

test("a part of a larger array is taken for itself", () => {
  const whole = strToU8("x123456789x");
  expect(crc32(whole.subarray(1, 10))).toBe(0xcbf43926);
  expect(unzlibbed(zlibbed(whole.subarray(1, 10)))).toEqual(strToU8("123456789"));
});

test("bytes that were never packed are not unpacked", () => {
  expect(() => unzlibbed(deflated(strToU8(long)).subarray(1))).toThrow();
});
