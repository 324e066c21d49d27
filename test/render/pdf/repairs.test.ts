import { expect, test } from "vitest";
import { checkAccessibility } from "../../../src/pdf/accessibility/check-accessibility.ts";
import { PageReader } from "../../../src/pdf/page-reader.ts";
import { type PdfFile, pdfText } from "../../../src/pdf/pdf-file.ts";
import { referenceTo } from "../../../src/pdf/pdf-objects.ts";
import { readTagTree, type Tag } from "../../../src/pdf/tag-tree.ts";
import { lowerDestinations } from "../../../src/render/pdf/destinations.ts";
import { describeLinks } from "../../../src/render/pdf/link-descriptions.ts";
import { markPageArtifacts } from "../../../src/render/pdf/page-artifacts.ts";
import { repairStructure } from "../../../src/render/pdf/repair-structure.ts";
import { writeTagTree } from "../../../src/render/pdf/write-tag-tree.ts";
import { dumpTags } from "../../pdf/dump-tags.ts";
import { marked, smallPdf, tag } from "../../pdf/small-pdf.ts";
import { policy, section, text, theme } from "../docx/builders.ts";
import { samplePolicy } from "../docx/sample-policy.ts";

const noTables = policy({ sections: [] });

function repaired(file: PdfFile, tree: Tag, document = noTables): string {
  const pages = new PageReader(file);
  return dumpTags(repairStructure(tree, pages, document), pages);
}

test("types that PDF 1.7 does not know stand for ones that it knows", async () => {
  const file = await smallPdf(marked("One", "two", "three"));
  const tree = tag(
    file,
    "Document",
    tag(file, "Aside", tag(file, "P", 0, tag(file, "Strong", 1), tag(file, "Em", 2))),
  );
  expect(repaired(file, tree)).toBe(
    ["Document", "  Div (Aside)", "    P", "      Span (Strong)", "      Span (Em)", ""].join("\n"),
  );
});

test("elements without a meaning go, and text without a paragraph becomes one, up to a wider space", async () => {
  const file = await smallPdf(
    marked("Text", "Left", "Right", "Below")
      .replace("50 660", "90 680")
      .replace("50 640", "50 650"),
  );
  const box = (mark: number) => tag(file, "NonStruct", mark);
  const tree = tag(
    file,
    "Document",
    tag(file, "NonStruct", tag(file, "P", box(0)), tag(file, "NonStruct"), box(1), box(2), box(3)),
  );
  expect(repaired(file, tree)).toBe("Document\n  P ×3\n");
});

test("items get a body, drawn bullets a text, and lists a kind", async () => {
  const file = await smallPdf(marked("@", "Item", "a.", "Letter", "Alone"));
  const tree = tag(
    file,
    "Document",
    tag(file, "L", tag(file, "LI", tag(file, "Lbl", 0), tag(file, "P", 1))),
    tag(file, "L", tag(file, "LI", tag(file, "Lbl", 2), tag(file, "NonStruct", 3))),
    tag(file, "L", tag(file, "LI", tag(file, "Link", 4))),
  );
  expect(repaired(file, tree)).toBe(`Document
  L Disc
    LI
      Lbl
      LBody
        P
  L LowerAlpha
    LI
      Lbl
      LBody
  L
    LI
      LBody
        Link
`);
  const pages = new PageReader(file);
  const [list] = repairStructure(tree, pages, noTables).children;
  expect(list).toMatchObject({
    children: [{ children: [{ actualText: "•" }, { role: "LBody" }] }],
  });
});

test("tables get their empty cells, lose backgrounds and the header's second printing", async () => {
  const file = await smallPdf(marked("Name", "Row", "@"), marked("Name"));
  const column = { ...tag(file, "TH", 0), attributes: { scope: "Column", rowSpan: 1 } };
  const again = { page: file.pages[1]?.object ?? 0, mark: 0 };
  const tree = tag(
    file,
    "Document",
    tag(
      file,
      "Table",
      tag(file, "TR", { ...column, children: [...column.children, again] }),
      tag(file, "TR", { ...tag(file, "TH", 1), attributes: { scope: "Row" } }),
      2,
    ),
  );
  const document = policy({
    sections: [
      section(["1", "Form"], {
        type: "table",
        summary: "Names",
        widths: [50, 50],
        header: [[], [text("Name")]],
        rowHeaders: true,
        rows: [{ cells: [[text("Row")], []] }],
      }),
    ],
  });
  expect(repaired(file, tree, document)).toBe(`Document
  Table “Names”
    TR
      TD
      TH Column
    TR
      TH Row
      TD
`);
  const kept = repairStructure(tree, new PageReader(file), document);
  expect(JSON.stringify(kept)).not.toContain(`"page":${again.page},"mark":0`);
});

test("a written tree reads as it was, and its marks lead back to it", async () => {
  const file = await smallPdf(marked("One", "Two"), marked("Other page"));
  const other = { page: file.pages[1]?.object ?? 0, mark: 0 };
  const tree = tag(file, "Document", tag(file, "H1", 0), tag(file, "P", 1, other));
  writeTagTree(file, tree);
  writeTagTree(file, tree);
  expect(readTagTree(file)).toMatchObject({
    role: "Document",
    children: [{ role: "H1" }, { role: "P", children: [{ mark: 1 }, other] }],
  });
  expect(checkAccessibility(file).filter(({ check }) => check === "marks")).toEqual([]);
});

test("what is drawn, and what stands in the margins, is marked as an artifact; other text is not", async () => {
  const content = `${marked("Tagged", "Untied")}
    BT /F 9 Tf 1 0 0 1 50 820 Tm (Header) Tj ET BT /F 9 Tf 1 0 0 1 50 20 Tm (Footer) Tj ET
    q 0 0 9 9 re f 0 9 9 9 re f Q BT /F 9 Tf 1 0 0 1 50 400 Tm (Lost) Tj ET 1 1 1 1 re S`;
  const file = await smallPdf(content);
  const tree = tag(file, "Document", tag(file, "P", 0));
  markPageArtifacts(file, { pages: new PageReader(file), tree }, theme);
  writeTagTree(file, tree);
  const [page] = file.pages;
  const written = new TextDecoder().decode(file.content(file.value(page?.dictionary, "Contents")));
  expect(written.match(/\/Artifact.*?(?:BDC|BMC)/g)).toEqual([
    "/Artifact BMC",
    "/Artifact <</Type /Pagination /Subtype /Header>> BDC",
    "/Artifact <</Type /Pagination /Subtype /Footer>> BDC",
    "/Artifact BMC",
    "/Artifact BMC",
  ]);
  const findings = checkAccessibility(file).filter(({ check }) => /content|marks/.test(check));
  expect(findings).toMatchObject([{ check: "content", page: 1 }]);
  expect(findings[0]?.message).toContain("Lost");
});

test("links are described by their text, or by where they lead", async () => {
  const file = await smallPdf(marked("The law", "https://", "a.example", "@"));
  const annotation = (URI: string) =>
    file.add({ Type: "Annot", Subtype: "Link", A: { S: "URI", URI: pdfText(URI) } });
  const links = ["https://law.example", "https://a.example", "tel:123"].map(annotation);
  const [first, second, third] = links.map((number) => ({ page: 0, annotation: number }));
  if (!first || !second || !third) throw new Error("There are three links.");
  const tree = tag(
    file,
    "Document",
    tag(file, "Link", 0, first),
    tag(file, "Link", 1, 2, second),
    tag(file, "Link", 3, third),
  );
  describeLinks(file, tree, new PageReader(file));
  const words = links.map((number) =>
    file.text(file.asDictionary(file.object(number)), "Contents"),
  );
  expect(words).toEqual(["The law", "https://a.example", "tel:123"]);
});

test.each([
  ["that are counted without the upper margin move down by it", undefined, 842, [779.64, 376.05]],
  ["of a browser that counts as it should stay", undefined, 779.6, [779.6, 438.41]],
  ["on a cover stay, for it has no margin", samplePolicy.cover, 842, [842, 376.05]],
])("places %s", async (_, cover, height, expected) => {
  const file = await smallPdf("", "");
  const [first, second] = file.pages.map(({ object }) => referenceTo(object));
  if (!first || !second) throw new Error("There are two pages.");
  file.set(file.catalogue, "Dests", {
    "proviso-top": [first, "XYZ", 0, height, 0],
    "proviso-main": [second, "XYZ", 0, height, 0],
    a: [second, "XYZ", 0, 438.41, 0],
  });
  lowerDestinations(file, { cover }, theme);
  const names = file.dictionary(file.catalogue, "Dests");
  const heights = ["proviso-top", "a"].map((name) => file.asNumber(file.list(names, name)[3]));
  expect(heights).toEqual(expected);
});
