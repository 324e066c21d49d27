import { expect, test } from "vitest";
import { orderDiagnostics } from "../../src/diagnostics/order.ts";
import { composeSchool } from "../../src/pipeline.ts";
import { codesAndText } from "../diagnostics/codes-and-text.ts";
import { authorityText, layers, problemsOf, schoolText, validator } from "./school-text.ts";

test("five different faults are told at once, in the order of the file", () => {
  const faults = `\
status: aproved
lscb: { name: A }
dates: { policy: 2026-02-30 }
school:
  urn: 123456
police:
`;
  expect(codesAndText(problemsOf(authorityText, schoolText, faults))).toEqual([
    ["config/invalid-value", "aproved"],
    ["config/renamed-key", "lscb"],
    ["config/invalid-date", "2026-02-30"],
    ["config/wrong-type", "123456"],
    ["config/blank-value", "police"],
  ]);
});

test("faults of every layer are told, each in its own file", () => {
  const problems = problemsOf(
    `${authorityText}referal: { name: A }\n`,
    "police: { website: www.police.example }",
    `${schoolText}status: final\n`,
  );
  expect(problems.map(({ code, location }) => [location?.source.path, code])).toEqual([
    ["authority.yaml", "config/unknown-key"],
    ["school.yaml", "config/invalid-value"],
    ["trust.yaml", "config/invalid-value"],
  ]);
});

test("a fault of the authority's file is told once, however many schools have it", () => {
  const [authority, one] = layers(`${authorityText}lado: { phone: 999999 }\n`, schoolText);
  const [, other] = layers(authorityText, schoolText.replace("Brackenfold", "Northfield"));
  if (!authority || !one || !other) throw new Error("three layers");
  const problems = [one, other].flatMap(
    (school) => composeSchool([authority, school], validator).diagnostics,
  );
  expect(problems).toHaveLength(2);
  expect(codesAndText(orderDiagnostics(problems))).toEqual([["config/wrong-type", "999999"]]);
});

test("one layer on its own need not be complete, but has to be right", () => {
  const [layer] = layers("police: { article: yes }\nsocial_media: { official: { used: true } }\n");
  expect(codesAndText(layer ? validator.checkLayer(layer) : [])).toEqual([
    ["config/wrong-type", "yes"],
  ]);
});
