import { expect, test } from "vitest";
import { positionAt } from "../../src/diagnostics/source.ts";
import { allSections } from "../../src/pack/pack.ts";
import { parsePack } from "../../src/pack/parse-pack.ts";
import { manifestOf, packOf, packSources, seen } from "./builders.ts";

const problems = (...files: Parameters<typeof packSources>) =>
  seen(parsePack(packSources(...files)).diagnostics);

test("reads the sections of a pack in reading order", () => {
  const manifest = manifestOf(`
front: [{ id: vision, title: Vision }]
sections: [{ id: aims, title: Aims, sections: [{ id: risks, title: Risks }] }]
appendices: [{ id: signatures, title: Signatures }]
`);
  const pack = packOf({ vision: "", aims: "", risks: "", signatures: "" }, manifest);
  expect(allSections(pack).map(({ id }) => id)).toEqual(["vision", "aims", "risks", "signatures"]);
});

test("leaves out a section file's front matter, whatever it holds", () => {
  const sources = packSources({ aims: "" });
  const text = "---\ncovers: [a, b]\n---\nOur aims.";
  const { value } = parsePack({ ...sources, sections: [{ path: "sections/aims.md", text }] });
  expect(value?.sections[0]?.body.program.body).toMatchObject([{ value: "Our aims." }]);
});

test("misses the file of a section where the manifest names it", () => {
  const manifest = manifestOf("sections: [{ id: aims, title: Aims }]");
  expect(problems({}, manifest)).toEqual([["pack/missing-section-file", "aims"]]);
});

test("points at a section file that no section uses", () => {
  const manifest = manifestOf("sections: []");
  expect(problems({ aims: "" }, manifest)).toEqual([["pack/unused-section-file", "---"]]);
});

test("points at the second of two sections with the same id, and at the first beside it", () => {
  const manifest = manifestOf(
    "sections: [{ id: aims, title: One }, { id: scope, title: Scope }, { id: aims, title: Two }]",
  );
  const { diagnostics } = parsePack(packSources({ aims: "", scope: "" }, manifest));
  expect(seen(diagnostics)).toEqual([["pack/duplicate-id", "aims"]]);
  const [second, first] = [diagnostics[0]?.location, diagnostics[0]?.related?.[0]?.location];
  expect(second?.start).toBe(manifest.lastIndexOf("aims"));
  expect(first?.start).toBe(manifest.indexOf("aims"));
});

test("points at fields that do not exist, of the pack and of a section", () => {
  const manifest = manifestOf("colour: red\nsections: [{ id: aims, title: Aims, whne: {} }]");
  expect(problems({ aims: "" }, manifest)).toEqual([
    ["pack/invalid-manifest", "colour"],
    ["pack/invalid-manifest", "whne"],
  ]);
});

test("reports every field of the wrong kind at once", () => {
  const manifest = manifestOf(`sections:
  - { id: aims, title: Aims, required: perhaps }
  - { id: scope, title: Scope, when: always }
  - { id: 7, title: Seven }
  - { id: roles, title: Roles, sections: none }
`);
  expect(problems({ aims: "", scope: "", roles: "" }, manifest)).toEqual([
    ["pack/invalid-manifest", "perhaps"],
    ["pack/invalid-manifest", "always"],
    ["pack/invalid-manifest", "7"],
    ["pack/invalid-manifest", "none"],
  ]);
});

test("does without a pack that has no title", () => {
  const manifest = manifestOf("sections: []").replace("title: Policy\n", "");
  expect(problems({}, manifest).map(([code]) => code)).toEqual(["pack/invalid-manifest"]);
});

test("refuses a title that YAML would change, because its text is read as it stands", () => {
  const manifest = manifestOf("sections: [{ id: aims, title: 'Children''s aims' }]");
  expect(problems({ aims: "" }, manifest)).toEqual([
    ["pack/invalid-manifest", "'Children''s aims'"],
  ]);
});

test("reads a register that lists nothing", () => {
  const references = { path: "references.yaml", text: "links: {}" };
  const { value } = parsePack({ ...packSources({ aims: "" }), references });
  expect(value?.references).toMatchObject({ references: {}, acts: {}, links: {} });
});

test("refuses a manifest that is only a list", () => {
  expect(problems({}, "- aims")).toEqual([["pack/invalid-manifest", "- aims"]]);
});

const lineOf = (text: string) => {
  const { diagnostics } = parsePack(packSources({ aims: text }));
  return diagnostics.map(({ code, location }) => [
    code,
    location && positionAt(location.source, location.start).line,
  ]);
};

// The front matter takes two lines.
test.each([
  ["a missing brace", "One.\n\nTwo {{school.name}.\n", 5],
  ["a block that is never closed", "One.\n{{#if school.phone}}\nTwo.", 5],
  ["a block closed by another's end", "One.\n\n{{#if school.phone}}\nTwo.\n{{/each}}\n", 5],
  ["an end without a beginning", "One.\n{{/if}}\n", 4],
])("points at the line of a template's mistake: %s", (_, text, line) => {
  expect(lineOf(text)).toEqual([["pack/template-syntax", line]]);
});

test("points at a template's mistake in a title", () => {
  const manifest = manifestOf('sections: [{ id: aims, title: "Our {{t.pupils" }]');
  expect(problems({ aims: "" }, manifest)).toEqual([["pack/template-syntax", "Our {{t.pupils"]]);
});
