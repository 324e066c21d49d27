import { describe, expect, test } from "vitest";
import { elementsNamed } from "../../src/verify/docx/parse-xml.ts";
import { policyOf, projectFile } from "./compose.ts";
import { attributeOf as docxAttribute, docxText, xmlPart, xmlPartsOf } from "./docx-text.ts";
import { canPrint, fileOf } from "./finished-files.ts";
import { attributeOf, parsePage } from "./html-text.ts";
import { pdfText } from "./pdf-text.ts";

const policy = policyOf(
  projectFile("examples/authority/defaults.yaml"),
  projectFile("examples/authority/full-school.yaml"),
);

describe.skipIf(!canPrint)("a PDF", () => {
  const pdf = canPrint ? fileOf(policy, "pdf").then(pdfText) : undefined;

  test("is tagged, and says its language and title", async () => {
    const read = await pdf;
    expect(read?.title).toBe(`${policy.title} – ${policy.school}`);
    expect(read?.facts).toMatchObject({ tagged: true, language: "en-GB", showsTitle: true });
  });

  test("has an outline of all its headings", async () => {
    const read = await pdf;
    const headings = read?.blocks.filter(({ kind }) => kind === "heading") ?? [];
    const outline = read?.facts.outline.filter((entry) => entry !== "Contents");
    expect(headings.length).toBeGreaterThan(80);
    expect(outline).toEqual(headings.map(({ text }) => text));
  });

  test("has school, title and page number on every page but the cover", async () => {
    const read = await pdf;
    const count = read?.facts.pages ?? 0;
    const { footer, header } = policy.furniture;
    const [cover, ...pages] = read?.facts.furniture ?? [];

    expect(count).toBeGreaterThan(20);
    expect(cover?.join("")).toBe("");
    expect(pages).toEqual(
      pages.map((_, index) => [header, footer, `Page ${index + 2} of ${count}`]),
    );
  });
});

describe("a web page", () => {
  const page = fileOf(policy, "html").then(parsePage);

  test("asks for nothing from anywhere", async () => {
    const { elements, named, source } = await page;
    const fetching =
      /^(script|img|iframe|frame|object|embed|form|video|audio|source|track|base|picture|image|use|feimage|foreignobject|input)$/i;

    expect(elements.filter(({ tagName }) => fetching.test(tagName))).toEqual([]);
    expect(named("link").map((link) => attributeOf(link, "href"))).toEqual(["data:,"]);
    expect(source.match(/url\((?!["']?data:)|@import|image-set\(/g)).toBeNull();
    expect(
      elements
        .flatMap(({ attrs }) => attrs)
        .filter(({ name }) => /^on|^src|^background$/.test(name)),
    ).toEqual([]);
  });

  test("forbids what it does not do", async () => {
    const metas = (await page).named("meta");
    const equivalents = metas.flatMap((meta) => attributeOf(meta, "http-equiv") ?? []);
    const policies = metas.filter(
      (meta) => attributeOf(meta, "http-equiv") === "Content-Security-Policy",
    );

    expect(equivalents).toEqual(["Content-Security-Policy"]);
    expect(policies.map((meta) => attributeOf(meta, "content")).join()).toMatch(
      /^default-src 'none'/,
    );
  });

  test("has each place that it links to", async () => {
    const { elements, named } = await page;
    const ids = elements.flatMap((element) => attributeOf(element, "id") ?? []);
    const targets = named("a").flatMap((link) => attributeOf(link, "href") ?? []);

    expect(new Set(ids).size).toBe(ids.length);
    expect(
      targets.filter((target) => target.startsWith("#") && !ids.includes(target.slice(1))),
    ).toEqual([]);
  });
});

describe("a Word file", () => {
  const file = fileOf(policy, "docx");

  test("has each place that it links to", async () => {
    const body = xmlPart(xmlPartsOf(await file), "word/document.xml");
    const all = (element: string, attribute: string) =>
      elementsNamed(body, element).flatMap((each) => docxAttribute(each, attribute) ?? []);
    const bookmarks = all("w:bookmarkStart", "w:name");
    const anchors = all("w:hyperlink", "w:anchor");

    expect(new Set(bookmarks).size).toBe(bookmarks.length);
    expect(anchors.length).toBeGreaterThan(100);
    expect(anchors.filter((anchor) => !bookmarks.includes(anchor))).toEqual([]);
  });

  test("has the address behind each link out of it", async () => {
    const parts = xmlPartsOf(await file);
    const relationships = elementsNamed(
      xmlPart(parts, "word/_rels/document.xml.rels"),
      "Relationship",
    );
    const addresses = new Map(
      relationships.map((each) => [docxAttribute(each, "Id"), docxAttribute(each, "Target")]),
    );
    const links = elementsNamed(xmlPart(parts, "word/document.xml"), "w:hyperlink")
      .map((link) => docxAttribute(link, "r:id"))
      .filter((id) => id !== undefined);

    expect(links.length).toBeGreaterThan(20);
    expect(
      links
        .map((id) => addresses.get(id) ?? "")
        .filter((address) => !/^(https?|mailto|tel):/.test(address)),
    ).toEqual([]);
  });

  test("gives each entry of its contents list the number of its heading", async () => {
    const { blocks, contents } = docxText(await file);
    const headings = blocks.filter(({ kind }) => kind === "heading").map(({ text }) => text);

    expect(contents.length).toBeGreaterThan(60);
    expect(contents.filter((entry) => !/^(\d+\.|[a-z]\.|Appendix [A-Z]) \S/.test(entry))).toEqual(
      [],
    );
    expect(contents.filter((entry) => !headings.includes(entry))).toEqual([]);
  });
});
