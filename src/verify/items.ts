import {
  type FinishedBlock,
  type FinishedDocument,
  type FinishedReference,
  type FinishedRow,
  textOfBlock,
} from "./finished-document.ts";
import { shown } from "./text.ts";

/** What is compared, by the name it goes by in reports. */
export type ItemKind =
  | "title"
  | "language"
  | "heading"
  | "paragraph"
  | "list item"
  | "table row"
  | "figure"
  | "link"
  | "cross-reference"
  | "contents entry"
  | "header or footer";

/** One thing that a finished document has, to be found in the other formats too. */
export interface Item {
  readonly kind: ItemKind;
  /** What it says; the number of a heading stands apart. */
  readonly text: string;
  /** The heading under which it stands. */
  readonly under: string;
  /** What else must be the same. What a format cannot tell is undefined, and is not compared. */
  readonly details: Readonly<Record<string, string | undefined>>;
}

/** The items of a document in sequences, each in the order of reading. */
export interface ItemSequences {
  readonly facts: readonly Item[];
  readonly blocks: readonly Item[];
  readonly contents: readonly Item[];
  readonly links: readonly Item[];
  readonly references: readonly Item[];
}

/** All that is compared of a document. */
export function itemsOf(document: FinishedDocument): ItemSequences {
  return {
    facts: [
      plainItem("title", document.title),
      plainItem("language", document.language),
      ...document.furniture.map((text) => plainItem("header or footer", text)),
    ],
    blocks: blockItems(document.blocks),
    contents: document.contents.map((entry) => referenceItem("contents entry", entry)),
    links: document.links.map(({ text, url, under }) => ({
      kind: "link",
      text,
      under,
      details: { address: url },
    })),
    references: document.references.map((each) => referenceItem("cross-reference", each)),
  };
}

function plainItem(kind: ItemKind, text: string): Item {
  return { kind, text, under: "", details: {} };
}

function referenceItem(kind: ItemKind, { text, target, under }: FinishedReference): Item {
  return { kind, text, under, details: { "place it leads to": target ?? "nowhere" } };
}

function blockItems(blocks: readonly FinishedBlock[]): readonly Item[] {
  let under = "";
  return blocks.map((block) => {
    const item = { ...blockItem(block), under };
    if (block.type === "heading") under = shown(block.text);
    return item;
  });
}

function blockItem(block: FinishedBlock): Omit<Item, "under"> {
  switch (block.type) {
    case "heading": {
      const { number, words } = numberedWords(block.text);
      return { kind: "heading", text: words, details: { level: String(block.level), number } };
    }
    case "paragraph":
      return { kind: "paragraph", text: block.text, details: {} };
    case "item": {
      const details = { "number or bullet": block.label, depth: String(block.depth) };
      return { kind: "list item", text: block.text, details };
    }
    case "row":
      return { kind: "table row", text: textOfBlock(block), details: rowDetails(block) };
    case "figure":
      return { kind: "figure", text: block.description, details: {} };
  }
}

function rowDetails({ cells, startsTable, summary }: FinishedRow): Item["details"] {
  const heads = cells.flatMap((cell, at) => (cell.heads ? [String(at + 1)] : []));
  return {
    "number of filled cells": String(cells.length),
    "heading cells": heads.length === 0 ? "none" : heads.join(", "),
    "place in its table": startsTable ? "the first row" : "a further row",
    "description of the table": summary,
  };
}

const numberBefore =
  /^(?<number>Appendix [A-Z]+|\d+(?:\.\d+)*\.?|[a-z]{1,2}\.|[ivxl]+\.?)[\s\0](?<words>.*)$/su;

/** A heading's number and its words, told apart by their look: on paper they are one text. */
function numberedWords(text: string): { readonly number: string; readonly words: string } {
  const { number = "none", words = text } = numberBefore.exec(text)?.groups ?? {};
  return { number, words };
}
