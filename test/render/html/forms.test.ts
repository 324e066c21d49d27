import { expect, test } from "vitest";
import type { Table } from "../../../src/document/document.ts";
import { attribute, parsedPage, textOf } from "./parsed-page.ts";
import { documentWith, text } from "./sample-document.ts";

const form: Table = {
  type: "table",
  summary: "A form",
  widths: [40, 60],
  header: [[text("Question")], [text("Answer")]],
  rowHeaders: true,
  rows: [
    { penLines: 3, cells: [[text("What")], []] },
    { cells: [[text("Told")], [{ type: "tickBox" }, text("\u00A0yes")]] },
  ],
};

const pageWith = (table: Table) => parsedPage(documentWith([table]));

test("a row of a form has room for handwriting", async () => {
  const page = await pageWith(form);
  const rows = page.elements("tr").map((row) => attribute(row, "style"));

  expect(rows).toEqual([undefined, "block-size: 24mm", undefined]);
  expect(page.withClass("form")).toHaveLength(1);
});

test("a box to tick stands before its words and says nothing itself", async () => {
  const page = await pageWith(form);
  expect(page.withClass("tick-box").map(textOf)).toEqual([""]);
  expect(page.elements("td").map(textOf)).toEqual(["", "\u00A0yes"]);
});

test("a table without blanks is no form", async () => {
  const page = await pageWith({ ...form, rows: [{ cells: [[text("What")], [text("this")]] }] });
  expect(page.withClass("table")).toHaveLength(1);
  expect(page.withClass("form")).toEqual([]);
});
