import { expect, test } from "vitest";
import { AreaFinder } from "../../../src/rules/authorities/area-finder.ts";
import { england } from "../england.ts";

const finder = new AreaFinder(england);

/** What a text names: the words, and the force of the area. */
const named = (text: string) =>
  finder.find(text).map(({ start, end, force }) => [text.slice(start, end), force.id]);

test.each([
  ["Call Durham Police.", "Durham Police", "durham"],
  ["the Metropolitan Police Service", "Metropolitan Police Service", "metropolitan"],
  ["Hampshire Police", "Hampshire Police", "hampshire"],
  [
    "Hampshire and Isle of Wight Constabulary",
    "Hampshire and Isle of Wight Constabulary",
    "hampshire",
  ],
  ["South Gloucestershire Police", "South Gloucestershire Police", "avon-and-somerset"],
  ["West Sussex Police", "West Sussex Police", "sussex"],
  ["St. Helens Council", "St. Helens Council", "merseyside"],
  [
    "Bournemouth, Christchurch and Poole Council",
    "Bournemouth, Christchurch and Poole Council",
    "dorset",
  ],
  ["London Borough of Camden Council", "London Borough of Camden", "metropolitan"],
  [
    "Derby and Derbyshire Safeguarding Children Partnership",
    "Derbyshire Safeguarding Children Partnership",
    "derbyshire",
  ],
  ["Kent Safeguarding Team says", "Kent Safeguarding Team", "kent"],
])("finds a local body by its area and kind: %s", (text, words, force) => {
  expect(named(text)).toEqual([[words, force]]);
});

test.each([
  "Kent, police and others",
  "They live in Kent. Police say so",
  "South Gloucestershire police", // small, and not Gloucestershire's
  "Newcastle-under-Lyme Borough Council",
  "Kent Parish Council",
  "kent council",
  "Durham",
])("finds none in: %s", (text) => {
  expect(named(text)).toEqual([]);
});

test("every force is found by its name, whole", () => {
  const names = england.forces.map(({ name, id }) => [name, id]);
  expect(england.forces.flatMap(({ name }) => named(name))).toEqual(names);
});
