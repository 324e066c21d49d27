import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, test } from "vitest";
import {
  type CheckName,
  checkAccessibility,
} from "../../../src/pdf/accessibility/check-accessibility.ts";
import { PageReader } from "../../../src/pdf/page-reader.ts";
import { PdfFile, pdfText } from "../../../src/pdf/pdf-file.ts";
import { type PdfDictionary, referenceTo } from "../../../src/pdf/pdf-objects.ts";
import { readTagTree } from "../../../src/pdf/tag-tree.ts";
import { finishPdf } from "../../../src/render/pdf/finish-pdf.ts";
import { documentOf, given, packNamed, projectFile, theme } from "../../formats/compose.ts";
import { canPrint, fileOf, printed } from "../../formats/finished-files.ts";
import { dumpTags } from "../../pdf/dump-tags.ts";
import { marked, smallPdf } from "../../pdf/small-pdf.ts";
import { section } from "../docx/builders.ts";
import { samplePolicy } from "../docx/sample-policy.ts";
import { sampleFigure } from "../flow-chart/sample-chart.ts";

// UPDATE_GOLDEN=1 npx vitest run test/render/pdf writes the trees anew; the difference is then in Git.
const update = process.env["UPDATE_GOLDEN"] === "1";
const layers = ["defaults", "minimal-school"].map((name) =>
  projectFile(`examples/authority/${name}.yaml`),
);
const documents = [
  {
    name: "sample",
    document: {
      ...samplePolicy,
      front: [...samplePolicy.front, section(["", "Fire"], sampleFigure)],
    },
  },
  ...["online-safety", "acceptable-use", "mobile-phones", "records"].map((name) => ({
    name,
    document: documentOf(packNamed(name), ...layers),
  })),
];

describe.skipIf(!canPrint).each(documents)("$name", ({ name, document }) => {
  const finished = canPrint ? fileOf(document, "pdf") : undefined;
  const bytes = async () => (await finished) ?? new Uint8Array();

  test("passes every check, and says that it is PDF/UA", async () => {
    const file = await PdfFile.open(await bytes());
    expect(checkAccessibility(file)).toEqual([]);
    const xmp = new TextDecoder().decode(file.content(file.value(file.catalogue, "Metadata")));
    expect(xmp).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(xmp).toContain(`<dc:publisher><rdf:Bag><rdf:li>${document.school}</rdf:li>`);
    expect(file.text(file.info, "Creator")).toBe("Proviso");
    expect(file.text(file.info, "CreationDate")).toMatch(/^D:\d{8}000000Z$/);
    expect(file.id).toMatch(/^[0-9a-f]{32}$/);
    expect(file.id).not.toBe("0".repeat(32));
  });

  test("has the structure that it had before", async () => {
    const file = await PdfFile.open(await bytes());
    const tree = dumpTags(readTagTree(file), new PageReader(file));
    const golden = join(import.meta.dirname, "tag-trees", `${name}.txt`);
    if (update) {
      mkdirSync(dirname(golden), { recursive: true });
      writeFileSync(golden, tree);
    }
    expect(existsSync(golden), "Write it with UPDATE_GOLDEN=1 and read it.").toBe(true);
    expect(tree).toBe(readFileSync(golden, "utf8"));
  });

  test("is small, and opens elsewhere with all its tags, links and page labels", async () => {
    const data = await bytes();
    const { length } = data;
    const opened = await getDocument({ data: Uint8Array.from(data), verbosity: 0 }).promise;
    expect(length / opened.numPages).toBeLessThan(250_000 / 30);
    expect(await opened.getPageLabels()).toEqual(
      Array.from({ length: opened.numPages }, (_, index) => String(index + 1)),
    );
    for (let number = 1; number <= opened.numPages; number++) {
      const page = await opened.getPage(number);
      expect(await page.getStructTree(), `page ${number}`).not.toBeNull();
      const links = await page.getAnnotations();
      expect(links.filter(({ contentsObj }) => contentsObj.str === "")).toEqual([]);
    }
    await opened.destroy();
  });
});

/** What is done to a whole file, and the checks that have to complain. */
interface Fault {
  readonly that: string;
  readonly found: readonly CheckName[];
  readonly spoil: (file: PdfFile) => void;
}

/** The first object of a kind. */
function first(file: PdfFile, is: (object: PdfDictionary) => boolean): PdfDictionary {
  for (const [, object] of file.objects()) {
    const dictionary = file.asDictionary(object);
    if (dictionary && is(dictionary)) return dictionary;
  }
  throw new Error("There is none.");
}

const element = (file: PdfFile, type: string, key = "S") =>
  first(file, (each) => file.name(each, "S") === type && file.value(each, key) !== undefined);

function paint(file: PdfFile, more: string): void {
  const page = file.pages[2];
  if (!page) throw new Error("There is a third page.");
  const before = file.content(file.value(page.dictionary, "Contents"));
  file.setContent(page, new Uint8Array([...before, ...new TextEncoder().encode(`\n${more}`)]));
}

const faults: readonly Fault[] = [
  {
    that: "a line is no artifact",
    found: ["content"],
    spoil: (file) => paint(file, "0 0 9 9 re f"),
  },
  {
    that: "tags stand within artifacts",
    found: ["content"],
    spoil: (file) => paint(file, "/Artifact BMC /Artifact <</MCID 900>> BDC EMC EMC"),
  },
  {
    that: "a mark has no element",
    found: ["marks"],
    spoil: (file) => paint(file, "/P <</MCID 900>> BDC EMC"),
  },
  {
    that: "a mark is there twice",
    found: ["marks"],
    spoil: (file) => paint(file, "/P <</MCID 0>> BDC EMC"),
  },
  {
    that: "an element has a mark that is nowhere",
    found: ["marks"],
    spoil: (file) => file.set(element(file, "P", "Pg"), "K", [900]),
  },
  {
    that: "the table of elements is gone",
    found: ["marks"],
    spoil: (file) =>
      file.remove(
        file.dictionary(file.catalogue, "StructTreeRoot") ?? file.catalogue,
        "ParentTree",
      ),
  },
  {
    that: "an element is of a type of its own",
    found: ["types"],
    spoil: (file) => file.set(element(file, "P"), "S", "Aside"),
  },
  {
    that: "a level of headings is left out",
    found: ["headings"],
    spoil: (file) => file.set(element(file, "H2"), "S", "H4"),
  },
  {
    that: "an item has no body",
    found: ["lists"],
    spoil: (file) => file.set(element(file, "LBody"), "S", "Div"),
  },
  {
    that: "a list does not say of which kind it is",
    found: ["lists"],
    spoil: (file) => file.remove(element(file, "L", "A"), "A"),
  },
  {
    that: "an item stands alone",
    found: ["lists"],
    spoil: (file) => file.set(element(file, "L"), "S", "Div"),
  },
  {
    that: "a header does not say what it heads",
    found: ["tables"],
    spoil: (file) => file.remove(element(file, "TH"), "A"),
  },
  {
    that: "a row is short of a cell",
    found: ["tables"],
    spoil: (file) =>
      file.set(element(file, "TR"), "K", file.list(element(file, "TR"), "K").slice(0, 1)),
  },
  {
    that: "a table holds text without a row",
    found: ["tables"],
    spoil: (file) => file.set(element(file, "TR"), "S", "P"),
  },
  {
    that: "a picture is not described",
    found: ["figures"],
    spoil: (file) => file.remove(element(file, "Figure"), "Alt"),
  },
  {
    that: "a picture has no place",
    found: ["figures"],
    spoil: (file) => file.remove(element(file, "Figure"), "A"),
  },
  {
    that: "a link has no words",
    found: ["links"],
    spoil: (file) =>
      file.remove(
        first(file, (each) => file.name(each, "Subtype") === "Link"),
        "Contents",
      ),
  },
  {
    that: "a link is tagged as text",
    found: ["links"],
    spoil: (file) => file.set(element(file, "Link"), "S", "Span"),
  },
  {
    that: "the keyboard has an order of its own",
    found: ["links"],
    spoil: (file) =>
      file.remove(
        first(file, (each) => file.value(each, "Annots") !== undefined),
        "Tabs",
      ),
  },
  {
    that: "the file runs a script",
    found: ["actions"],
    spoil: (file) => file.set(file.catalogue, "OpenAction", { S: "JavaScript", JS: pdfText("1") }),
  },
  {
    that: "a link starts a program",
    found: ["actions"],
    spoil: (file) =>
      file.set(
        first(
          file,
          (each) => file.value(each, "A") !== undefined && file.name(each, "Subtype") === "Link",
        ),
        "A",
        { S: "Launch" },
      ),
  },
  {
    that: "a font does not say which letters it shows",
    found: ["fonts", "outline"],
    spoil: (file) => {
      const font = first(file, (each) => file.value(each, "ToUnicode") !== undefined);
      file.remove(font, "ToUnicode");
    },
  },
  {
    that: "a font is not in the file",
    found: ["fonts"],
    spoil: (file) => {
      const font = first(file, (each) => file.value(each, "FontFile2") !== undefined);
      file.remove(font, "FontFile2");
    },
  },
  {
    that: "no language is named",
    found: ["file"],
    spoil: (file) => file.remove(file.catalogue, "Lang"),
  },
  {
    that: "the title is not shown",
    found: ["file"],
    spoil: (file) => file.remove(file.catalogue, "ViewerPreferences"),
  },
  {
    that: "the file does not say that it is tagged",
    found: ["file"],
    spoil: (file) => file.remove(file.catalogue, "MarkInfo"),
  },
  {
    that: "there is no title",
    found: ["file", "metadata"],
    spoil: (file) => file.remove(file.info, "Title"),
  },
  {
    that: "the outline is another",
    found: ["outline"],
    spoil: (file) =>
      file.set(
        first(
          file,
          (each) =>
            file.value(each, "Dest") !== undefined && file.value(each, "Title") !== undefined,
        ),
        "Title",
        pdfText("Another"),
      ),
  },
  {
    that: "the outline leads to another element",
    found: ["outline"],
    spoil: (file) => {
      const item = first(file, (each) => file.value(each, "SE") !== undefined);
      file.set(item, "SE", referenceTo(file.add({ Type: "StructElem" })));
    },
  },
  {
    that: "the outline is short",
    found: ["outline"],
    spoil: (file) => file.remove(file.catalogue, "Outlines"),
  },
  {
    that: "two authors are named",
    found: ["metadata"],
    spoil: (file) => file.set(file.info, "Author", pdfText("Somebody else")),
  },
  {
    that: "there are no XMP metadata",
    found: ["metadata"],
    spoil: (file) => file.remove(file.catalogue, "Metadata"),
  },
];

describe.skipIf(!canPrint)("a file is caught in which", () => {
  const [sample] = documents;
  const whole = canPrint && sample ? fileOf(sample.document, "pdf") : undefined;

  test.each(faults)("$that", async ({ spoil, found }) => {
    const file = await PdfFile.open((await whole) ?? new Uint8Array());
    spoil(file);
    const checks = new Set(checkAccessibility(file).map(({ check }) => check));
    expect(Array.from(checks)).toEqual(expect.arrayContaining([...found]));
    // A fault in the structure may show in what hangs on it, but nowhere else.
    expect(checks.size).toBeLessThanOrEqual(3);
  });
});

describe.skipIf(!canPrint)("a page that cannot be made accessible", () => {
  test("makes no claim, and says on which page what is wrong", async () => {
    const page = `<!doctype html><html lang="en-GB"><head><title>x</title></head><body>
      <h1>A policy</h1><h4>Too deep</h4><p>Text.</p></body></html>`;
    const { value, diagnostics } = await finishPdf(await printed(page), samplePolicy, theme);
    expect(diagnostics).toMatchObject([{ code: "pdf/not-accessible", severity: "warning" }]);
    expect(diagnostics[0]?.message).toContain("page 1");
    expect(diagnostics[0]?.message).toContain("Too deep");
    expect(new TextDecoder("latin1").decode(value)).not.toContain("<pdfuaid:part>");
  });

  test("without tags is kept, with the policy's title and date, and reported", async () => {
    const { value, diagnostics } = await finishPdf(
      await (await smallPdf(marked("Text"))).save(),
      samplePolicy,
      theme,
    );
    expect(diagnostics).toMatchObject([{ code: "pdf/not-accessible" }]);
    const file = await PdfFile.open(value ?? new Uint8Array());
    expect(file.text(file.info, "Title")).toContain(samplePolicy.title);
    expect(file.value(file.catalogue, "MarkInfo")).toBeUndefined();
  });

  test("equal prints give equal bytes, whatever the clock says", async () => {
    const print = await printed(
      "<!doctype html><html lang=en-GB><title>x</title><h1>A policy</h1>",
    );
    const later = Buffer.from(print)
      .toString("latin1")
      .replaceAll(/(Date \(D:)\d{14}/g, "$120300101000000");
    const finished = await Promise.all(
      [print, new Uint8Array(Buffer.from(later, "latin1"))].map(async (each) =>
        given(await finishPdf(each, samplePolicy, theme)),
      ),
    );
    expect(later).not.toBe(Buffer.from(print).toString("latin1"));
    expect(Buffer.compare(finished[0] ?? print, finished[1] ?? print)).toBe(0);
  });
});
