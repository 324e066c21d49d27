import { expect, test } from "vitest";
import { checkApproval } from "../../src/rules/approval.ts";
import { codesAndText } from "../diagnostics/codes-and-text.ts";
import { yamlMap } from "../pack/builders.ts";

const problems = (yaml: string) => codesAndText(checkApproval(yamlMap(yaml)));

test("points at the day of approval of what is still a draft", () => {
  expect(problems("status: draft\ndates: { ratified: 2026-09-22 }")).toEqual([
    ["rules/approved-draft", "2026-09-22"],
  ]);
});

test.each([
  "status: approved\ndates: { ratified: 2026-09-22 }",
  "status: draft\ndates: { policy: 2026-09 }",
  "status: draft\ndates: { ratified: }",
])("has nothing to say where status and dates agree: %s", (yaml) => {
  expect(problems(yaml)).toEqual([]);
});
