import { describe, expect, test } from "vitest";
import type { Block, Inline, Section } from "../../src/document/document.ts";
import { lateLink, lateText } from "../../src/document/late-text.ts";
import {
  blocksBeforeValues,
  lateKeysIn,
  withValues,
  withValuesInBlocks,
} from "../../src/document/put-in.ts";

const oak: Readonly<Record<string, string>> = {
  "school.name": "Oak",
  "school.phone": "01632 960123",
  "school.website": "https://www.oak.example/",
  "school.address": "1 Lane\nTown\n",
};

const valueAt = (key: string) => oak[key] ?? "";
const inlines = (...shared: readonly Inline[]) => withValues(shared, valueAt);
const paragraph = (...children: readonly Inline[]): Block => ({ type: "paragraph", children });
const word = (value: string): Inline => ({ type: "text", value });

describe("inlines", () => {
  test("without a late value are the very same", () => {
    const shared = [word("Start.")];
    expect(withValues(shared, valueAt)).toBe(shared);
  });

  test("have the value in its form, and know its key", () => {
    expect(
      inlines(
        word("At "),
        lateText("school.name", (name) => `${name}’s`),
      ),
    ).toEqual([
      { type: "text", value: "At " },
      { type: "text", value: "Oak’s", origin: "school.name" },
    ]);
  });

  test("have it however deep it stands, in as many lines as it has", () => {
    expect(inlines({ type: "strong", children: [lateText("school.address")] })).toEqual([
      {
        type: "strong",
        children: [
          { type: "text", value: "1 Lane", origin: "school.address" },
          { type: "lineBreak" },
          { type: "text", value: "Town", origin: "school.address" },
        ],
      },
    ]);
  });

  test.each([
    ["words that say the address", [lateText("school.website")], undefined],
    ["other words", [word("our site")], "oak.example"],
  ] as const)("a late address with %s", (_, children, printedAddress) => {
    const address = [{ origin: "school.website", form: (url: string) => url }];
    const [link] = inlines(lateLink(address, children, true));
    expect(link).toMatchObject({ type: "link", url: "https://www.oak.example/", printedAddress });
    expect(Object.keys(link ?? {})).toEqual(["type", "url", "printedAddress", "children"]);
  });

  test("an address that paper is not to show, in parts", () => {
    const number = { origin: "school.phone", form: (text: string) => text.replaceAll(" ", "") };
    expect(inlines(lateLink(["tel:", number], [word("Ring")], false))).toEqual([
      {
        type: "link",
        url: "tel:01632960123",
        printedAddress: undefined,
        children: [{ type: "text", value: "Ring" }],
      },
    ]);
  });
});

function sectionOf(blocks: readonly Block[], sections: readonly Section[] = []): Section {
  const heading = [word("Page")];
  const named = { id: "page", level: 1, number: "1", reference: "1", newPage: true } as const;
  return { ...named, heading, blocks, sections };
}

describe("sections", () => {
  const shared = [paragraph(lateText("school.name")), paragraph(word("Same."))];
  const [filled] = withValuesInBlocks([sectionOf([], [sectionOf(shared)])], valueAt);
  const [below] = filled?.sections ?? [];

  test("have their values at any depth, and still know what they share", () => {
    expect(below?.blocks).toEqual([
      paragraph({ type: "text", value: "Oak", origin: "school.name" }),
      paragraph(word("Same.")),
    ]);
    expect(below && blocksBeforeValues(below)).toBe(shared);
    expect(lateKeysIn(shared)).toEqual(["school.name"]);
  });

  test("are sections like any other, for whoever copies or writes them", () => {
    expect(JSON.stringify({ ...below })).toBe(JSON.stringify(below));
    expect(Object.keys(below ?? {})).toEqual(Object.keys(sectionOf([])));
  });

  test("without a late value keep the very blocks", () => {
    expect(filled?.blocks).toBe(filled && blocksBeforeValues(filled));
  });

  test("of schools with equal values share the blocks, and of others do not", () => {
    const blocksOf = (name: string) =>
      withValuesInBlocks([sectionOf(shared)], () => name)[0]?.blocks;
    expect(blocksOf("Elm")).toBe(blocksOf("Elm"));
    expect(blocksOf("Ash")).not.toBe(blocksOf("Elm"));
  });

  test("look up no value before somebody reads them", () => {
    const asked: string[] = [];
    const [lazy] = withValuesInBlocks([sectionOf(shared)], (key) => {
      asked.push(key);
      return "Oak";
    });
    expect(asked).toEqual([]);
    expect(lazy?.blocks).toHaveLength(2);
    expect(asked).not.toEqual([]);
  });
});

test("a table's summary says what its header says", () => {
  const header = [[word("Name")], [lateText("school.name")]];
  const table = (summary: string): Block => ({
    ...{ type: "table", summary, widths: [50, 50], header, rowHeaders: true, rows: [] },
  });
  const summaries = (summary: string) =>
    withValuesInBlocks([sectionOf([table(summary)])], valueAt)[0]?.blocks.map((block) =>
      block.type === "table" ? block.summary : undefined,
    );
  expect(summaries("Name and \uA66E")).toEqual(["Name and Oak"]);
  expect(summaries("Who is who")).toEqual(["Who is who"]);
});
