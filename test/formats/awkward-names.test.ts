import { expect, test } from "vitest";
import type { PolicyDocument } from "../../src/document/document.ts";
import { elementNamed, textOfXml } from "../../src/verify/docx/parse-xml.ts";
import { comparisonOf } from "./compared-formats.ts";
import { policyOf } from "./compose.ts";
import { docxText, xmlPart, xmlPartsOf } from "./docx-text.ts";
import { canPrint, fileOf, textIn } from "./finished-files.ts";
import { attributeOf, htmlText, type Page, parsePage } from "./html-text.ts";
import { type PolicyText, squeeze } from "./policy-text.ts";

/** Names that some format, template or text function could take for something else. */
const names = [
  "O'Neill & Sons",
  "Ysgol Gŵyr",
  "<b>x</b>",
  "{{x}}",
  "*_#",
  "St Mary’s",
  "שלום",
  "&amp;",
  "]]>",
  "%s $& \\1",
  '"quoted"</title><!--',
];

/** A name that nothing can take for anything else. */
const plain = "Zqname";

/** A school with one name for many things. */
function named(name: string): PolicyDocument {
  const text = JSON.stringify(name);
  return policyOf(`
document: { title: ${text}, version: ${text}, cover: { statement: ${text} } }
school: { name: ${text}, phases: [ks2], local_authority: Suffolk, local_authority_name: ${text} }
people:
  head: { name: ${text}, role: ${text} }
  dsl: [{ name: ${text}, role: ${text} }]
  lead_governor: { name: ${text} }
  chair_of_governors: { name: ${text} }
dates: { policy: 2026-09, next_review: 2027-09 }
police: { name: ${text} }
safeguarding_partnership: { name: ${text}, abbreviation: ${text} }
referral: { name: ${text}, hours: ${text} }
filtering: { provider: ${text} }
monitoring: { methods: [${text}, ${text}] }
related_policies: { items: [${text}, ${text}] }
phones: { pupils: { rule: handed-in, storage: ${text} } }
`);
}

const html = fileOf(named(plain), "html");

test.each(names)("on a web page, %s is printed as it stands and nothing else", async (name) => {
  const file = await fileOf(named(name), "html");
  expect(wordsOf(htmlText(file))).toEqual(wordsOf(htmlText(await html), name));

  const page = parsePage(file);
  expect(tagsOf(page)).toEqual(tagsOf(parsePage(await html)));
  const author = page.named("meta").find((meta) => attributeOf(meta, "name") === "author");
  expect(author && attributeOf(author, "content")).toBe(name);
});

// Word files and PDFs take longer, so all of them are one name here.
const allInOne = names.join(" ");

test("in Word, they are printed as they stand, in well-formed parts", async () => {
  const before = docxText(await fileOf(named(plain), "docx"));
  const file = await fileOf(named(allInOne), "docx");
  expect(wordsOf(docxText(file))).toEqual(wordsOf(before, allInOne));

  const core = xmlPart(xmlPartsOf(file), "docProps/core.xml");
  for (const property of ["dc:title", "dc:creator"]) {
    const element = elementNamed(core, property);
    expect(element && textOfXml(element)).toBe(allInOne);
  }
});

test.skipIf(!canPrint)("in PDF, they are printed as they stand", async () => {
  const before = await textIn("pdf", named(plain));
  expect(wordsOf(await textIn("pdf", named(allInOne)))).toEqual(wordsOf(before, allInOne));
});

test.skipIf(!canPrint)("in all formats they are the same, to the letter", async () => {
  // A building's Hebrew name has several words, which a PDF holds from left to right.
  const comparison = await comparisonOf(named(`${allInOne} בית ספר יסודי, שלום e-mail`));
  expect(comparison.differing).toEqual([]);
});

/** Elements by name; those that only set Hebrew apart do not count, nor how many lines a drawing's text takes. */
function tagsOf({ elements }: Page): readonly string[] {
  const tags = elements.map(({ tagName }) => tagName).filter((tagName) => tagName !== "bdi");
  return tags.filter((tag, index) => tag !== "text" || tags[index - 1] !== "text");
}

/** All that a file says; with a name in place of the plain one. */
function wordsOf({ blocks, contents, furniture, title }: PolicyText, name = plain) {
  const texts = [title, ...blocks.map(({ text }) => text), ...contents, ...furniture];
  return texts.map((text) => squeeze(text).replaceAll(plain, () => squeeze(name)));
}
