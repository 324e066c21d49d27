import { expect, test } from "vitest";
import type { Block } from "../../src/document/document.ts";
import { parseMarkdown } from "../../src/document/parse-markdown.ts";
import { Slots } from "../../src/document/slots.ts";
import { wordsOf } from "../pack/builders.ts";

const parse = (text: string, slots = new Slots()): readonly Block[] =>
  parseMarkdown(text, { slots, origin: undefined }, "page");

const words = (text: string) => wordsOf(parse(text));

const paragraph = (value: string) => ({
  type: "paragraph",
  children: [{ type: "text", value }],
});

test("nests lists three levels deep", () => {
  expect(parse("- one\n  - two\n    - three\n- four")).toEqual([
    {
      type: "list",
      marker: "bullet",
      items: [
        {
          children: [
            paragraph("one"),
            {
              type: "list",
              marker: "bullet",
              items: [
                {
                  children: [
                    paragraph("two"),
                    { type: "list", marker: "bullet", items: [{ children: [paragraph("three")] }] },
                  ],
                },
              ],
            },
          ],
        },
        { children: [paragraph("four")] },
      ],
    },
  ]);
});

test("tells bullets, numbered steps and lettered items apart", () => {
  expect(parse("- a\n\n1. b\n2. c\n\n<!-- -->\n\n1) d\n2) e")).toMatchObject([
    { type: "list", marker: "bullet", items: [{}] },
    { type: "list", marker: "number", items: [{}, {}] },
    { type: "paragraph" },
    { type: "list", marker: "letter", items: [{}, {}] },
  ]);
});

test("keeps an item’s second paragraph in the item", () => {
  expect(parse("- one\n\n  two\n- three")).toMatchObject([
    { items: [{ children: [paragraph("one"), paragraph("two")] }, {}] },
  ]);
});

test("reads a table with a header row and row headers", () => {
  expect(parse("| Who | What |\n|---|---|\n| Staff | **phones** |")).toMatchObject([
    {
      type: "table",
      summary: "Who and What",
      header: [[{ value: "Who" }], [{ value: "What" }]],
      rowHeaders: true,
      rows: [{ cells: [[{ value: "Staff" }], [{ type: "strong" }]] }],
    },
  ]);
});

test.each([1, 2, 3, 6, 7])("gives %i columns widths that add up to 100", (columns) => {
  const row = (cell: string) => `|${`${cell}|`.repeat(columns)}`;
  const [table] = parse([row("x"), row("---"), row("y")].join("\n"));
  const widths = table?.type === "table" ? table.widths : [];
  expect(widths).toHaveLength(columns);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(100);
});

test("keeps a value with a bar in one cell", () => {
  const slots = new Slots();
  const value = slots.mark({ type: "text", value: "a | b\\" });
  expect(parse(`| x | y |\n|---|---|\n| ${value} | z |`, slots)).toMatchObject([
    { rows: [{ cells: [[{ value: "a | b\\" }], [{ value: "z" }]] }] },
  ]);
});

test("makes a call-out of a quotation", () => {
  expect(parse("> **Now**: ring 999.\n>\n> - stay")).toMatchObject([
    { type: "callout", children: [{ type: "paragraph" }, { type: "list" }] },
  ]);
});

test("makes a run-in heading of ####", () => {
  expect(parse("#### Staff phones\n\nText.")).toMatchObject([
    { type: "runInHeading", children: [{ value: "Staff phones" }] },
    paragraph("Text."),
  ]);
});

test("takes a name off the end of a paragraph, an item and an item with a list", () => {
  expect(
    parse("Text. {#text}\n\n- one {#one}\n- **two** {#two}\n  - three\n- {{x}}{#four}"),
  ).toEqual([
    { type: "paragraph", id: "page-text", children: [{ type: "text", value: "Text." }] },
    {
      type: "list",
      marker: "bullet",
      items: [
        { id: "page-one", children: [paragraph("one")] },
        {
          id: "page-two",
          children: [
            {
              type: "paragraph",
              children: [{ type: "strong", children: [{ type: "text", value: "two" }] }],
            },
            { type: "list", marker: "bullet", items: [{ children: [paragraph("three")] }] },
          ],
        },
        { id: "page-four", children: [paragraph("{{x}}")] },
      ],
    },
  ]);
});

test("leaves what only looks like a name", () => {
  expect(words("A {#name} within. {#Name}")).toBe("A {#name} within. {#Name}");
});

test("joins lines, and breaks them where two spaces or a backslash say so", () => {
  expect(parse("one\ntwo  \nthree\\\nfour")).toMatchObject([
    {
      children: [
        { value: "one" },
        { value: " " },
        { value: "two" },
        { type: "lineBreak" },
        { value: "three" },
        { type: "lineBreak" },
        { value: "four" },
      ],
    },
  ]);
});

test("sets quotation marks and apostrophes, and no other signs", () => {
  expect(words("\"It's 'the' pupils' phones,\" -- (c) ... +-")).toBe(
    "“It’s ‘the’ pupils’ phones,” -- (c) ... +-",
  );
});

test("sets quotation marks in text, never in values", () => {
  const slots = new Slots();
  const value = slots.mark({ type: "text", value: '"O\'Neill"' });
  expect(wordsOf(parse(`'${value}' and ${value}'s`, slots))).toBe('‘"O\'Neill"’ and "O\'Neill"’s');
});

test("links, and prints the address for paper unless the text says it", () => {
  const text =
    "[us](https://www.oak.example/a/) [oak.example](https://oak.example) [ring 101](tel:101)";
  expect(parse(text)).toMatchObject([
    {
      children: [
        { type: "link", url: "https://www.oak.example/a/", printedAddress: "oak.example/a" },
        {},
        { url: "https://oak.example", printedAddress: undefined },
        {},
        { url: "tel:101", printedAddress: undefined },
      ],
    },
  ]);
});

test("puts a block in place of a slot that stands alone on its line", () => {
  const slots = new Slots();
  const block: Block = { type: "signatureBlock", role: [], name: [] };
  const mark = slots.mark({ type: "block", block });
  expect(parse(`Text.\n\n${mark}\n\n- ${mark}`, slots)).toEqual([
    paragraph("Text."),
    block,
    { type: "list", marker: "bullet", items: [{ children: [block] }] },
  ]);
});

test("knows no HTML, code blocks, rules or underlined headings", () => {
  expect(words("<b>x</b>\n\n    y\n\n---\n\nz\n===")).toBe("<b>x</b>\ny\n---\nz ===");
});
