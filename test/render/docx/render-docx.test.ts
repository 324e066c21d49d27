import { expect, test } from "vitest";
import { renderDocx } from "../../../src/render/docx/render-docx.ts";
import { paragraph, policy, section, text, theme } from "./builders.ts";
import { paragraphStarting, paragraphsOf, part, partsOf, styleXml } from "./read-package.ts";
import { samplePages, samplePolicy } from "./sample-policy.ts";

const file = await renderDocx(samplePolicy, theme, samplePages);
const body = part(file, "word/document.xml");

test("sets A4 pages with the margins of the theme", () => {
  expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  expect(body).toMatch(/<w:pgMar w:top="1247" w:right="1247" w:bottom="1247" w:left="1247"/);
});

test("says that the text is British English, set in Arial", () => {
  const styles = part(file, "word/styles.xml");
  const defaults = /<w:rPrDefault>.*<\/w:rPrDefault>/s.exec(styles)?.[0];
  expect(defaults).toContain('<w:lang w:val="en-GB"');
  expect(defaults).toContain('w:ascii="Arial"');
  expect(defaults).toContain('<w:sz w:val="24"/>');
});

test("uses no style that is not defined", () => {
  const xml = [...partsOf(file).values()].join("");
  const used = new Set(Array.from(xml.matchAll(/<w:[pr]Style w:val="([^"]+)"/g), ([, id]) => id));
  const defined = new Set(Array.from(xml.matchAll(/w:styleId="([^"]+)"/g), ([, id]) => id));
  expect([...used].filter((id) => !defined.has(id))).toEqual([]);
});

test("defines no style twice", () => {
  const ids = Array.from(
    part(file, "word/styles.xml").matchAll(/w:styleId="([^"]+)"/g),
    ([, id]) => id,
  );
  expect(ids).toEqual([...new Set(ids)]);
});

test("keeps headings with the text below them and shows them in the navigation pane", () => {
  for (const [style, level] of [
    ["Heading1", 0],
    ["Heading2", 1],
    ["Heading3", 2],
    ["Heading1Unnumbered", 0],
    ["AppendixHeading1", 0],
  ] as const) {
    expect(styleXml(file, style)).toContain(`<w:outlineLvl w:val="${level}"/>`);
  }
  expect(styleXml(file, "Heading1")).toContain("<w:keepNext/>");
  expect(paragraphStarting(file, "Key details").style).toBe("Heading1Unnumbered");
});

test("repeats the header row of a table and splits no row", () => {
  const rows = body.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
  expect(rows.map((row) => row.includes("<w:tblHeader/>"))).toEqual([true, false, false]);
  expect(rows.every((row) => row.includes("<w:cantSplit/>"))).toBe(true);
});

test("says what a table holds and which of its cells are headers", () => {
  const table = /<w:tbl>.*?<\/w:tbl>/s.exec(body)?.[0] ?? "";
  expect(table).toContain('<w:tblDescription w:val="People with safeguarding roles"/>');
  expect(table).toMatch(/<w:tblLook [^>]*w:firstRow="true"/);
  expect(table).toMatch(/<w:tblLook [^>]*w:firstColumn="true"/);
  expect(paragraphStarting(file, "Chair of Governors").style).toBe("TableRowHeading");
});

test("puts a paragraph into every cell, an empty one too", () => {
  const cells = body.match(/<w:tc>.*?<\/w:tc>/gs) ?? [];
  expect(cells).toHaveLength(6);
  expect(cells.every((cell) => cell.includes("<w:p>"))).toBe(true);
});

test("keeps a call-out on one page", () => {
  const callout = paragraphsOf(file).filter(({ style }) => style === "Callout");
  expect(callout.map(({ xml }) => xml.includes("<w:keepNext/>"))).toEqual([
    ...callout.slice(1).map(() => true),
    false,
  ]);
});

test("gives neighbouring contact cards boxes of their own", () => {
  const rightEdge = (start: string) =>
    /w:right="(\d+)"/.exec(paragraphStarting(file, start).xml)?.[1];
  expect(rightEdge("Children’s Services")).toBe(rightEdge("E-mail"));
  expect(rightEdge("NSPCC")).not.toBe(rightEdge("E-mail"));
});

test("leaves lines for a pen under the name and role", () => {
  const start = paragraphsOf(file).findIndex(({ text }) => text.startsWith("John Brown"));
  const texts = paragraphsOf(file).map(({ text }) => text);
  expect(texts.slice(start, start + 2)).toEqual([
    "John Brown Chair of Governors",
    "Signature: \t Date: \t",
  ]);
  expect(paragraphStarting(file, "Signature:").xml).toContain('w:leader="underscore"');
});

test("puts the cover on a page of its own without header and footer", () => {
  expect(body).toContain("<w:titlePg/>");
  expect(body).not.toMatch(/<w:(?:header|footer)Reference [^>]*w:type="first"/);
  expect(
    paragraphsOf(file)
      .slice(0, 3)
      .map(({ text }) => text),
  ).toEqual([
    "Northfield Primary School",
    "Child Protection and Safeguarding Policy",
    "Draft – not yet approved",
  ]);
  expect(paragraphStarting(file, "Key details").xml).toContain("<w:pageBreakBefore/>");
});

test("prints the title even without a cover, with header and footer on every page", async () => {
  const plain = await renderDocx(policy({ sections: [section(["1", "One"])] }), theme, new Map());
  expect(paragraphsOf(plain)[1]?.text).toBe("Child Protection and Safeguarding Policy");
  expect(part(plain, "word/document.xml")).not.toContain("<w:titlePg/>");
});

test("numbers the pages in the footer with fields that already show a number", () => {
  expect(part(file, "word/footer1.xml")).toMatch(
    />PAGE<.*"separate"\/><\/w:r><w:r><w:t[^>]*>1<.* of <.*>NUMPAGES<.*"separate"\/><\/w:r><w:r><w:t[^>]*>9</s,
  );
  expect(part(file, "word/header1.xml")).toContain("Northfield Primary School");
});

test("has no header part for a school that wants no header", async () => {
  const furniture = { header: "", footer: "Policy" };
  const parts = partsOf(await renderDocx(policy({ furniture }), theme, new Map()));
  expect([...parts.keys()].filter((path) => path.includes("header"))).toEqual([]);
});

test("fills in the properties of the file", () => {
  const core = part(file, "docProps/core.xml");
  expect(core).toContain("<dc:title>Child Protection and Safeguarding Policy</dc:title>");
  expect(core).toContain("<dc:subject>Safeguarding</dc:subject>");
  expect(core).toContain("<dc:creator>Northfield Primary School</dc:creator>");
  expect(core).toContain("<cp:lastModifiedBy>Northfield Primary School</cp:lastModifiedBy>");
  expect(core).toContain("<cp:keywords>safeguarding, child protection</cp:keywords>");
  expect(core).toContain("<dc:language>en-GB</dc:language>");
  const custom = part(file, "docProps/custom.xml");
  expect(custom).toMatch(/name="Policy version"><vt:lpwstr>3\.1</);
  expect(custom).toMatch(/name="School URN"><vt:lpwstr>123456</);
  expect(custom).toMatch(/name="Pack edition"><vt:lpwstr>2025\.1</);
});

test("leaves out properties that a policy does not have", async () => {
  const { properties } = policy();
  const bare = policy({ properties: { ...properties, urn: undefined, version: undefined } });
  const custom = part(await renderDocx(bare, theme, new Map()), "docProps/custom.xml");
  expect(custom).not.toMatch(/Policy version|School URN/);
});

test("opens in Word's present mode and does not ask to update anything", () => {
  const settings = part(file, "word/settings.xml");
  expect(settings).toMatch(/<w:compatSetting w:val="15" w:name="compatibilityMode"/);
  expect(settings).not.toContain("updateFields");
  expect(body).not.toContain("w:dirty");
});

test("parts a table from the text below it and from another table", async () => {
  const table = {
    type: "table",
    summary: "",
    widths: [100],
    header: [[text("Head")]],
    rowHeaders: false,
    rows: [],
  } as const;
  const sections = [section(["1", "Tables"], table, table, paragraph("After"))];
  const xml = part(await renderDocx(policy({ sections }), theme, new Map()), "word/document.xml");
  expect(xml).not.toContain("</w:tbl><w:tbl>");
  expect(xml).toMatch(/<\/w:tbl><w:p><w:pPr><w:spacing w:before="360"\/>/);
});

test("gives each look its own styles, whatever was made before", async () => {
  const other = { ...theme, colours: { ...theme.colours, accent: "#7a1d4f" } };
  const colourOf = (rendered: Uint8Array) =>
    /<w:color w:val="(\w+)"/.exec(styleXml(rendered, "Heading1"))?.[1];
  const first = await renderDocx(samplePolicy, theme, samplePages);
  const second = await renderDocx(samplePolicy, other, samplePages);
  const third = await renderDocx(samplePolicy, theme, samplePages);
  expect([first, second, third].map(colourOf)).toEqual(["1D4F7A", "7A1D4F", "1D4F7A"]);
});

test("escapes what comes from a school in attributes, properties and furniture too", async () => {
  const name = `O'Brien & "Co" <w:p/>`;
  const { properties } = policy();
  const table = {
    type: "table",
    summary: name,
    widths: [100],
    header: [[text("Head")]],
    rowHeaders: false,
    rows: [],
  } as const;
  const hostile = policy({
    school: name,
    furniture: { header: name, footer: name },
    properties: { ...properties, author: name, version: name },
    sections: [section(["1", "Tables"], table)],
  });
  const parts = partsOf(await renderDocx(hostile, theme, new Map()));
  const escaped = "O&apos;Brien &amp; &quot;Co&quot; &lt;w:p/&gt;";
  for (const path of ["document", "header1", "footer1"])
    expect(parts.get(`word/${path}.xml`)).toContain(escaped);
  for (const path of ["core", "custom"])
    expect(parts.get(`docProps/${path}.xml`)).toContain(escaped);
  expect([...parts.values()].join("")).not.toContain(name);
});
