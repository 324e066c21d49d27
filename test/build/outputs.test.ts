import { expect, test } from "vitest";
import { outputClashes } from "../../src/build/outputs.ts";
import { projectAt } from "../../src/host/project.ts";

function clashesOf(...ids: readonly string[]) {
  const schools = ids.map((id, index) => ({ id, path: `/${index}/${id}.yaml`, layers: [] }));
  return Array.from(outputClashes(projectAt("/"), schools), ([path, { code }]) => [path, code]);
}

test("schools with paths of their own do not get in each other's way", () => {
  expect(clashesOf("kent/a", "kent/b", "durham/a")).toEqual([]);
});

test("of two schools that would write to one place, the second is told", () => {
  expect(clashesOf("kent/a", "kent/b", "kent/a")).toEqual([["/2/kent/a.yaml", "file/same-output"]]);
});

test.each([
  "",
  ".",
  "..",
  "kent/..",
  "kent/",
  "kent/a.",
  "kent/a ",
  "kent/con",
  "Aux/a",
  "kent/lpt1.old",
  "kent/a:b",
  "kent/..\\\\b",
  "kent/a\u202eb",
  "kent/a\nb",
])("%j names no folder that every computer can have", (id) => {
  expect(clashesOf(id)).toEqual([[`/0/${id}.yaml`, "file/unusable-name"]]);
});

test.each([".hidden", "a.b", "console", "com10", "__proto__", "constructor", "St Mary’s", "Gŵyr"])(
  "%j names one",
  (id) => {
    expect(clashesOf(id)).toEqual([]);
  },
);

test("names that are written with other accents are one place on some systems", () => {
  expect(clashesOf("kent/\u00e9", "kent/e\u0301")).toEqual([
    ["/1/kent/e\u0301.yaml", "file/same-output"],
  ]);
});

test("names that differ in case only are one place on some systems", () => {
  expect(clashesOf("kent/a", "Kent/A")).toEqual([["/1/Kent/A.yaml", "file/same-output"]]);
});
