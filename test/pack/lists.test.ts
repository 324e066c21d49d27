import { expect, test } from "vitest";
import { printed } from "./builders.ts";

const two = "people: { dsl: [{ name: Ann }, { name: Ben }] }";

test.each([
  ["{{#each people.dsl}}{{name}}{{#unless @last}}, {{/unless}}{{/each}}.", "Ann, Ben."],
  [
    "{{#each people.dsl}}{{@index}}: {{name}} of {{../school.name}}; {{/each}}",
    /^0: Ann of .+; 1: Ben of .+;$/,
  ],
  ["First {{people.dsl.[0].name}}.", "First Ann."],
  ["{{#if people.deputy_dsl}}Some{{else}}None{{/if}}", "None"],
  ["{{#if people.dsl}}Some{{else}}None{{/if}}", "Some"],
  ['{{#has school.phases "ks1" "ks4"}}Has{{else}}Has not{{/has}}', "Has"],
  ['{{#has school.phases "ks4"}}Has{{else}}Has not{{/has}}', "Has not"],
  ['{{#has links.national_parents "nspcc"}}Has{{else}}Has not{{/has}}', "Has not"],
])("a template reads lists: %s", (template, words) => {
  if (typeof words === "string") expect(printed(template, two)).toBe(words);
  else expect(printed(template, two)).toMatch(words);
});
