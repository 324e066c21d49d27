import { expect, test } from "vitest";
import { Slots } from "../../src/document/slots.ts";
import { valueAt } from "../../src/pack/condition.ts";
import { answering } from "../../src/pack/facts.ts";
import { stepsOf } from "../../src/pack/lazy-object.ts";
import { PrintedValue } from "../../src/pack/printed-value.ts";
import { viewOf } from "../../src/pack/view.ts";
import { schoolOf } from "./builders.ts";

const facts = answering({
  ...schoolOf(
    "school: { name: Oak, special: false }\npeople: { dsl: [{ name: Ann }, { name: Ben }] }",
  ),
  reached: new Set<string>(),
  sections: new Set<string>(),
  coveredBy: new Map<string, string>(),
});
const view = viewOf(facts, new Slots(), { t: { dsl: "DSL" } });

test("text is a printed value that knows its key, and true and false stay what they are", () => {
  expect(valueAt(view, "school.name")).toBeInstanceOf(PrintedValue);
  expect(valueAt(view, "school.name")).toMatchObject({ raw: "Oak", origin: "school.name" });
  expect(valueAt(view, "school.special")).toBe(false);
  expect(valueAt(view, "t.dsl")).toBe("DSL");
});

test.each(["constructor", "__proto__", "toString"])(
  "%s is nothing that a template can read",
  (name) => {
    expect(view[name]).toBeUndefined();
    expect(valueAt(view, `school.${name}`)).toBeUndefined();
  },
);

test("a list has its length and its items, and knows where it stands", () => {
  const list = valueAt(view, "people.dsl");
  expect(Array.isArray(list)).toBe(true);
  const items = Array.isArray(list) ? list : [];
  expect(items.length).toBe(2);
  expect(items.map((item) => valueAt(item, "name.raw"))).toEqual(["Ann", "Ben"]);
  expect([0 in items, 2 in items, Object.hasOwn(items, "1")]).toEqual([true, false, true]);
  expect([valueAt(view, "people.dsl.1.name.origin"), items[2]]).toEqual([
    "people.dsl.1.name",
    undefined,
  ]);
  expect(stepsOf(list)).toEqual(["people", "dsl"]);
});
