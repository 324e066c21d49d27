import { expect, test } from "vitest";
import { frameKeys } from "../../src/pack/frame.ts";
import { packNamed, validator } from "../formats/compose.ts";
import { baseSchools, wordedSchool } from "./base-schools.ts";
import type { PieceKind } from "./pieces.ts";
import { groupsOf, leavesOf, type SchemaField } from "./schema-fields.ts";
import { Survey } from "./survey.ts";

const packs = ["online-safety", "mobile-phones", "acceptable-use", "records"].map(packNamed);
const fields = leavesOf(validator.schema);
const survey = new Survey(packs);

/** What somebody reads as words, and not as a row of a table or a fact beside the title. */
const words: readonly PieceKind[] = ["heading", "sentence", "callout", "card", "signature"];

const hasWords = ({ node }: SchemaField) => node["x-effect"] === undefined;

// Groups first: by being there or not they bear out what single fields could not.
for (const field of [...groupsOf(validator.schema), ...fields]) {
  const schools = field.path[0] === "sections" ? [wordedSchool] : baseSchools;
  // What shows elsewhere is looked for elsewhere; here it is only seen to change no section.
  survey.look(field, hasWords(field) ? schools : schools.slice(0, 1));
}

const effectOf = new Map(survey.effects.map((effect) => [effect.field, effect]));

test("every field of the schema is changed and looked at", () => {
  const tried = fields.filter(({ name }) => (effectOf.get(name)?.changes ?? 0) > 0);
  console.log(`${tried.length} of ${fields.length} fields were changed to see what they do.`);
  expect(fields.filter((field) => !tried.includes(field)).map(({ name }) => name)).toEqual([]);
});

test("a field changes a sentence, a heading, a card or a signature", () => {
  const silent = fields.filter(hasWords).filter(({ name }) => {
    const kinds = Array.from(effectOf.get(name)?.places.values() ?? []);
    return !kinds.some((each) => words.some((kind) => each.has(kind)));
  });
  expect(silent.map(({ name }) => name)).toEqual([]);
});

test("a field of which the schema says that it shows elsewhere changes no section", () => {
  const parts = Object.keys(frameKeys);
  const inSections = fields
    .filter((field) => !hasWords(field))
    .flatMap(({ name }) => Array.from(effectOf.get(name)?.places.keys() ?? []))
    .filter((place) => !parts.some((part) => place.endsWith(`/${part}`)));
  expect(inSections).toEqual([]);
});

test("no field has an effect in a place that does not claim it", () => {
  expect(Array.from(survey.unclaimed)).toEqual([]);
});

test("every claim of a section is borne out by some change", () => {
  expect(survey.unseen).toEqual([]);
});
