import fc from "fast-check";
import { expect, test } from "vitest";
import {
  ContentScanner,
  NotContent,
  type Operand,
  operatorKey,
} from "../../src/pdf/content-scanner.ts";
import { isArtifact, numberedAround } from "../../src/pdf/page-content.ts";
import { readContent } from "../../src/pdf/read-content.ts";
import { stringBytes } from "../../src/pdf/string-bytes.ts";

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));

/** What the scanner shows of each operator. */
function operationsIn(text: string) {
  const scanner = new ContentScanner(bytes(text));
  const found: { key: number; numbers: number[]; values: readonly Operand[] }[] = [];
  while (scanner.next()) {
    const { operator: key, numberCount: length, values } = scanner;
    found.push({ key, numbers: Array.from({ length }, (_, at) => scanner.number(at)), values });
  }
  return found;
}

test.each([
  ["1 -.5 +2.25 re", "re", [], [1, -0.5, 2.25]],
  ["/F1 12.5 Tf", "Tf", ["F1"], [12.5]],
  ["[1 /A [2]] 0 d", "d", [[1, "A", [2]]], [0]],
  ["/Name#20one gs", "gs", ["Name one"]],
  ["% a comment\ntrue null q", "q", ["true", "null"]],
  ["(a (b) \\) c) Tj", "Tj", [{ from: 0, to: 12 }]],
  ["<48 69> '", "'", [{ from: 0, to: 7 }]],
  [
    "/Span <</MCID 3 /Lang (en)>>BDC",
    "BDC",
    [
      "Span",
      {
        entries: new Map<string, unknown>([
          ["MCID", 3],
          ["Lang", { from: 22, to: 26 }],
        ]),
      },
    ],
  ],
])("reads %s", (text, operator, values, numbers = []) => {
  expect(operationsIn(text)).toEqual([{ key: operatorKey(operator), values, numbers }]);
});

test("an image within the content may hold anything", () => {
  const keys = operationsIn("q BI /W 1 ID \x00EMC (Q EIx ) EI Q").map(({ key }) => key);
  expect(keys).toEqual(["q", "BI", "Q"].map(operatorKey));
});

test.each([
  ["(a (b) \\101\\\n\\n)", "a (b) A\n"],
  ["<48 656>", "He`"],
])("%j is a string", (written, text) => {
  expect(stringBytes(bytes(written), { from: 0, to: written.length })).toBe(text);
});

test.each([
  "(",
  "<41",
  "[1",
  "<</A 1",
  "1 2",
  "BT",
  "q",
  "EMC",
  "Q",
  "ET",
  "/P BMC",
  "(a) Tj",
  "}",
  "BI ID x",
])("%j is no whole content", (text) => {
  expect(() => readContent(bytes(text))).toThrow(NotContent);
});

test("any bytes are content or an error of the content", () => {
  const signs = fc.string({ unit: fc.constantFrom(..."<>[]()/\\ 01.-qQnBTEMCDI%\n") });
  fc.assert(
    fc.property(signs, (text) => {
      try {
        readContent(bytes(text));
      } catch (error) {
        expect(error).toBeInstanceOf(NotContent);
      }
    }),
  );
});

test("what is painted knows its mark, its place and its neighbours", () => {
  const { objects } = readContent(
    bytes(`2 0 0 2 10 20 cm q 0 0 5 5 re f 6 6 m 7 8 l S 9 9 1 1 re n Q
      /P <</MCID 4>>BDC BT /F 12 Tf 1 0 0 1 3 4 Tm (a) Tj 2 0 Td (b) Tj ET EMC
      /Artifact BMC /X Do EMC`),
  );
  expect(objects.map(({ kind }) => kind)).toEqual(["path", "text", "picture"]);
  expect(objects[0]?.box).toEqual({ left: 10, bottom: 20, right: 24, top: 36 });
  expect(objects[1]?.box).toEqual({ left: 16, bottom: 28, right: 20, top: 28 });
  expect(objects.map(({ sequence }) => numberedAround(sequence)?.id)).toEqual([
    undefined,
    4,
    undefined,
  ]);
  expect(objects.map(({ sequence }) => isArtifact(sequence))).toEqual([false, false, true]);
});

test("a mark within a text object parts it", () => {
  const { objects } = readContent(
    bytes("BT /F 1 Tf (a) Tj /P <</MCID 0>>BDC (b) Tj EMC (c) Tj (d) Tj ET"),
  );
  expect(objects.map(({ sequence, shown }) => [sequence?.id, shown.length])).toEqual([
    [undefined, 1],
    [0, 1],
    [undefined, 2],
  ]);
});
