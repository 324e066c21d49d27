import { expect, test } from "vitest";
import type { Section } from "../../../src/document/document.ts";
import { type NumberingScheme, sectionNumber } from "../../../src/document/number.ts";
import { renderDocx } from "../../../src/render/docx/render-docx.ts";
import { list, paragraph, policy, section, text, theme } from "./builders.ts";
import { paragraphStarting, part, styleXml } from "./read-package.ts";
import { samplePages, samplePolicy } from "./sample-policy.ts";
import { wordNumbers } from "./word-numbers.ts";

const schemes: readonly (readonly [string, NumberingScheme])[] = [
  ["1 / 1.1 / 1.1.1", { style: "decimal", dot: undefined }],
  ["1. / 1.1. / 1.1.1.", { style: "decimal", dot: true }],
  ["1. / a. / i", { style: "letters", dot: undefined }],
  ["1 / a / i", { style: "letters", dot: false }],
  ["1. / a. / i.", { style: "letters", dot: true }],
];

test.each(schemes)("lets Word count %s as the tree does", async (_, scheme) => {
  const sections = numberedTree([11, 10, 2], scheme);

  const numbers = wordNumbers(await renderDocx(policy({ sections }), theme, new Map()));

  const expected = new Map(everySection(sections).map(({ id, number }) => [id, number]));
  expect(numbers).toEqual(expected);
});

test("counts appendices by letter, on their own", async () => {
  const numbers = wordNumbers(await renderDocx(samplePolicy, theme, samplePages));

  expect(numbers.get("Useful links")).toBe("Appendix A");
  expect(numbers.get("Record form")).toBe("Appendix B");
});

test("counts the sub-sections of an appendix by the appendix", async () => {
  const appendices = [
    section(["Appendix A", "First"], section(["A.1", "Inner"])),
    section(["Appendix B", "Second"]),
  ];

  const numbers = wordNumbers(await renderDocx(policy({ appendices }), theme, new Map()));

  expect(Object.fromEntries(numbers)).toEqual({
    First: "Appendix A",
    Inner: "A.1",
    Second: "Appendix B",
  });
});

test("binds each level to its heading style, so that a heading added in Word is counted too", async () => {
  const file = await renderDocx(samplePolicy, theme, samplePages);

  const numbering = part(file, "word/numbering.xml");
  for (const style of ["Heading1", "Heading2", "Heading3", "AppendixHeading1"]) {
    expect(numbering).toContain(`<w:pStyle w:val="${style}"/>`);
    expect(styleXml(file, style)).toMatch(/<w:numPr>/);
  }
});

test("leaves a section without a number out of the count", async () => {
  const sections = [section(["1", "One"]), section(["", "Aside"]), section(["2", "Two"])];
  const contents = { used: false, levels: 2 };

  const file = await renderDocx(policy({ contents, sections }), theme, new Map());

  expect(Object.fromEntries(wordNumbers(file))).toEqual({ One: "1", Two: "2" });
  expect(paragraphStarting(file, "Aside").style).toBe("Heading1");
});

test("does not number the headings of a policy without numbers", async () => {
  const file = await renderDocx(policy({ sections: [section(["", "One"])] }), theme, new Map());

  expect(wordNumbers(file).size).toBe(0);
  expect(styleXml(file, "Heading1")).not.toContain("<w:numPr>");
});

test("starts every numbered list from one", async () => {
  const sections = [
    section(
      ["1", "Lists"],
      list("number", "first", "second"),
      list(
        "number",
        "again first",
        [paragraph("again second"), list("letter", "inner"), paragraph("more")],
        "third",
      ),
    ),
  ];

  const numbers = wordNumbers(await renderDocx(policy({ sections }), theme, new Map()));

  expect(Object.fromEntries(numbers)).toEqual({
    Lists: "1",
    first: "1.",
    second: "2.",
    "again first": "1.",
    "again second": "2.",
    inner: "a)",
    third: "3.",
  });
});

test("has one glyph for each level of bullets", async () => {
  const nested = list("bullet", [
    paragraph("outer"),
    list("bullet", [paragraph("middle"), list("bullet", "inner")]),
  ]);
  const sections = [section(["1", "Lists"], nested)];

  const numbers = wordNumbers(await renderDocx(policy({ sections }), theme, new Map()));

  expect([...numbers.values()].slice(1)).toEqual(["•", "–", "▪"]);
});

const levels = [1, 2, 3] as const;

/** Sections named by their positions, as many on each level as given. */
function numberedTree(
  counts: readonly number[],
  scheme: NumberingScheme,
  above: readonly number[] = [],
): readonly Section[] {
  const [count = 0, ...deeper] = counts;
  return Array.from({ length: count }, (_, index) => {
    const positions = [...above, index + 1];
    const { printed, reference } = sectionNumber(positions, scheme);
    const id = `s${positions.join("-")}`;
    const level = levels[above.length] ?? 3;
    return {
      ...section([printed, id]),
      level,
      reference,
      heading: [text(id)],
      sections: numberedTree(deeper, scheme, positions),
    };
  });
}

function everySection(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((each) => [each, ...everySection(each.sections)]);
}
