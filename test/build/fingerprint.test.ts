import { describe, expect, test } from "vitest";
import {
  canonicalJson,
  type DocumentInputs,
  documentFingerprint,
  type FileInputs,
  fileFingerprint,
  fontsFingerprint,
} from "../../src/build/fingerprint.ts";

const inputs: DocumentInputs = {
  config: { school: { name: "A", phases: ["ks1"] }, dates: { policy: "2026-09" } },
  pack: {
    manifest: { path: "templates/a/pack.yaml", text: "id: a" },
    references: { path: "templates/a/references.yaml", text: "" },
    sections: [{ path: "templates/a/sections/aims.md", text: "Aims." }],
    passages: [{ path: "templates/a/shared/duty.md", text: "Duty." }],
    theme: { path: "templates/a/theme/theme.yaml", text: "body_points: 12" },
  },
};

describe("a document's fingerprint", () => {
  const before = documentFingerprint(inputs);
  const { pack } = inputs;

  test("is a SHA-256", () => {
    expect(before).toMatch(/^[0-9a-f]{64}$/);
  });

  test("does not depend on the order of keys, or on where the pack lies", () => {
    const elsewhere = (path: string) => path.replace("templates", "../../other/place/templates");
    const moved: DocumentInputs = {
      config: { dates: { policy: "2026-09" }, school: { phases: ["ks1"], name: "A" } },
      pack: {
        ...pack,
        manifest: { ...pack.manifest, path: elsewhere(pack.manifest.path) },
        sections: pack.sections.map((file) => ({ ...file, path: elsewhere(file.path) })),
      },
    };
    expect(documentFingerprint(moved)).toBe(before);
  });

  const other = { path: "x/y.md", text: "Other." };
  test.each<[string, DocumentInputs]>([
    ["the configuration", { ...inputs, config: { school: { name: "B" } } }],
    ["the manifest", { ...inputs, pack: { ...pack, manifest: other } }],
    ["the manifest of the pack it extends", { ...inputs, pack: { ...pack, base: other } }],
    ["the register of guidance", { ...inputs, pack: { ...pack, references: other } }],
    ["a section", { ...inputs, pack: { ...pack, sections: [other] } }],
    ["a shared passage", { ...inputs, pack: { ...pack, passages: [other] } }],
    ["the requirements", { ...inputs, pack: { ...pack, requirements: other } }],
    ["the theme", { ...inputs, pack: { ...pack, theme: other } }],
  ])("changes with %s", (_, changed) => {
    expect(documentFingerprint(changed)).not.toBe(before);
  });
});

test("a file's fingerprint changes with the document, the format, the fonts and the browser", () => {
  const browser = { product: "Chrome", version: "147.0" };
  const file: FileInputs = { document: "a", format: "pdf", fonts: "b", browser };
  const others: readonly FileInputs[] = [
    file,
    { ...file, document: "c" },
    { ...file, format: "html" },
    { ...file, fonts: "c" },
    { ...file, browser: { ...browser, version: "148.0" } },
    { ...file, browser: undefined },
  ];
  expect(new Set(others.map(fileFingerprint)).size).toBe(others.length);
});

test("fonts are known by their bytes", () => {
  const font = {
    family: "Arimo",
    weight: 400,
    unicodeRange: "U+0",
    woff2: Uint8Array.of(1),
  } as const;
  expect(fontsFingerprint([font])).not.toBe(
    fontsFingerprint([{ ...font, woff2: Uint8Array.of(2) }]),
  );
});

test("canonical JSON sorts keys at every depth, and keeps the order of lists", () => {
  expect(canonicalJson({ b: [{ d: 1, c: 2 }, 1], a: undefined })).toBe('{"b":[{"c":2,"d":1},1]}');
});
