import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import {
  emptyManifest,
  filesOf,
  type Manifest,
  type ManifestDocument,
  type ManifestSchool,
} from "../../src/build/manifest.ts";
import { ManifestKeeper, together } from "../../src/build/manifest-keeper.ts";
import { manifestText, parseManifest } from "../../src/build/manifest-text.ts";
import { diagnose } from "../../src/diagnostics/diagnostic.ts";

const hash = "0".repeat(64);

function entry(fingerprint: string, ...formats: readonly ("docx" | "html")[]): ManifestDocument {
  const files = formats.map((format) => [
    `a/x.${format}`,
    { format, bytes: 1, sha256: hash, fingerprint: hash },
  ]);
  return { pack: "x", edition: "1", proviso: "1", fingerprint, files: Object.fromEntries(files) };
}

const schoolOf = (...formats: readonly ("docx" | "html")[]): ManifestSchool => ({
  documents: { x: entry("1", ...formats) },
});
const manifestOf = (schools: Manifest["schools"]): Manifest => ({ version: 2, schools });

describe("a document of which some files were made", () => {
  test("keeps files of another format that are made from the same", () => {
    const { files } = together(entry("1", "docx"), entry("1", "html"));
    expect(Object.keys(files)).toEqual(["a/x.docx", "a/x.html"]);
  });

  test("does not keep files that are made from something else", () => {
    expect(together(entry("1", "docx"), entry("2", "html"))).toEqual(entry("2", "html"));
  });
});

describe("while a run goes on", () => {
  /** A keeper over schools a and b, and what it has written. */
  function keeperOf() {
    const written: (readonly string[])[] = [];
    const before = manifestOf({ a: schoolOf("docx"), b: schoolOf("docx") });
    const keeper = new ManifestKeeper(before, async ({ schools }) => {
      written.push(Object.keys(schools).toSorted());
      return [];
    });
    return { keeper, written };
  }

  test("schools whose files may change are out of the manifest, until they are finished", async () => {
    const { keeper, written } = keeperOf();
    keeper.takeOut(["a", "c"]);
    await keeper.save();
    keeper.putBack("c", schoolOf("html"));
    await keeper.save();
    keeper.putBack("a");
    await keeper.save();
    expect(written).toEqual([["b"], ["b", "c"], ["a", "b", "c"]]);
  });

  test("a stopped run puts back what it had not touched", async () => {
    const { keeper, written } = keeperOf();
    keeper.takeOut(["a", "b"]);
    keeper.touch("b");
    keeper.putBackUntouched();
    await keeper.save();
    expect(written).toEqual([["a"]]);
  });

  test("nothing is written where nothing has changed, or nothing was there to take out", async () => {
    const { keeper, written } = keeperOf();
    await keeper.save();
    keeper.takeOut(["c"]);
    await keeper.save();
    expect(written).toEqual([]);
  });

  test("schools that are no longer there, or have no files, are dropped", async () => {
    const { keeper, written } = keeperOf();
    keeper.keepOnly(new Set(["b", "c"]));
    await keeper.save();
    keeper.putBack("b", { documents: {} });
    await keeper.save();
    expect(written).toEqual([["b"], []]);
  });

  test("what could not be saved is tried again", async () => {
    const problems = ["full", "fine"];
    const keeper = new ManifestKeeper(manifestOf({ a: schoolOf("docx") }), async () =>
      problems.shift() === "full" ? [diagnose("file/cannot-write", "The disk is full.")] : [],
    );
    keeper.takeOut(["a"]);
    expect((await keeper.save()).map(({ code }) => code)).toEqual(["file/cannot-write"]);
    expect(await keeper.save()).toEqual([]);
    expect(problems).toEqual([]);
  });
});

test("equal manifests are equal texts, whatever their order", () => {
  const one = manifestOf({ a: schoolOf("html"), b: schoolOf("docx", "html") });
  const other = manifestOf({ b: schoolOf("html", "docx"), a: schoolOf("html") });
  expect(manifestText(one)).toBe(manifestText(other));
  expect(parseManifest(manifestText(one), "manifest.json").value).toEqual(one);
});

test.each([
  "",
  "{}",
  "null",
  '{"version":1,"schools":{}}',
  '{"version":2,"schools":[]}',
  '{"version":2,"schools":{"a":{"documents":{"x":{}}}}}',
  '{"version":2,"schools":{"a":{"inputs":{},"documents":{}}}}',
  manifestText(manifestOf({ a: schoolOf("docx") })).replace('"docx"', '"odt"'),
  ...[
    "../secret.docx",
    "a/../../secret.docx",
    "/etc/a.docx",
    "C:/a.docx",
    "a\\\\..\\\\..\\\\b.docx",
  ].map((path) => manifestText(manifestOf({ a: schoolOf("docx") })).replace("a/x.docx", path)),
])("%j is no manifest", (text) => {
  const { value, diagnostics } = parseManifest(text, "policies/manifest.json");
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toEqual(["manifest/invalid"]);
});

describe("the schema of manifests", () => {
  const url = new URL("../../schemas/manifest.schema.json", import.meta.url);
  const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(url, "utf8")));
  const inputs = {
    proviso: "1",
    audience: "inside",
    settings: { "schools/a.yaml": hash },
    packs: { x: hash },
    pictures: {},
    baseline: hash,
    warnings: 0,
  } as const;
  const valid = (manifest: Manifest) => validate(JSON.parse(manifestText(manifest)));

  test("knows what is written", () => {
    expect(valid(emptyManifest)).toBe(true);
    const documents = { x: entry(hash, "docx", "html") };
    expect(valid(manifestOf({ a: { documents, inputs } }))).toBe(true);
    expect(filesOf(manifestOf({ a: { documents, inputs } })).size).toBe(2);
  });

  test("wants the browser of a PDF, and of nothing else", () => {
    const browser = { product: "Chrome", version: "147" };
    const file = { bytes: 1, sha256: hash, fingerprint: hash };
    const withFile = (part: ManifestDocument["files"][string]) =>
      manifestOf({ a: { documents: { x: { ...entry(hash), files: { "a/x": part } } } } });
    expect(valid(withFile({ ...file, format: "pdf", browser }))).toBe(true);
    expect(valid(withFile({ ...file, format: "pdf" }))).toBe(false);
    expect(valid(withFile({ ...file, format: "html", browser }))).toBe(false);
  });
});

test("a manifest's text is its JSON with sorted keys, however often its schools were written before", () => {
  const [a, b] = [schoolOf("html", "docx"), schoolOf("docx")];
  const once = manifestText(manifestOf({ "north/b": b }));
  const twice = manifestText(manifestOf({ "north/b": b, "north/a": a }));
  const sorted = (value: unknown): string => JSON.stringify(value, undefined, 2);
  expect(JSON.parse(once)).toEqual({ schools: { "north/b": b }, version: 2 });
  expect(twice).toBe(`${sorted(JSON.parse(twice))}\n`);
  expect(Object.keys(JSON.parse(twice).schools)).toEqual(["north/a", "north/b"]);
  expect(manifestText(emptyManifest)).toBe(`${sorted({ schools: {}, version: 2 })}\n`);
});
