import fc from "fast-check";
import { expect, test } from "vitest";
import { textOf } from "../../src/document/text.ts";
import { blocksOf, documentOf, manifestOf, packOf, schoolOf } from "./builders.ts";

const called = (name: string) => `school: { name: ${JSON.stringify(name)} }`;

const text = (value: string) => ({ type: "text", value, origin: "school.name" });

const torture = [
  "O'Neill & Sons",
  "Ysgol Gŵyr",
  "<b>",
  "{{x}}",
  "{{{school.phone}}}",
  "*_#",
  "**St Ann**",
  "St Mary’s",
  "שלום",
  "[a](javascript:1)",
  "![a](b)",
  "<https://oak.example>",
  "1. x",
  "- x",
  "# x",
  "> x",
  "| a |",
  "`c`",
  "&amp;",
  "\\",
  "\\*",
  "$1",
  "$&",
  "{#x}",
  "\"quoted\" 'words'",
  "(c) -- ...",
  "~~x~~",
  "---",
  " leading",
];

test.each(torture)("prints a name as it stands and nothing else: %s", (name) => {
  expect(blocksOf("{{school.name}}", called(name))).toEqual([
    { type: "paragraph", children: [text(name)] },
  ]);
});

test.each(torture)("lets no name out of its place: %s", (name) => {
  const template =
    "- {{school.name}}\n- **{{school.name}}**\n- [{{school.name}}](https://oak.example)\n\n| A | B |\n|---|---|\n| {{school.name}} | x |\n";
  const item = (child: object) => ({ children: [{ type: "paragraph", children: [child] }] });
  expect(blocksOf(template, called(name))).toMatchObject([
    {
      type: "list",
      items: [
        item(text(name)),
        item({ type: "strong", children: [text(name)] }),
        item({ type: "link", url: "https://oak.example", children: [text(name)] }),
      ],
    },
    { type: "table", rows: [{ cells: [[text(name)], [{ value: "x" }]] }] },
  ]);
});

test.each(torture)("prints a name in headings and titles: %s", (name) => {
  const manifest = manifestOf('sections: [{ id: page, title: "At {{school.name}}" }]').replace(
    "title: Policy",
    'title: "{{school.name}}"',
  );
  const document = documentOf(packOf({ page: "" }, manifest), schoolOf(called(name)));
  expect(textOf(document.sections[0]?.heading ?? [])).toBe(`At ${name}`);
  expect(document.title).toBe(name);
});

// What a configuration may hold: no control, format, private-use or unassigned characters, and not only space.
const mayStand = (name: string) => !/\p{C}|[\u2028\u2029]/u.test(name) && name.trim() !== "";

const anyName = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(..."*_#`[]()<>{}|\\&$!-+.1~: ab’\"'/=^%@\t".trim()) }),
  )
  .filter(mayStand)
  .map((name) => name.trimEnd());

test("prints any name at all as it stands, and as nothing but text", () => {
  const property = fc.property(anyName, (name) => {
    expect(blocksOf("At {{school.name}} we *learn*.", called(name))).toEqual([
      {
        type: "paragraph",
        children: [
          { type: "text", value: "At " },
          text(name),
          { type: "text", value: " we " },
          { type: "emphasis", children: [{ type: "text", value: "learn" }] },
          { type: "text", value: "." },
        ],
      },
    ]);
  });
  fc.assert(property, { numRuns: 200 });
});

test("keeps the lines of a value that has several", () => {
  const vision = 'document: { vision_statement: "Be kind.\\n- Be *bold*.\\n" }';
  const template = "{{#if document.vision_statement}}\n{{document.vision_statement}}\n{{/if}}";
  const origin = "document.vision_statement";
  expect(blocksOf(template, vision)).toEqual([
    {
      type: "paragraph",
      children: [
        { type: "text", value: "Be kind.", origin },
        { type: "lineBreak" },
        { type: "text", value: "- Be *bold*.", origin },
      ],
    },
  ]);
});
