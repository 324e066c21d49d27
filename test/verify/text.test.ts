import { expect, test } from "vitest";
import { sameText, shown, softBreak, tidy } from "../../src/verify/text.ts";

test("runs of white space are one space, and the ends have none", () => {
  expect(tidy("  a \n\t b\u00a0c ")).toBe("a b c");
});

test("the end of a printed line stays, once and without the spaces around it", () => {
  expect(tidy(`${softBreak}a ${softBreak}${softBreak} b${softBreak}`)).toBe(`a${softBreak}b`);
  expect(shown(`a${softBreak}b`)).toBe("a b");
});

test.each([
  ["parents and carers", `parents${softBreak}and carers`, true],
  ["e-mail", `e-${softBreak}mail`, true],
  ["e-mail", "e- mail", false],
  ["a b", "ab", false],
  ["gov.uk/a+b?", `gov.uk/${softBreak}a+b?`, true],
  ["gov.uk/a+b?", `gov.uk/${softBreak}aab`, false],
  ["a b", `a${softBreak}b c`, false],
])("%j and %j: %j", (a, b, expected) => {
  expect(sameText(a, b)).toBe(expected);
  expect(sameText(b, a)).toBe(expected);
});
