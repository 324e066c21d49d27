import { describe, expect, test } from "vitest";
import { layerConfigs } from "../../src/config/layer.ts";
import { codesAndText, relatedPlaces } from "../diagnostics/codes-and-text.ts";
import { layers, validator } from "./school-text.ts";

function problemsOf(...wordings: readonly string[]) {
  const texts = wordings.map((wording) => `sections: { email: { ${wording} } }`);
  return layerConfigs(validator.defaults, layers(...texts)).problems;
}

const add = "add: [{ text: a }]";
const replace = "replace: { text: a, reason: b }";
const omit = "omit: { reason: a }";
const deferTo = "defer_to: code of conduct";

describe("a layer's wording", () => {
  test.each([
    ["replace", replace, "replace", replace],
    ["omit", omit, "add", add],
    ["omit", omit, "replace", replace],
    ["defer_to", deferTo, "add", add],
    ["defer_to", deferTo, "replace", replace],
  ])("%s that hides a higher layer's is warned about: %s over %s", (how, lower, hidden, upper) => {
    const problems = problemsOf(upper, lower);
    expect(problems).toMatchObject([{ severity: "warning" }]);
    expect(codesAndText(problems)).toEqual([["wording/hides-higher-layer", how]]);
    expect(relatedPlaces(problems)).toEqual([["authority.yaml", hidden]]);
  });

  test.each([
    ["is added to added text", add, add],
    ["is added to replaced text", add, replace],
    ["replaces text that is only added to", replace, add],
    ["leaves a section out that is left out already", omit, omit],
    [
      "removes what is inherited by null",
      "add: null, replace: null, omit: null",
      `${add}, ${replace}`,
    ],
  ])("is nobody's concern when it %s", (_, lower, upper) => {
    expect(problemsOf(upper, lower)).toEqual([]);
  });

  test("counts for the same section only", () => {
    const texts = layers(`sections: { email: { ${add} } }`, `sections: { phones: { ${omit} } }`);
    expect(layerConfigs(validator.defaults, texts).problems).toEqual([]);
  });

  test("is compared with every layer above", () => {
    const problems = problemsOf(replace, replace, replace);
    expect(relatedPlaces(problems)).toEqual([
      ["authority.yaml", "replace"],
      ["trust.yaml", "replace"],
    ]);
  });
});
