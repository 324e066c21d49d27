import { expect, test } from "vitest";
import type { Table } from "../../../src/document/document.ts";
import { renderDocx } from "../../../src/render/docx/render-docx.ts";
import { policy, section, text, theme } from "./builders.ts";
import { part, styleXml } from "./read-package.ts";

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
const plain: Table = { ...form, rows: [{ cells: [[text("What")], [text("this")]] }] };

const policyWith = (table: Table) => policy({ sections: [section(["1", "Form"], table)] });

const bodyWith = async (table: Table) =>
  part(await renderDocx(policyWith(table), theme, new Map()), "word/document.xml");

test("gives a row of a form room for handwriting, and each cell a box", async () => {
  const body = await bodyWith(form);
  const [, first, second] = body.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];

  // Three lines of 7 mm, and 3 mm around them.
  expect(first).toMatch(/<w:trHeight w:val="13\d\d" w:hRule="atLeast"\/>/);
  expect(second).not.toContain("trHeight");
  expect(body).toContain('<w:tblStyle w:val="PolicyForm"/>');
  const file = await renderDocx(policyWith(form), theme, new Map());
  expect(styleXml(file, "PolicyForm")).toContain("<w:insideV ");
});

test("draws a box to tick with a letter that Word has everywhere", async () => {
  expect(await bodyWith(form)).toContain('<w:sym w:char="F0A8" w:font="Wingdings"/>');
});

test("leaves a table without blanks as it is", async () => {
  const body = await bodyWith(plain);
  expect(body).toContain('<w:tblStyle w:val="PolicyTable"/>');
  expect(body).not.toContain("trHeight");
});
