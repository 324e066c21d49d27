import { expect, test } from "vitest";
import { checkPack } from "../../../src/pack/check-pack.ts";
import { blocksOf, packOf, seen, validator } from "../builders.ts";

const tableOf = (...rows: readonly string[]) => {
  const [table] = blocksOf(["| Question | Answer |", "| --- | --- |", ...rows].join("\n"));
  if (table?.type !== "table") throw new Error("There is no table.");
  return table;
};

test("an empty cell has room for a line of handwriting, a filled row has none", () => {
  expect(tableOf("| When |  |", "| Where | here |").rows.map(({ penLines }) => penLines)).toEqual([
    1,
    undefined,
  ]);
});

test("a row has as much room as the cell that asks for most", () => {
  const [row] = tableOf('| What {{room "2"}} | {{room "4"}} |').rows;
  expect(row).toMatchObject({ penLines: 4, cells: [[{ value: "What " }], []] });
});

test("a box to tick stands before its words, which stay with it", () => {
  const [row] = tableOf('| Told | {{tick "yes"}} {{tick}} |').rows;
  expect(row?.cells[1]).toEqual([
    { type: "tickBox" },
    { type: "text", value: "\u00A0yes\u2002 " },
    { type: "tickBox" },
  ]);
});

test("only certain numbers of lines can be asked for", () => {
  const check = (text: string) =>
    seen(checkPack(packOf({ page: text, guidance: "{{guidance}}" }), validator.schema));
  expect(check('{{room "7"}}')).toEqual([["pack/unknown-reference", '"7"']]);
  expect(check('{{dutyholder "phone"}}')).toEqual([["pack/unknown-reference", '"phone"']]);
  expect(check('{{phases "ks5"}}')).toEqual([["pack/unknown-reference", '"ks5"']]);
});
