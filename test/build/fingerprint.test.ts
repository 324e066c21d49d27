import { expect, test } from "vitest";
import { canonicalJson } from "../../src/build/canonical-json.ts";
import {
  type DocumentInputs,
  documentFingerprint,
  type FileInputs,
  fileFingerprint,
  fontsFingerprint,
} from "../../src/build/fingerprint.ts";
import type { PolicyDocument } from "../../src/document/document.ts";

const document: PolicyDocument = {
  id: "online-safety",
  title: "Online Safety Policy",
  school: "A",
  language: "en-GB",
  status: "draft",
  cover: undefined,
  contents: { used: true, levels: 1 },
  properties: {
    subject: "Policy",
    author: "A",
    keywords: [],
    date: "2026-09-01",
    version: undefined,
    urn: undefined,
    packEdition: "1",
  },
  furniture: { header: "A", footer: "B" },
  front: [],
  sections: [],
  appendices: [],
};
const picture = { kind: "png", bytes: Uint8Array.of(1), width: 1, height: 1 } as const;
const inputs: DocumentInputs = {
  document,
  theme: "body_points: 12",
  brand: { logo: { picture, alt: "Crest" }, colours: { main: "#123456" }, typeface: "Tinos" },
};

test("a document's fingerprint is a SHA-256, and changes with its words and its looks", () => {
  const { brand } = inputs;
  const other = { ...picture, bytes: Uint8Array.of(2) };
  const all: readonly DocumentInputs[] = [
    inputs,
    { ...inputs, document: { ...document, title: "Mobile Phone Policy" } },
    { ...inputs, theme: "body_points: 11" },
    { ...inputs, brand: { ...brand, logo: { picture: other, alt: "Crest" } } },
    { ...inputs, brand: { ...brand, logo: { picture, alt: "Badge" } } },
    { ...inputs, brand: { ...brand, colours: { main: "#654321" } } },
    { ...inputs, brand: { ...brand, typeface: undefined } },
  ];
  const fingerprints = all.map(documentFingerprint);
  expect(fingerprints[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(new Set(fingerprints).size).toBe(all.length);
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
