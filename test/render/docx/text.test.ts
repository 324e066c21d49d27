import { expect, test } from "vitest";
import { renderDocx } from "../../../src/render/docx/render-docx.ts";
import { link, paragraph, policy, reference, section, theme } from "./builders.ts";
import { paragraphStarting, paragraphsOf, part } from "./read-package.ts";
import { samplePages, samplePolicy } from "./sample-policy.ts";

const file = await renderDocx(samplePolicy, theme, samplePages);
const relationships = part(file, "word/_rels/document.xml.rels");

test.each([
  "  <b>{{x}}</b> & \"quotes\" 'single'  ",
  "ברוכים הבאים",
  "He said שלום, then مرحبا بكم (both).",
  "{proviso}",
  "CURRENT",
  "👩‍👩‍👧 café ﷽",
])("prints %j as it is", async (value) => {
  const sections = [section(["1", "Text"], paragraph(value))];
  const rendered = await renderDocx(policy({ sections }), theme, new Map());
  expect(paragraphsOf(rendered).at(-1)?.text).toBe(value);
});

test("keeps spaces at the ends of a text", () => {
  expect(paragraphStarting(file, "  <b>").xml).toContain(
    '<w:t xml:space="preserve">  &lt;b&gt;{{x}}&lt;/b&gt; &amp; ',
  );
});

test("leaves out characters that would break the file", async () => {
  const sections = [section(["1", "Text"], paragraph("a\u0000b\uFFFEc\u0007"))];
  const rendered = await renderDocx(policy({ sections }), theme, new Map());
  expect(paragraphsOf(rendered).at(-1)?.text).toBe("abc");
});

test("sets Hebrew from the right, with the signs between its words", () => {
  const { xml } = paragraphStarting(file, "Welcome in Hebrew");
  expect(xml).toContain(
    '<w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">ברוכים הבאים, שלום</w:t>',
  );
  expect(xml).toContain('<w:r><w:t xml:space="preserve">Welcome in Hebrew: </w:t></w:r>');
});

test("links out of the document and prints the address after the link", () => {
  const { text, xml } = paragraphStarting(file, "Keeping children safe");
  expect(text).toBe("Keeping children safe in education (www.gov.uk/kcsie) defines safeguarding.");
  const id = /<w:hyperlink [^>]*r:id="([^"]+)"/.exec(xml)?.[1];
  expect(relationships).toMatch(
    new RegExp(`Id="${id}" [^>]*Target="https://www.gov.uk/kcsie" TargetMode="External"`),
  );
});

test("gives one relationship to an address that is linked twice", async () => {
  const sections = [
    section(
      ["1", "Links"],
      paragraph(link("a", "https://example.org"), link("b", "https://example.org")),
    ),
  ];
  const rendered = await renderDocx(policy({ sections }), theme, new Map());
  expect(part(rendered, "word/_rels/document.xml.rels").match(/example\.org/g)).toHaveLength(1);
});

test("leads a cross-reference to the bookmark of its target", () => {
  expect(paragraphStarting(file, "We put children").xml).toContain('w:anchor="reporting"');
  expect(paragraphStarting(file, "Reporting").xml).toMatch(
    /<w:bookmarkStart w:name="reporting" w:id="\d+"\/>/,
  );
});

test("bookmarks sections, paragraphs and rows that have an id", () => {
  const body = part(file, "word/document.xml");
  const names = Array.from(body.matchAll(/<w:bookmarkStart w:name="([^"]+)"/g), ([, name]) => name);
  expect(names).toEqual(
    expect.arrayContaining(["key_details", "row_lead", "verbatim_text", "useful_links"]),
  );
});

test("bookmarks an item of a list", async () => {
  const items = [{ id: "item-one", children: [paragraph("One")] }];
  const sections = [section(["1", "List"], { type: "list", marker: "bullet", items })];
  const rendered = await renderDocx(policy({ sections }), theme, new Map());
  expect(paragraphStarting(rendered, "One").xml).toContain('w:name="item_one"');
});

test("numbers bookmarks from one and closes each", () => {
  const body = part(file, "word/document.xml");
  const ids = (name: string) =>
    Array.from(body.matchAll(new RegExp(`<w:${name} [^>]*w:id="(\\d+)"`, "g")), ([, id]) =>
      Number(id),
    );
  expect(ids("bookmarkStart")).toEqual(ids("bookmarkStart").map((_, index) => index + 1));
  expect(ids("bookmarkEnd").toSorted((a, b) => a - b)).toEqual(ids("bookmarkStart"));
});

test("shortens an id that is too long for Word, in the reference as in the bookmark", async () => {
  const id = "a-very-long-identifier-of-a-section-that-word-would-refuse";
  const target = { ...section(["2", "Target"]), id };
  const sections = [section(["1", "Source"], paragraph(reference("Target", id))), target];
  const body = part(await renderDocx(policy({ sections }), theme, new Map()), "word/document.xml");
  const names = [...body.matchAll(/<w:bookmarkStart w:name="([^"]+)"/g)].map(
    ([, name]) => name ?? "",
  );
  expect(names.every((name) => name.length <= 40)).toBe(true);
  expect(names).toContain(/w:anchor="(anchor_[^"]+)"/.exec(body)?.[1]);
});
