import { expect, test, vi } from "vitest";
import type { HelperSpec } from "../../src/pack/helpers/spec.ts";
import { parsePack } from "../../src/pack/parse-pack.ts";
import { given, validator } from "../formats/compose.ts";
import { baseSchools } from "./base-schools.ts";
import { leavesOf } from "./schema-fields.ts";
import { Survey } from "./survey.ts";

// A helper that prints the school's phone number and does not say so, beside those that there are.
vi.mock("../../src/pack/helpers/registry.ts", async (importOriginal) => {
  const original = await importOriginal<typeof import("../../src/pack/helpers/registry.ts")>();
  const { compositionOf } = await import("../../src/pack/helpers/spec.ts");
  const leak: HelperSpec = {
    parameters: [],
    required: 0,
    run: (options) => compositionOf(options).config.school.phone,
  };
  return {
    ...original,
    helperNames: [...original.helperNames, "leak"],
    helperSpecs: { ...original.helperSpecs, leak },
    helpers: { ...original.helpers, leak: leak.run },
  };
});

const manifest = `
id: broken
name: A pack with faults
title: A policy
edition: "1"
applies_from: 2026-09-01
deferred: "See the {{policy}}."
sections:
  - { id: leaking, title: Leaking }
  - { id: honest, title: Honest }
  - { id: boasting, title: Boasting }
`;

const bodies = {
  leaking: "Ring {{leak}}.",
  honest: "{{#if school.phone}}Ring {{school.phone}}.{{/if}}",
  boasting: "{{#if school.email}}{{/if}}Write to us.",
};

function surveyOf(...names: readonly string[]): Survey {
  const file = (path: string, text: string) => ({ path, text });
  const pack = given(
    parsePack({
      manifest: file("pack.yaml", manifest),
      references: file("references.yaml", "references: {}\nacts: {}\nlinks: {}\n"),
      sections: Object.entries(bodies).map(([id, text]) => file(`sections/${id}.md`, text)),
    }),
  );
  const survey = new Survey([pack]);
  for (const field of leavesOf(validator.schema))
    if (names.includes(field.name)) survey.look(field, baseSchools.slice(0, 1));
  return survey;
}

test("a section whose helper prints a key that it does not declare is found", () => {
  expect(Array.from(surveyOf("school.phone").unclaimed)).toEqual([
    "school.phone in broken/leaking",
  ]);
});

test("a section that claims a key and does not change with it is found", () => {
  const { unseen } = surveyOf("school.phone", "school.email");
  expect(unseen.filter((claim) => claim.startsWith("school.e"))).toEqual([
    "school.email in broken/boasting",
  ]);
  expect(unseen).not.toContain("school.phone in broken/honest");
});

test("a field that no section uses is found to do nothing", () => {
  const [effect] = surveyOf("filtering.provider").effects;
  expect(effect?.changes).toBeGreaterThan(0);
  expect(effect?.places.size).toBe(0);
});
