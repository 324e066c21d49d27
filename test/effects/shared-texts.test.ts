import { expect, test } from "vitest";
import { sectionsById } from "../../src/document/origins.ts";
import { blocksBeforeValues } from "../../src/document/put-in.ts";
import { packNamed, validator } from "../formats/compose.ts";
import { soundSchool, tellingValues, wordedSchool } from "./base-schools.ts";
import { changesOf } from "./changes.ts";
import { composeAll } from "./compose-all.ts";
import { leavesOf } from "./schema-fields.ts";

const packs = [packNamed("online-safety")];
const choices = { schema: validator.schema, values: tellingValues };

/** Schools that differ from one another in a single setting: one setting in three, which is what time allows. */
const fields = leavesOf(validator.schema).filter((_, index) => index % 3 === 0);
const schools = fields.flatMap((field) =>
  changesOf(field, field.path[0] === "sections" ? wordedSchool : soundSchool, choices)
    .slice(0, 1)
    .map(({ config }) => config),
);

test("a school's documents are the same whether or not others were made before it", () => {
  const different = schools.filter((school) => {
    // A pack that is no other's has nothing to remember.
    const alone = composeAll(
      packs.map((pack) => ({ ...pack })),
      school,
    );
    return JSON.stringify(composeAll(packs, school)) !== JSON.stringify(alone);
  });
  expect(schools.length).toBeGreaterThan(70);
  expect(different).toEqual([]);
});

test("schools that differ in nothing but names and numbers share every text", () => {
  const named = (name: string, phone: string) => {
    const { school } = soundSchool as { readonly school: object };
    const config = { ...soundSchool, school: { ...school, name, phone } };
    const sections = (composeAll(packs, config) ?? []).flatMap((document) =>
      Array.from(sectionsById(document).values()),
    );
    return {
      before: sections.map(blocksBeforeValues),
      after: sections.map(({ blocks }) => blocks),
    };
  };
  named("Oak", "01632 960101");
  const [elm, ash] = [named("Elm", "01632 960102"), named("Ash", "01632 960103")];
  expect(elm.before.length).toBeGreaterThan(40);
  expect(elm.before.filter((blocks, index) => blocks !== ash.before[index])).toEqual([]);
  expect(JSON.stringify(elm.after)).not.toBe(JSON.stringify(ash.after));
  expect(JSON.stringify(ash.after)).not.toContain("Elm");
});

test("most of a school's sections are the very ones of the school before it", () => {
  const blocksOf = () =>
    (composeAll(packs, soundSchool) ?? []).flatMap(({ sections }) =>
      sections.map(({ blocks }) => blocks),
    );
  for (const _ of [1, 2]) blocksOf();
  const [before, now] = [new Set(blocksOf()), blocksOf()];
  expect(now.length).toBeGreaterThan(10);
  expect(now.filter((blocks) => before.has(blocks)).length).toBeGreaterThan(now.length / 2);
});
