import { expect, test } from "vitest";
import { renderDocx } from "../../../src/render/docx/render-docx.ts";
import { policy, section, theme } from "./builders.ts";
import { paragraphStarting, paragraphsOf, part, styleXml } from "./read-package.ts";
import { samplePages, samplePolicy } from "./sample-policy.ts";

const file = await renderDocx(samplePolicy, theme, samplePages);
const entries = paragraphsOf(file).filter(({ style }) => /^TOC\d$/.test(style));

test("lists numbers, headings and pages without waiting for Word", () => {
  expect(entries.map(({ text }) => text)).toEqual([
    "1\tIntroduction\t4",
    "1.1\tScope\t4",
    "1.2\tVerbatim\t5",
    "2\tReporting\t5",
    "2.1\tContacts\t6",
    "3\tApproval\t7",
    "Appendix A\tUseful links\t8",
    "Appendix B\tRecord form\t9",
  ]);
});

test("links each entry to its heading, and its page number too", () => {
  const [first] = entries;
  expect(first?.xml).toContain('<w:hyperlink w:history="1" w:anchor="introduction">');
  expect(first?.xml).toContain("<w:instrText>PAGEREF introduction \\h</w:instrText>");
});

test("is a field that Word can update to the same list", () => {
  expect(part(file, "word/document.xml")).toContain(
    "TOC \\o &quot;1-2&quot; \\h \\z \\t &quot;Appendix Heading 1,4,Appendix Heading 2,5&quot;",
  );
  expect(styleXml(file, "AppendixHeading1")).toContain('<w:name w:val="Appendix Heading 1"/>');
});

test("opens and closes as many fields", () => {
  const count = (type: string) =>
    part(file, "word/document.xml").split(`<w:fldChar w:fldCharType="${type}"/>`).length;
  expect(count("begin")).toBe(count("end"));
  expect(count("begin")).toBe(count("separate"));
});

test("leads to the page numbers with dots", () => {
  expect(styleXml(file, "TOC1")).toMatch(/<w:tab w:val="right" w:pos="9411" w:leader="dot"\/>/);
});

test("has a page of its own after the front", () => {
  expect(paragraphStarting(file, "Contents").xml).toContain("<w:pageBreakBefore/>");
  expect(paragraphStarting(file, "Introduction").xml).toContain("<w:pageBreakBefore/>");
});

test("goes as deep as the policy says", async () => {
  const deep = { ...samplePolicy, contents: { used: true, levels: 3 } };
  const rendered = await renderDocx(deep, theme, samplePages);
  expect(paragraphsOf(rendered).map(({ text }) => text)).toContain("1.1.1\tDefinitions\t");
});

test("is left out where a policy has none", async () => {
  const contents = { used: false, levels: 2 };
  const plain = policy({ contents, sections: [section(["1", "One"])] });
  expect(part(await renderDocx(plain, theme, new Map()), "word/document.xml")).not.toContain(
    "TOC ",
  );
});
