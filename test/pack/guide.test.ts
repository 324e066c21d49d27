import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { bodyNames } from "../../src/pack/helpers/bodies.ts";
import { contactNames } from "../../src/pack/helpers/contacts.ts";
import { helperNames } from "../../src/pack/helpers/registry.ts";
import { termKeys } from "../../src/pack/terms.ts";

const guide = readFileSync(new URL("../../docs/packs.md", import.meta.url), "utf8");

test("the guide shows every helper", () => {
  const shown = new Set(Array.from(guide.matchAll(/\{\{#?(\w+)/g), ([, name]) => name));
  expect(helperNames.filter((name) => !shown.has(name))).toEqual([]);
});

test("the guide names every term, body and contact", () => {
  const terms = Object.keys(termKeys).map((name) => `t.${name}`);
  const names = [...terms, ...Object.keys(bodyNames), ...contactNames];
  expect(names.filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
});
