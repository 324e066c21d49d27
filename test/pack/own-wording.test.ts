import { expect, test } from "vitest";
import { compose, documentOf, packOf, schoolOf, seen, wordsOf } from "./builders.ts";

const pack = packOf({ page: "Start." });

const own = (text: string) =>
  schoolOf(`sections: { page: { add: [{ text: ${JSON.stringify(text)} }] } }`);

/** What a school's own text comes to, after the pack's paragraph. */
const blocks = (text: string) => documentOf(pack, own(text)).sections[0]?.blocks.slice(1) ?? [];

const problems = (text: string) => seen(compose(pack, own(text)).diagnostics);

test.each([
  ["{{school.name}}"],
  ["{{#if x}}{{/each}}"],
  ["{{{x}}} and {{> y}}"],
  ["<b>bold</b>"],
  ["<script>alert(1)</script>"],
  ["<!-- hidden -->"],
  ["1 < 2 & 3"],
  ["~~struck~~"],
  ["$1 \\ $&"],
  ["[a]: javascript:alert(1)"],
  ["At the end {#name}"],
])("prints what is no markup of ours as it stands: %s", (text) => {
  expect(blocks(text)).toEqual([
    {
      type: "paragraph",
      children: [{ type: "text", value: text, origin: "sections.page.add.0.text" }],
    },
  ]);
});

test("knows bold, lists and paragraphs", () => {
  expect(blocks("A **bold** word.\n\n- one\n- two")).toMatchObject([
    { type: "paragraph", children: [{}, { type: "strong" }, {}] },
    { type: "list", marker: "bullet", items: [{}, {}] },
  ]);
});

test.each([
  ["a heading", "# Devices"],
  ["a run-in heading", "#### Devices"],
  ["a picture", "![logo](https://oak.example/logo.png)"],
  ["a table", "| a | b |\n|---|---|\n| 1 | 2 |"],
  ["code", "Type `rm -rf`."],
  ["a code block", "```\nrm -rf\n```"],
  ["a quotation", "> Be kind."],
])("refuses %s, and points at the text", (_, text) => {
  expect(problems(text)).toEqual([["wording/unsupported-markdown", JSON.stringify(text)]]);
});

test("reports everything that a text may not hold", () => {
  expect(problems("# One\n\n> two [x](file:///etc)").map(([code]) => code)).toEqual([
    "wording/unsupported-markdown",
    "wording/unsupported-markdown",
    "wording/forbidden-link",
  ]);
});

test.each([
  "javascript:alert(1)",
  "JavaScript:alert(1)",
  "java&#115;cript:alert(1)",
  "file:///etc/passwd",
  "data:text/html,x",
  "//oak.example",
  "policies/phones.pdf",
  "#page",
  "",
])("refuses a link to %j", (address) => {
  expect(problems(`[here](${address})`).map(([code]) => code)).toEqual(["wording/forbidden-link"]);
});

test("refuses a bare address that runs something", () => {
  expect(problems("<javascript:alert(1)>").map(([code]) => code)).toEqual([
    "wording/forbidden-link",
  ]);
});

test.each([
  "https://oak.example/a?b=c&d=(e)#f",
  "http://oak.example",
  "mailto:office@oak.example",
  "tel:+441632960100",
])("takes a link to %s", (url) => {
  expect(blocks(`[here](${url})`)).toMatchObject([{ children: [{ type: "link", url }] }]);
});

test("does not look for marks in a text that replaces a section", () => {
  const school = schoolOf("sections: { page: { replace: { text: '{{x}} <b>', reason: ours } } }");
  expect(wordsOf(documentOf(pack, school).sections[0]?.blocks ?? [])).toBe("{{x}} <b>");
});

test("reads a text of several lines", () => {
  const layer = `
sections:
  page:
    add:
      - text: |
          One
          goes on.

          Two.
          - a
          - b
`;
  const { sections } = documentOf(pack, schoolOf(layer));
  expect(wordsOf(sections[0]?.blocks.slice(1) ?? []).split("\n")).toEqual([
    "One goes on.",
    "Two.",
    "a",
    "b",
  ]);
});
