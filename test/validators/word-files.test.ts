import validate from "@ooxml-tools/validate";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { renderDocx } from "../../src/render/docx/render-docx.ts";
import { estimatePages } from "../../src/render/paginate/estimate-pages.ts";
import {
  type ExampleDocument,
  exampleDocuments,
  expectedDocuments,
  Looked,
  namedExamples,
} from "./example-documents.ts";
import { faultsWordMinds } from "./word-faults.ts";

// The Open XML SDK's validator, from 2013 on: earlier Words do not know that a table can be described.
const schema = (file: Uint8Array) => validate(file, "docx", "Microsoft365");

/** The validator takes two seconds for a long policy: in the suite it looks at these schools' documents (see prove:word-files). */
const everySchool = Boolean(process.env["EVERY_SCHOOL"]);
const inSuite = /^(?:examples\/authority|schools\/kent\/marlpit-trust)\//;
const isValidated = ({ name }: ExampleDocument) => everySchool || inSuite.test(name);

async function wordFileOf({ document, theme }: ExampleDocument): Promise<Uint8Array> {
  return renderDocx(document, theme, estimatePages(document, theme));
}

// The first file starts the validator too, which a computer with more to do takes a minute for.
describe("a Word file", { timeout: 180_000 }, () => {
  const bySchema = new Looked("Open XML schema");
  const byWord = new Looked("What Word minds besides");

  test.each(namedExamples)("of %s is valid", async (_, example) => {
    const file = await wordFileOf(example);
    const faults = faultsWordMinds(file);
    const errors = isValidated(example) ? await schema(file) : [];
    if (isValidated(example)) bySchema.at(example.name, errors.length);
    byWord.at(example.name, faults.length);
    expect({ errors, faults }).toEqual({ errors: [], faults: [] });
  });

  test("is looked at for every example", () => {
    const validated = exampleDocuments.filter(isValidated).length;
    expect(validated).toBeGreaterThan(5);
    expect(bySchema.report(validated, "files")).toBe(validated);
    expect(byWord.report(expectedDocuments, "files")).toBe(expectedDocuments);
  });
});

describe("a fault that is planted is found:", () => {
  // A short document that has tables, links and bookmarks.
  const example = exampleDocuments.find(({ document }) => document.id === "mobile-phones");

  async function planted(path: string, part: string | RegExp, fault: string): Promise<Uint8Array> {
    if (!example) throw new Error("There is no example.");
    const parts = unzipSync(await wordFileOf(example));
    const before = strFromU8(parts[path] ?? new Uint8Array());
    const after = before.replace(part, fault);
    expect(after).not.toBe(before);
    return zipSync({ ...parts, [path]: strToU8(after) });
  }

  test("an alignment that Word does not know", async () => {
    const file = await planted("word/document.xml", "</w:pPr>", '<w:jc w:val="sideways"/></w:pPr>');
    expect((await schema(file)).map(({ id }) => id)).toContain(
      "Sch_AttributeValueDataTypeDetailed",
    );
  });

  test.each([
    ["cell without paragraph", "word/document.xml", /(<w:tc>.*?)<w:p>.*?<\/w:p>(<\/w:tc>)/, "$1$2"],
    [
      "style not defined",
      "word/document.xml",
      /w:pStyle w:val="[^"]*"/,
      'w:pStyle w:val="IndexLink"',
    ],
    ["nobody's name", "docProps/core.xml", /(<cp:lastModifiedBy>)[^<]*/, "$1Un-named"],
    ["bookmark twice", "word/document.xml", /(<w:bookmarkStart [^>]*>)/, "$1$1"],
    ["link to no bookmark", "word/document.xml", /w:anchor="[^"]*"/, 'w:anchor="nowhere"'],
    ["relationship missing", "word/document.xml", /r:id="[^"]*"/, 'r:id="nothing"'],
  ])("%s", async (fault, ...planting) => {
    expect(faultsWordMinds(await planted(...planting)).map(({ kind }) => kind)).toContain(fault);
  });
});
