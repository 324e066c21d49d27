import { describe, expect, test } from "vitest";
import { checkText } from "../../src/config/text-values.ts";
import { codesAndText } from "../diagnostics/codes-and-text.ts";
import { faultsIn, layers, validator } from "./school-text.ts";

function problemsIn(text: string) {
  return codesAndText(layers(text).flatMap((tree) => checkText(tree, validator.schema)));
}

describe("text for one line", () => {
  test.each([
    ["school:\n  name: |\n    A\n    B\n", "|\n    A\n    B\n"],
    ['school: { name: "A\\nB" }', '"A\\nB"'],
    ['school: { name: "A\\u2028B" }', '"A\\u2028B"'],
    ['school: { phone: "01632\\n960100" }', '"01632\\n960100"'],
    ['parents: { events: [a, "b\\nc"] }', '"b\\nc"'],
  ])("may not run over several: %j", (lines, value) => {
    expect(problemsIn(lines)).toEqual([["config/line-break", value]]);
  });

  test.each([
    "school:\n  name: A\n    B\n",
    "school:\n  name: >-\n    A\n    B\n",
    "document:\n  vision_statement: |\n    A\n\n    B\n",
    "sections:\n  email:\n    add:\n      - text: |\n          - A\n          - B\n",
  ])("may be written over several when they fold, and prose may have them: %j", (lines) => {
    expect(faultsIn(lines)).toEqual([]);
  });
});

describe("empty text", () => {
  test.each([
    ['school: { name: "" }', '""'],
    ["school: { name: '   ' }", "'   '"],
    ['school: { email: "" }', '""'],
    ['school: { website: "" }', '""'],
    ['dates: { policy: "" }', '""'],
    ['parents: { events: [""] }', '""'],
    ['document: { vision_statement: "\\n\\n" }', '"\\n\\n"'],
  ])("is one problem, not also a wrong form: %j", (lines, value) => {
    expect(faultsIn(lines)).toEqual([["config/empty-text", value]]);
  });
});

describe("characters that have no place in a policy", () => {
  test.each([
    ["a control character", "\\u0001"],
    ["the one that starts terminal commands", "\\e"],
    ["next line", "\\u0085"],
    ["a direction override", "\\u202e"],
    ["a direction isolate", "\\u2066"],
    ["a zero-width space", "\\u200b"],
    ["a soft hyphen", "\\u00ad"],
    ["a byte order mark in the middle", "\\ufeff"],
    ["private use", "\\ue000"],
    ["private use beyond the first plane", "\\U000F0000"],
    ["a lone surrogate", "\\ud800"],
    ["an unassigned code point", "\\uffff"],
    ["a tag character", "\\U000E0041"],
  ])("%s", (_, written) => {
    const value = `"A${written}B"`;
    expect(problemsIn(`school: { name: ${value} }`)).toEqual([
      ["config/forbidden-character", value],
    ]);
    expect(problemsIn(`document: { vision_statement: ${value} }`)).toEqual([
      ["config/forbidden-character", value],
    ]);
    expect(problemsIn(`sections: { email: { add: [{ text: ${value} }] } }`)).toEqual([
      ["config/forbidden-character", value],
    ]);
  });

  test("are found as they are, too, not only as escapes", () => {
    expect(problemsIn("school: { name: A\u202eB }")).toEqual([
      ["config/forbidden-character", "A\u202eB"],
    ]);
  });

  test.each([
    "Ysgol Tŷ Gwyn",
    "Åsa O’Neill–Łuk",
    "St. Mary’s & “All Saints”",
    "ὅσιος, школа, שלום",
  ])("letters of names are fine: %s", (name) => {
    expect(problemsIn(`school: { name: "${name}" }`)).toEqual([]);
  });
});

test("the gravest problem of a value is told, not each", () => {
  expect(problemsIn('school: { name: "\\u0001\\n" }')).toEqual([
    ["config/forbidden-character", '"\\u0001\\n"'],
  ]);
});
