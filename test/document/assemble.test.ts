import { expect, test } from "vitest";
import { collectAnchors } from "../../src/document/anchors.ts";
import {
  compose,
  documentOf,
  manifestOf,
  packOf,
  schoolOf,
  sectionsOf,
  wordsOf,
} from "../pack/builders.ts";

const manifest = manifestOf(`
front: [{ id: vision, title: Vision }]
sections:
  - { id: aims, title: Aims }
  - id: devices
    title: Devices
    sections:
      - { id: phones, title: Phones, when: { school.special: false } }
      - id: watches
        title: Watches
        sections: [{ id: straps, title: Straps }]
appendices:
  - { id: forms, title: Forms }
  - { id: signatures, title: Signatures }
`);

const texts = {
  vision: "We see.",
  aims: 'See {{see "straps"}} and {{see "signatures"}}.',
  devices: "- Lock it. {#lock}\n\nDone. {#done}",
  phones: "",
  watches: "",
  straps: "> Never. {#never}",
  forms: "",
  signatures: "",
};

const pack = packOf(texts, manifest);

const numbers = (school = "") =>
  sectionsOf(documentOf(pack, schoolOf(school))).map(({ id, number, reference, level }) => [
    id,
    number,
    reference,
    level,
  ]);

test("numbers sections, leaves the front unnumbered and letters appendices", () => {
  expect(numbers()).toEqual([
    ["vision", undefined, undefined, 1],
    ["aims", "1", "1", 1],
    ["devices", "2", "2", 1],
    ["phones", "2.1", "2.1", 2],
    ["watches", "2.2", "2.2", 2],
    ["straps", "2.2.1", "2.2.1", 3],
    ["forms", "Appendix A", "Appendix A", 1],
    ["signatures", "Appendix B", "Appendix B", 1],
  ]);
});

test("closes the gap where a section is switched off", () => {
  const left = numbers("school: { special: true }").map(([id, number]) => [id, number]);
  expect(left.slice(2, 5)).toEqual([
    ["devices", "2"],
    ["watches", "2.1"],
    ["straps", "2.1.1"],
  ]);
});

const references = (school: string) =>
  wordsOf(documentOf(pack, schoolOf(school)).sections[0]?.blocks ?? []);

test.each([
  ["", "See section 2.2.1 and Appendix B."],
  ["layout: { numbering_dot: true }", "See section 2.2.1 and Appendix B."],
  ["layout: { numbering: letters }", "See section 2.b.i and Appendix B."],
  [
    "layout: { numbering: letters, numbering_dot: true }\nschool: { special: true }",
    "See section 2.a.i and Appendix B.",
  ],
])("gives cross-references the number that is printed: %s", (school, words) => {
  expect(references(school)).toBe(words);
});

test("refers to a section without a number by its heading", () => {
  const unnumbered = manifestOf(
    'numbering: none\nsections: [{ id: page, title: Page }, { id: rules, title: "{{T.pupils}}" }]',
  );
  const { sections } = documentOf(packOf({ page: 'See {{see "rules"}}.', rules: "" }, unnumbered));
  expect(wordsOf(sections[0]?.blocks ?? [])).toBe("See “Pupils”.");
  expect(sections.map(({ number }) => number)).toEqual([undefined, undefined]);
});

test("leads cross-references to the section’s id", () => {
  expect(documentOf(pack).sections[0]?.blocks).toMatchObject([
    { children: [{}, { type: "crossReference", target: "straps" }, {}, {}, {}] },
  ]);
});

test("reports a reference that leads nowhere, once", () => {
  const broken = packOf({ ...texts, forms: '{{see "phones"}} {{see "phones"}}' }, manifest);
  const { value, diagnostics } = compose(broken, schoolOf("school: { special: true }"));
  expect(diagnostics.map(({ code }) => code)).toEqual(["document/broken-reference"]);
  expect(value).toBeUndefined();
  expect(compose(broken, schoolOf()).diagnostics).toEqual([]);
});

test("leads a reference below a section that another policy covers to that section", () => {
  const school = schoolOf("sections: { devices: { defer_to: phone policy } }");
  expect(documentOf(pack, school).sections[0]?.blocks).toMatchObject([
    {
      children: [
        {},
        { type: "crossReference", target: "devices", children: [{ value: "section 2" }] },
        {},
        {},
        {},
      ],
    },
  ]);
});

test("makes every anchor from a section’s id, and no two alike", () => {
  const anchors = collectAnchors(documentOf(pack)).map(({ id }) => id);
  expect(anchors).toEqual([
    "vision",
    "aims",
    "devices",
    "devices-lock",
    "devices-done",
    "phones",
    "watches",
    "straps",
    "straps-never",
    "forms",
    "signatures",
  ]);
});

test("keeps a paragraph’s anchors when the school numbers otherwise", () => {
  const ids = (school: string) =>
    collectAnchors(documentOf(pack, schoolOf(school))).map(({ id }) => id);
  expect(ids("layout: { numbering: letters }")).toEqual(ids(""));
});

test("puts values and Markdown into headings", () => {
  const titled = manifestOf(
    'sections: [{ id: aims, title: "The {{t.head}}\'s **aims**, {{school.name}}" }]',
  );
  const school = schoolOf("school: { name: 'A *b*' }");
  expect(documentOf(packOf({ aims: "" }, titled), school).sections[0]?.heading).toEqual([
    { type: "text", value: "The " },
    { type: "text", value: "headteacher", origin: "terminology.head" },
    { type: "text", value: "’s " },
    { type: "strong", children: [{ type: "text", value: "aims" }] },
    { type: "text", value: ", " },
    { type: "text", value: "A *b*", origin: "school.name" },
  ]);
});

test("frames the document with what the configuration says", () => {
  const school = schoolOf(
    "status: draft\ndocument: { version: '2', cover: { statement: 'One\n  *two*.\n\n\n  Three.' } }",
  );
  expect(documentOf(pack, school)).toMatchObject({
    title: "Policy",
    school: "Delves Lane",
    status: "draft",
    cover: {
      lines: ["September 2026", "Version 2", "Next review: September 2027"],
      statement: [
        { children: [{ value: "One *two*.", origin: "document.cover.statement" }] },
        { children: [{ value: "Three." }] },
      ],
    },
    properties: { date: "2026-09-01", packEdition: "test 1" },
    furniture: { header: "Delves Lane", footer: "Policy, September 2026" },
  });
  expect(documentOf(pack, schoolOf("document: { cover: { used: false } }")).cover).toBeUndefined();
});

test.each([
  ["ratified: 2026-09-22", "Approved by the governing body: 22 September 2026"],
  ["ratified: 2026-09", "Approved by the governing body: September 2026"],
  [
    "ratified: 2026-09-22, ratified_by: the trust board",
    "Approved by the trust board: 22 September 2026",
  ],
])("says on the cover who approved the policy and when: %s", (dates, line) => {
  const lines = (status: string) =>
    documentOf(pack, schoolOf(`status: ${status}\ndates: { ${dates} }`)).cover?.lines;
  expect(lines("approved")).toEqual(["September 2026", line, "Next review: September 2027"]);
  expect(lines("draft")).toEqual(["September 2026", "Next review: September 2027"]);
});
