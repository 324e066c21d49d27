import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readDocx } from "../../../src/verify/docx/read-docx.ts";

const styles = `<w:styles>
<w:style w:styleId="Heading1"><w:pPr><w:outlineLvl w:val="0"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="Heading2"><w:pPr><w:outlineLvl w:val="1"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="Front"><w:basedOn w:val="Heading1"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>
</w:styles>`;

const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

const numbering = `<w:numbering>
<w:abstractNum w:abstractNumId="0">${level(0, "decimal", "%1")}${level(1, "lowerRoman", "%1.%2")}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level(0, "bullet", "•")}${level(1, "lowerLetter", "%2)")}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>
</w:numbering>`;

const relationships = `<Relationships><Relationship Id="Link1" Target="https://a.example"/></Relationships>`;
const core = `<cp:coreProperties><dc:title>A policy</dc:title><dc:language>en-GB</dc:language></cp:coreProperties>`;
const header = `<w:hdr><w:p><w:r><w:t>A school</w:t><w:tab/><w:t>Draft</w:t></w:r></w:p></w:hdr>`;
const footer = `<w:ftr><w:p><w:r><w:t>A policy</w:t><w:tab/><w:t>Page </w:t><w:t>2</w:t><w:t> of </w:t><w:t>9</w:t></w:r></w:p></w:ftr>`;

function read(body: string) {
  const parts = {
    "word/document.xml": `<w:document><w:body>${body}</w:body></w:document>`,
    "word/styles.xml": styles,
    "word/numbering.xml": numbering,
    "word/_rels/document.xml.rels": relationships,
    "word/header1.xml": header,
    "word/footer1.xml": footer,
    "docProps/core.xml": core,
  };
  return readDocx(
    zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]))),
  );
}

const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const styled = (style: string, content: string) =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${content}</w:p>`;
const listed = (list: number, depth: number, text: string) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(text)}</w:p>`;

test("counts headings as Word does, and not those whose style takes the number away", () => {
  const { blocks } = read(
    [
      styled("Title", run("A policy")),
      styled("Front", run("Vision")),
      styled("Heading1", run("Aims")),
      styled("Heading2", run("Law")),
      styled("Heading1", run("Scope")),
      styled("Heading2", run("Staff")),
      styled("Heading2", run("Visitors")),
      styled("RunInHeading", run("Within")),
    ].join(""),
  );
  expect(
    blocks.map((block) => (block.type === "heading" ? [block.level, block.text] : [])),
  ).toEqual([
    [0, "A policy"],
    [1, "Vision"],
    [1, "1 Aims"],
    [2, "1.i Law"],
    [1, "2 Scope"],
    [2, "2.i Staff"],
    [2, "2.ii Visitors"],
    [3, "Within"],
  ]);
});

test("reads lists, each of which starts anew", () => {
  const { blocks } = read(
    [listed(2, 0, "One"), listed(2, 1, "a"), listed(2, 1, "b"), listed(3, 1, "anew")].join(""),
  );
  expect(blocks).toEqual([
    { type: "item", label: "•", depth: 1, text: "One" },
    { type: "item", label: "a", depth: 2, text: "a" },
    { type: "item", label: "b", depth: 2, text: "b" },
    { type: "item", label: "a", depth: 2, text: "anew" },
  ]);
});

test("reads a table with its header row, row headers and description", () => {
  const cell = (text: string) => `<w:tc><w:p>${text === "" ? "" : run(text)}</w:p></w:tc>`;
  const { blocks } = read(
    `<w:tbl><w:tblPr><w:tblLook w:firstColumn="true"/><w:tblDescription w:val="Names"/></w:tblPr>
     <w:tr><w:trPr><w:tblHeader/></w:trPr>${cell("")}${cell("Who")}</w:tr>
     <w:tr>${cell("Head")}${cell("Ms A")}</w:tr></w:tbl>`,
  );
  expect(blocks).toEqual([
    { type: "row", startsTable: true, summary: "Names", cells: [{ text: "Who", heads: true }] },
    {
      type: "row",
      startsTable: false,
      summary: undefined,
      cells: [
        { text: "Head", heads: true },
        { text: "Ms A", heads: false },
      ],
    },
  ]);
});

test("reads links, and references with what they lead to", () => {
  const { links, references } = read(
    `<w:p><w:hyperlink r:id="Link1">${run("A")}</w:hyperlink><w:hyperlink w:anchor="b">${run("B")}</w:hyperlink></w:p>
     ${styled("Heading1", `<w:bookmarkStart w:name="b" w:id="1"/>${run("Aims")}`)}`,
  );
  expect(links).toEqual([{ text: "A", url: "https://a.example/", under: "" }]);
  expect(references).toEqual([{ text: "B", target: "1 Aims", under: "" }]);
});

test("reads a picture by its description", () => {
  const { blocks } = read(
    `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Chart" descr="Steps &amp; ways"/></wp:inline></w:drawing></w:r></w:p>`,
  );
  expect(blocks).toEqual([{ type: "figure", description: "Steps & ways" }]);
});

test("reads the contents list apart, without page numbers", () => {
  const entry = `<w:p><w:hyperlink w:anchor="b">${run("1")}<w:r><w:tab/></w:r>${run("Aims")}<w:r><w:tab/></w:r>${run("3")}</w:hyperlink></w:p>`;
  const { blocks, contents } = read(
    `${styled("TOCHeading", run("Contents"))}<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${entry}</w:sdtContent></w:sdt>
     ${styled("Heading1", `<w:bookmarkStart w:name="b" w:id="1"/>${run("Aims")}`)}`,
  );
  expect(contents).toEqual([{ text: "1 Aims", target: "1 Aims", under: "" }]);
  expect(blocks).toEqual([{ type: "heading", level: 1, text: "1 Aims" }]);
});

test("reads a line for a pen as the words before it", () => {
  const { blocks } = read(
    `<w:p><w:pPr><w:tabs><w:tab w:val="right" w:leader="underscore"/></w:tabs></w:pPr>${run("Name: ")}<w:r><w:tab/></w:r>${run("Date: ")}<w:r><w:tab/></w:r></w:p>`,
  );
  expect(blocks).toEqual([{ type: "paragraph", text: "Name Date" }]);
});

test("reads title, language, header and footer, without page number and the mark of a draft", () => {
  expect(read("")).toMatchObject({
    title: "A policy",
    language: "en-GB",
    furniture: ["A school", "A policy"],
  });
});

describe("what is no Word file is an error:", () => {
  test("no zip", () => expect(() => readDocx(strToU8("PK"))).toThrow());
  test("no text", () => expect(() => readDocx(zipSync({ "a.txt": strToU8("a") }))).toThrow());
});
