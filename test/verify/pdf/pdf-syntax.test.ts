import fc from "fast-check";
import { expect, test } from "vitest";
import { NotOurPdf, parsePdfValue } from "../../../src/verify/pdf/pdf-syntax.ts";

const parse = (source: string) => parsePdfValue(source, 0);

test.each([
  ["-12.50", -12.5],
  [".5", 0.5],
  ["true", true],
  ["null", undefined],
  ["/A#20b", { name: "A b" }],
  ["(a (b) \\) \\101\\\n)", { bytes: "a (b) ) A" }],
  ["<48 656>", { bytes: "He`" }],
  ["12 0 R", { object: 12 }],
  ["[1 2 0 R /X]", [1, { object: 2 }, { name: "X" }]],
  ["% comment\n7", 7],
])("reads %s", (source, value) => {
  expect(parse(source)).toEqual(value);
});

test("reads dictionaries, whatever stands between their parts", () => {
  expect(parse("<</A<</B[(c)]>>/D%x\n1>>")).toEqual(
    new Map<string, unknown>([
      ["A", new Map([["B", [{ bytes: "c" }]]])],
      ["D", 1],
    ]),
  );
});

test.each(["", "<<", "<<1", "[1", "(a", ")", "[".repeat(1000)])(
  "%j is an error of the file",
  (source) => {
    expect(() => parse(source)).toThrow(NotOurPdf);
  },
);

test("any text is a value or an error of the file", () => {
  const signs = fc.string({ unit: fc.constantFrom(..."<>[]()/\\ 01R.-+tn#%A") });
  fc.assert(
    fc.property(signs, (source) => {
      try {
        parse(source);
      } catch (error) {
        expect(error).toBeInstanceOf(NotOurPdf);
      }
    }),
  );
});
