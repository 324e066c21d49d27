import { expect, test } from "vitest";
import { checkAuthority } from "../../src/rules/unknown-authority.ts";
import { seen, yamlMap } from "../pack/builders.ts";
import { england } from "./england.ts";

const check = (name: string) =>
  checkAuthority(yamlMap(`school: { local_authority: ${name} }`), england);

test.each(["Kent", "county-durham", "Durham County Council"])("knows %s", (name) => {
  expect(check(name)).toEqual([]);
});

test.each([
  ["Sufolk", "Suffolk"],
  ["Derbyshir", "Derbyshire"],
  ["Cardiff", undefined],
])("points at %s and suggests the one that was meant", (name, meant) => {
  const problems = check(name);
  expect(seen(problems)).toEqual([["rules/unknown-authority", name]]);
  expect(/Did you mean "(.+)"/.exec(problems[0]?.hint ?? "")?.[1]).toBe(meant);
});

test("leaves a missing name to the validation", () => {
  expect(checkAuthority(yamlMap("{}"), england)).toEqual([]);
});
