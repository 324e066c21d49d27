import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import {
  emptyManifest,
  filesOf,
  keepSchools,
  type Manifest,
  type ManifestDocument,
  manifestText,
  parseManifest,
  updateManifest,
} from "../../src/build/manifest.ts";

const hash = "0".repeat(64);

function entry(fingerprint: string, ...formats: readonly ("docx" | "html")[]): ManifestDocument {
  const files = formats.map((format) => [
    `a/x.${format}`,
    { format, bytes: 1, sha256: hash, fingerprint: hash },
  ]);
  return { pack: "x", edition: "1", proviso: "1", fingerprint, files: Object.fromEntries(files) };
}

const built = (id: string, entry: ManifestDocument | undefined) => ({
  id,
  documents: [{ id: "x", entry }],
});

const manifestOf = (schools: Manifest["schools"]): Manifest => ({ version: 1, schools });

describe("after a run", () => {
  test("the schools that it built have new entries, and the others keep theirs", () => {
    const before = manifestOf({ a: { x: entry("1", "docx") }, b: { x: entry("1", "docx") } });
    const after = updateManifest(before, [built("a", entry("2", "docx"))]);
    expect(after.schools).toEqual({ a: { x: entry("2", "docx") }, b: { x: entry("1", "docx") } });
  });

  test("a document keeps files of another format that are made from the same", () => {
    const before = manifestOf({ a: { x: entry("1", "docx") } });
    const after = updateManifest(before, [built("a", entry("1", "html"))]);
    expect(Array.from(filesOf(after).keys())).toEqual(["a/x.docx", "a/x.html"]);
  });

  test("it does not keep files that are made from something else", () => {
    const before = manifestOf({ a: { x: entry("1", "docx") } });
    const after = updateManifest(before, [built("a", entry("2", "html"))]);
    expect(Array.from(filesOf(after).keys())).toEqual(["a/x.html"]);
  });

  test("a document that was refused keeps its entry, and one that the school no longer has loses it", () => {
    const before = manifestOf({ a: { x: entry("1", "docx"), y: entry("1", "html") } });
    expect(updateManifest(before, [built("a", undefined)]).schools).toEqual({
      a: { x: entry("1", "docx") },
    });
  });
});

test("schools that are no longer there can be dropped", () => {
  const before = manifestOf({ a: { x: entry("1", "docx") }, b: {} });
  expect(Object.keys(keepSchools(before, new Set(["b", "c"])).schools)).toEqual(["b"]);
});

test("equal manifests are equal texts, whatever their order", () => {
  const one = manifestOf({ a: {}, b: { x: entry("1", "docx", "html") } });
  const other = manifestOf({ b: { x: entry("1", "html", "docx") }, a: {} });
  expect(manifestText(one)).toBe(manifestText(other));
  expect(parseManifest(manifestText(one), "manifest.json").value).toEqual(one);
});

test.each([
  "",
  "{}",
  "null",
  '{"version":2,"schools":{}}',
  '{"version":1,"schools":[]}',
  '{"version":1,"schools":{"a":{"x":{}}}}',
  manifestText(manifestOf({ a: { x: entry("1", "docx") } })).replace('"docx"', '"odt"'),
])("%j is no manifest", (text) => {
  const { value, diagnostics } = parseManifest(text, "policies/manifest.json");
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toEqual(["manifest/invalid"]);
});

describe("the schema of manifests", () => {
  const url = new URL("../../schemas/manifest.schema.json", import.meta.url);
  const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(url, "utf8")));
  const valid = (manifest: Manifest) => validate(JSON.parse(manifestText(manifest)));

  test("knows what is written", () => {
    expect(valid(emptyManifest)).toBe(true);
    expect(valid(manifestOf({ a: { x: entry(hash, "docx", "html") } }))).toBe(true);
  });

  test("wants the browser of a PDF, and of nothing else", () => {
    const browser = { product: "Chrome", version: "147" };
    const file = { bytes: 1, sha256: hash, fingerprint: hash };
    const withFile = (part: ManifestDocument["files"][string]) =>
      manifestOf({ a: { x: { ...entry(hash), files: { "a/x": part } } } });
    expect(valid(withFile({ ...file, format: "pdf", browser }))).toBe(true);
    expect(valid(withFile({ ...file, format: "pdf" }))).toBe(false);
    expect(valid(withFile({ ...file, format: "html", browser }))).toBe(false);
  });
});
