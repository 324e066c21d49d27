import { expect, test } from "vitest";
import { Authorities } from "../../../src/rules/authorities/authorities.ts";
import { england } from "../england.ts";

test.each([
  ["county-durham", "county-durham"],
  ["County Durham", "county-durham"],
  ["Durham", "county-durham"],
  ["durham county council", "county-durham"],
  ["Bristol, City of", "bristol"],
  ["City of Bristol", "bristol"],
  ["Bristol City Council", "bristol"],
  ["St Helens", "st-helens"],
  ["St. Helens Metropolitan Borough Council", "st-helens"],
  ["London Borough of Camden", "camden"],
  ["Telford & Wrekin", "telford-and-wrekin"],
  ["Southend on Sea", "southend-on-sea"],
  ["City of London", "city-of-london"],
  ["Kent", "kent"],
])("finds the authority that %s means", (name, id) => {
  expect(england.find(name)?.id).toBe(id);
});

test.each(["Cardiff", "London", "Kentshire", "Council", ""])("knows no authority %s", (name) => {
  expect(england.find(name)).toBeUndefined();
});

test("every authority is found by its id, its name and each alias, and no two share one", () => {
  const names = england.all.flatMap(({ id, name, aliases }) =>
    [id, name, ...aliases].map((each) => [each, id]),
  );
  expect(names.map(([name = ""]) => [name, england.find(name)?.id])).toEqual(names);
});

test("every authority has the force that lists it", () => {
  expect(england.find("Medway")?.force.name).toBe("Kent Police");
  expect(england.find("Darlington")?.force.id).toBe("durham");
  expect(england.find("Isles of Scilly")?.force.name).toBe("Devon and Cornwall Police");
});

test("a file that names an authority without an entry is refused", () => {
  const forces = { a: { name: "A Police", website: "a.example", authorities: ["b"] } };
  expect(() => Authorities.parse(JSON.stringify({ forces, authorities: {} }))).toThrow("b");
});
