import { expect, test } from "vitest";
import { passagesOf } from "../../../src/rules/prose/passage.ts";
import { documentOf, packOf, schoolOf } from "../../pack/builders.ts";
import { passagesIn } from "./read.ts";

const texts = (markdown: string) => passagesIn(markdown).map(({ kind, text }) => [kind, text]);

test("a paragraph is one passage, bold or not, and a line break stays one", () => {
  expect(texts("Staff **lock**\ntheir screens.  \nAlways.")).toEqual([
    ["prose", "Staff lock their screens.\nAlways."],
  ]);
});

test("an item of a list is a passage of its own, at every level, with the paragraph before it as stem", () => {
  const passages = passagesIn("Staff:\n\n- lock screens\n  - all of them\n- log out");
  expect(passages.map(({ text, stem }) => [text, stem?.text])).toEqual([
    ["Staff:", undefined],
    ["lock screens", "Staff:"],
    ["all of them", "lock screens"],
    ["log out", "Staff:"],
  ]);
});

test("headings within the text and cells are told from prose", () => {
  expect(texts("#### Who acts\n\n| Who | What |\n|---|---|\n| Staff | act |")).toEqual([
    ["heading", "Who acts"],
    ["cell", "Who"],
    ["cell", "What"],
    ["cell", "Staff"],
    ["cell", "act"],
  ]);
});

test("the text of a call-out is prose", () => {
  expect(texts("> Call 999.")).toEqual([["prose", "Call 999."]]);
});

test("the words of a link and of emphasis are a title", () => {
  const [passage] = passagesIn("Read [our guide](https://oak.example) and *Safe and well*.");
  const titles = passage?.pieces.filter(({ title }) => title) ?? [];
  expect(titles.map(({ start, end }) => passage?.text.slice(start, end))).toEqual([
    "our guide",
    "Safe and well",
  ]);
});

test("every piece of a document's text knows the key that it came from", () => {
  const pack = packOf({ page: 'We use {{filtering.provider}}.\n\n{{contact "police"}}' });
  const layer = "document: { cover: { used: true, statement: Be kind. } }";
  const passages = passagesOf(documentOf(pack, schoolOf(layer)));
  expect(
    passages.map(({ section, pieces }) => [section, pieces.map(({ origin }) => origin)]),
  ).toEqual([
    ["cover", ["document.cover.statement"]],
    ["page", [undefined]],
    ["page", [undefined, "filtering.provider", undefined]],
  ]);
});
