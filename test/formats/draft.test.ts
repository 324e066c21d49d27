import { describe, expect, test } from "vitest";
import type { PolicyDocument } from "../../src/document/document.ts";
import { renderMarkdown } from "../../src/render/markdown/render-markdown.ts";
import { elementsNamed } from "../../src/verify/docx/parse-xml.ts";
import { policyOf } from "./compose.ts";
import { attributeOf, docxText, paragraphText, xmlPart, xmlPartsOf } from "./docx-text.ts";
import { canPrint, fileOf } from "./finished-files.ts";
import { htmlText, parsePage } from "./html-text.ts";
import { pdfText } from "./pdf-text.ts";
import { countOf, type PolicyText, squeezedText } from "./policy-text.ts";
import { authority, school } from "./small-school.ts";

const mark = "Draft–notyetapproved";
const approval = "\nstatus: approved\ndates: { ratified: 2026-09-22 }\n";
const noCover = "\ndocument: { cover: { used: false } }\n";

const drafts: readonly (readonly [string, PolicyDocument])[] = [
  ["with a cover", policyOf(authority, school)],
  ["without a cover", policyOf(authority, school, noCover)],
];
const approved = policyOf(authority, school, approval);

const marksIn = (text: PolicyText) => countOf(mark, squeezedText(text));

describe.each(drafts)("a draft %s", (_, draft) => {
  test("says so at the start of the web page", async () => {
    expect(marksIn(htmlText(await fileOf(draft, "html")))).toBe(1);
  });

  test("says so at the start of the Word file and at the head of its pages", async () => {
    const file = await fileOf(draft, "docx");
    const parts = xmlPartsOf(file);
    const headers = Array.from(parts).filter(([path]) => path.startsWith("word/header"));
    const body = xmlPart(parts, "word/document.xml");
    expect(marksIn(docxText(file))).toBe(1);
    expect(headers.map(([, part]) => paragraphText(part))).toEqual([`${draft.school}\tDraft`]);
    // One section, so that no page of it has another header; only a cover has none.
    expect(elementsNamed(body, "w:sectPr")).toHaveLength(1);
    const bareFirstPage = elementsNamed(body, "w:titlePg").map((each) =>
      attributeOf(each, "w:val"),
    );
    expect(bareFirstPage).toEqual([draft.cover === undefined ? "false" : undefined]);
  });

  test("says so at the start of the Markdown", async () => {
    const text = new TextDecoder().decode(await renderMarkdown(draft));
    expect(text.slice(0, text.indexOf("\n## "))).toContain("**Draft – not yet approved**");
  });

  test.skipIf(!canPrint)("says so at the start of the PDF and on every page", async () => {
    const read = await pdfText(await fileOf(draft, "pdf"));
    const isFirst = (index: number) => draft.cover !== undefined && index === 0;
    expect(marksIn(read)).toBe(1);
    expect(read.facts.pages).toBeGreaterThan(10);
    expect(read.facts.marks).toEqual(
      Array.from({ length: read.facts.pages }, (_, index) => (isFirst(index) ? [] : ["Draft"])),
    );
  });
});

describe("an approved policy", () => {
  test("does not call itself a draft in any format", async () => {
    const word = xmlPartsOf(await fileOf(approved, "docx"));
    const parts = [...word.values()].map(paragraphText);
    const page = parsePage(await fileOf(approved, "html")).source;
    const markdown = new TextDecoder().decode(await renderMarkdown(approved));
    const texts = [...parts, page.replaceAll(/\.draft\b/g, ""), markdown];
    expect(texts.filter((text) => /\bdraft [^a-z]|Draft/.test(text))).toEqual([]);
  });

  test.skipIf(!canPrint)("does not call itself a draft in its PDF", async () => {
    const { facts, blocks } = await pdfText(await fileOf(approved, "pdf"));
    expect(facts.marks.flat()).toEqual([]);
    expect(blocks.filter(({ text }) => text.startsWith("Draft"))).toEqual([]);
  });

  test("says on its cover and in its key details when it was approved and by whom", async () => {
    const text = squeezedText(htmlText(await fileOf(approved, "html")));
    expect(countOf("Approvedbythegoverningbody:22September2026", text)).toBe(1);
    expect(text).toContain("Approved\n22September2026\nApprovedby\nthegoverningbody");
  });
});
