import { describe, expect, test } from "vitest";
import { checkRuleSettings, ruleSettings } from "../../src/config/rule-settings.ts";
import { codesAndText } from "../diagnostics/codes-and-text.ts";
import { faultsIn, layers } from "./school-text.ts";

const problems = (yaml: string) => codesAndText(layers(yaml).flatMap(checkRuleSettings));

describe("a layer's rules", () => {
  test.each([
    ["rules: { rules/revew-passed: off }", "config/unknown-rule", "rules/revew-passed"],
    ["rules: { long-sentence: error }", "config/unknown-rule", "long-sentence"],
    ["rules: { toString: error }", "config/unknown-rule", "toString"],
    ["rules: { config/missing-key: warning }", "config/fixed-rule", "config/missing-key"],
    ["rules: { file/not-found: warning }", "config/fixed-rule", "file/not-found"],
    ["rules: { wording/unknown-section: off }", "config/fixed-rule", "wording/unknown-section"],
    ["rules: { prose/either-or: off }", "config/rule-without-reason", "prose/either-or"],
    [
      "rules: { prose/either-or: { severity: off } }",
      "config/rule-without-reason",
      "prose/either-or",
    ],
    [
      "rules: { prose/either-or: { severity: off, reason: ' ' } }",
      "config/rule-without-reason",
      "prose/either-or",
    ],
  ])("%s", (yaml, code, at) => {
    expect(problems(yaml)).toEqual([[code, at]]);
  });

  test.each([
    "rules: { prose/either-or: error, rules/review-passed: warning }",
    "rules: { wording/section-not-used: { severity: off, reason: Kept for next year. } }",
    "rules: { prose/either-or: { severity: warning } }",
    "police: { name: A }",
  ])("may say: %s", (yaml) => {
    expect(problems(yaml)).toEqual([]);
    expect(faultsIn(yaml)).toEqual([]);
  });

  test("a code that is nearly right gets the right one", () => {
    const hints = layers("rules: { rules/revew-passed: error }").flatMap(checkRuleSettings);
    expect(hints[0]?.hint).toContain('"rules/review-passed"');
  });

  test.each([
    ["rules: { prose/either-or: eror }", "eror"],
    ["rules: { prose/either-or: { severity: eror } }", "eror"],
    ["rules: { prose/either-or: true }", "true"],
    ["rules: [prose/either-or]", "[prose/either-or]"],
  ])("misses the schema's form: %s", (yaml, at) => {
    expect(faultsIn(yaml).map(([, text]) => text)).toEqual([at]);
  });
});

test("settings that are none are passed over, as the schema tells of them", () => {
  const [tree] = layers("rules: { a: off, prose/either-or: eror, prose/doubled-word: error }");
  expect(Array.from(tree ? ruleSettings(tree).keys() : [])).toEqual(["prose/doubled-word"]);
});
