import { describe, expect, test } from "vitest";
import { compareDocuments } from "../../src/verify/compare.ts";
import { compareSet } from "../../src/verify/compare-set.ts";
import type { FinishedBlock, FinishedDocument } from "../../src/verify/finished-document.ts";
import { softBreak } from "../../src/verify/text.ts";

const heading = (text: string, level = 1): FinishedBlock => ({ type: "heading", level, text });
const paragraph = (text: string): FinishedBlock => ({ type: "paragraph", text });
const item = (text: string, label = "•", depth = 1): FinishedBlock => ({
  type: "item",
  text,
  label,
  depth,
});
const row = (...cells: readonly string[]): FinishedBlock => ({
  type: "row",
  startsTable: false,
  cells: cells.map((text) => ({ text, heads: false })),
});

function document(parts: Partial<FinishedDocument> = {}): FinishedDocument {
  return {
    title: "A policy – A school",
    language: "en-GB",
    blocks: [],
    links: [],
    references: [],
    contents: [],
    furniture: ["A school", "A policy"],
    ...parts,
  };
}

const withBlocks = (...blocks: readonly FinishedBlock[]) => document({ blocks });

/** What changes from one list of blocks to another. */
function changes(before: readonly FinishedBlock[], after: readonly FinishedBlock[]) {
  return compareDocuments(withBlocks(...before), withBlocks(...after));
}

test("equal documents have no differences", () => {
  const one = withBlocks(heading("1 Aims"), paragraph("Text."), item("One"));
  expect(compareDocuments(one, structuredClone(one))).toEqual([]);
});

describe("of blocks, it tells", () => {
  test("what is missing, with the heading it stands under", () => {
    const before = [heading("1 Aims"), paragraph("Text."), paragraph("More.")];
    expect(changes(before, [heading("1 Aims"), paragraph("More.")])).toEqual([
      { type: "missing", item: { kind: "paragraph", text: "Text.", under: "1 Aims" } },
    ]);
  });

  test("what is extra", () => {
    expect(changes([row("a")], [row("a"), row("b", "c")])).toEqual([
      { type: "extra", item: { kind: "table row", text: "b | c", under: "" } },
    ]);
  });

  test("a text that was changed, as one change", () => {
    expect(
      changes([paragraph("Call 01632 960001 now.")], [paragraph("Call 01632 960002 now.")]),
    ).toEqual([
      {
        type: "changed",
        item: { kind: "paragraph", text: "Call 01632 960001 now.", under: "" },
        aspect: "text",
        expected: "Call 01632 960001 now.",
        found: "Call 01632 960002 now.",
      },
    ]);
  });

  test.each([
    ["a heading's number", heading("7.3 Filtering"), heading("7.4 Filtering"), "number"],
    ["a number that is missing", heading("a. Filtering"), heading("Filtering"), "number"],
    ["a heading's level", heading("1 Aims", 1), heading("1 Aims", 2), "level"],
    ["a list that is none", item("One"), paragraph("One"), "kind"],
    ["another bullet", item("One", "•"), item("One", "1"), "number or bullet"],
    ["another depth", item("One", "•", 1), item("One", "•", 2), "depth"],
    ["a space", paragraph("a b"), paragraph("ab"), "text"],
    ["cells that were joined", row("a", "b"), row("a | b"), "number of filled cells"],
  ])("%s", (_, before, after, aspect) => {
    expect(changes([before], [after])).toMatchObject([{ type: "changed", aspect }]);
  });

  test("the order", () => {
    const [one, two] = [paragraph("The first."), paragraph("A second.")];
    expect(changes([one, two], [two, one]).map(({ type }) => type)).toEqual(["missing", "extra"]);
  });

  test("nothing of printed lines that end elsewhere", () => {
    expect(changes([paragraph("one two")], [paragraph(`one${softBreak}two`)])).toEqual([]);
  });

  test("the description of a table only where both formats can say it", () => {
    const table = (summary: string | undefined): FinishedBlock => ({
      type: "row",
      startsTable: true,
      summary,
      cells: [{ text: "a", heads: true }],
    });
    expect(changes([table("Names")], [table(undefined)])).toEqual([]);
    expect(changes([table("Names")], [table("Numbers")])).toMatchObject([
      { aspect: "description of the table" },
    ]);
  });
});

describe("of links, it tells", () => {
  const link = { text: "Childline", url: "https://childline.example/", under: "1 Aims" };
  const reference = { text: "section 2", target: "2 Scope", under: "1 Aims" };

  test("one that is lost", () => {
    expect(compareDocuments(document({ links: [link] }), document())).toMatchObject([
      { type: "missing", item: { kind: "link", text: "Childline", under: "1 Aims" } },
    ]);
  });

  test("one that leads to another address", () => {
    const other = { ...link, url: "https://childline.example/help" };
    expect(
      compareDocuments(document({ links: [link] }), document({ links: [other] })),
    ).toMatchObject([{ type: "changed", aspect: "address", found: other.url }]);
  });

  test.each(["3 Roles", undefined])("a reference that leads to %s", (target) => {
    const found = document({ references: [{ ...reference, target }] });
    expect(compareDocuments(document({ references: [reference] }), found)).toMatchObject([
      { type: "changed", item: { kind: "cross-reference" }, aspect: "place it leads to" },
    ]);
  });

  test("an entry of the contents list", () => {
    const found = document({ contents: [{ ...reference, text: "1 Scope" }] });
    const expected = document({ contents: [{ ...reference, text: "2 Scope" }] });
    expect(compareDocuments(expected, found)).toMatchObject([
      { type: "changed", item: { kind: "contents entry" }, aspect: "text" },
    ]);
  });
});

describe("of the file, it tells", () => {
  test("nothing of a Word file's title, which is that of the document alone", () => {
    expect(compareDocuments(document({ title: "A policy" }), document())).toEqual([]);
  });

  test.each<[string, Partial<FinishedDocument>]>([
    ["title", { title: "Another policy" }],
    ["language", { language: "de" }],
    ["header or footer", { furniture: ["A school"] }],
  ])("another %s", (kind, parts) => {
    const kinds = compareDocuments(document(), document(parts)).map(({ item: { kind } }) => kind);
    expect(new Set(kinds)).toEqual(new Set([kind]));
  });
});

describe("of a set", () => {
  const right = withBlocks(heading("1 Aims"), paragraph("Text."));
  const wrong = withBlocks(heading("1 Aims"));

  test.each(["docx", "pdf", "html"] as const)(
    "the format that is alone is the wrong one: %s",
    (odd) => {
      const formats = (["docx", "pdf", "html"] as const).map((format) => ({
        format,
        document: format === odd ? wrong : right,
      }));
      const [first, ...others] = formats;
      const { differing, counts } = compareSet([first as (typeof formats)[number], ...others]);
      expect(differing).toMatchObject([{ format: odd, differences: [{ type: "missing" }] }]);
      expect(counts).toEqual({ headings: 1, paragraphs: 1, tables: 0, figures: 0, links: 0 });
    },
  );

  test("one format alone differs from nothing", () => {
    expect(compareSet([{ format: "pdf", document: wrong }]).differing).toEqual([]);
  });
});
