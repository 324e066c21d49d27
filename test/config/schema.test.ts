import { describe, expect, test } from "vitest";
import { defaultLayer } from "../../src/config/defaults.ts";
import { linesToAdd } from "../../src/config/lines-to-add.ts";
import { ConfigSchema, type SchemaNode } from "../../src/config/schema.ts";
import { checkText } from "../../src/config/text-values.ts";
import { parseYaml } from "../../src/yaml/parse-yaml.ts";
import { toData } from "../../src/yaml/tree.ts";
import { validator } from "./school-text.ts";

const small = new ConfigSchema({
  type: "object",
  properties: {
    name: { $ref: "#/definitions/line", default: "A" },
    people: {
      type: "array",
      items: {
        type: "object",
        required: ["name"],
        properties: { name: { $ref: "#/definitions/line" } },
      },
    },
    group: { properties: { flag: { type: "boolean", default: false }, text: { type: "string" } } },
    sections: { additionalProperties: { properties: { add: { type: "array" } } } },
    at: { oneOf: [{ enum: ["first"] }, { properties: { after: { type: "string" } } }] },
  },
  definitions: { line: { type: "string", "x-kind": "line", examples: ["Northfield"] } },
});

test("keys are dotted, parents before children, and do not look into lists and free-form maps", () => {
  expect(small.keys()).toEqual([
    "name",
    "people",
    "group",
    "group.flag",
    "group.text",
    "sections",
    "at",
  ]);
});

test("defaults are the values that hold without a word, and no empty groups", () => {
  expect(small.defaults()).toEqual({ name: "A", group: { flag: false } });
});

describe("the schema at a path", () => {
  test.each([
    ["name", "string"],
    ["people", "array"],
    ["people.0", "object"],
    ["people.17.name", "string"],
    ["group.flag", "boolean"],
    ["sections.any.add", "array"],
    ["at.after", "string"],
  ])("%s is a %s", (path, type) => {
    expect(small.at(path.split("."))?.type).toBe(type);
  });

  test.each([
    "nmae",
    "name.more",
    "people.first",
    "group.0",
    "at.before",
    "toString",
    "group.constructor",
    "__proto__",
  ])("there is none at %s", (path) => {
    expect(small.at(path.split("."))).toBeUndefined();
  });

  test("has what stands beside a reference as well as what it points to", () => {
    expect(small.at(["name"])).toMatchObject({ "x-kind": "line", default: "A" });
  });
});

test("a reference to nothing is our mistake, so it throws", () => {
  expect(() => new ConfigSchema({ $ref: "#/definitions/none" }).at([])).toThrow();
});

describe("lines to add", () => {
  test.each([
    [["name"], "  name: Northfield"],
    [["people"], "  people:\n    - name: Northfield"],
    [["people", "0", "name"], "  name: Northfield"],
    [["people", "0"], "  - name: Northfield"],
    [["group", "flag"], "  flag: false"],
    [["unknown"], "  unknown:"],
  ])("for %j can be copied", (path, lines) => {
    expect(linesToAdd(small, path)).toBe(lines);
  });

  test.each(validator.schema.keys())("for %s are YAML that the schema accepts", (key) => {
    const path = key.split(".");
    const text = linesToAdd(validator.schema, path).replaceAll(/^ {2}/gm, "");
    const { value } = parseYaml({ path: "lines.yaml", text });
    const leaf = value && (toData(value) as Record<string, unknown>)[path.at(-1) ?? ""];
    const whole = path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), leaf);
    const layer = parseYaml({ path: "layer.yaml", text: JSON.stringify(whole) }).value;
    expect(layer?.kind).toBe("map");
    expect(layer?.kind === "map" ? validator.checkLayer(layer) : []).toEqual([]);
  });
});

test("Proviso's own defaults are right", () => {
  const defaults = defaultLayer(validator.schema);
  expect(validator.checkLayer(defaults)).toEqual([]);
  expect(checkText(defaults, validator.schema)).toEqual([]);
});

test("each value of a choice that is explained has its explanation", () => {
  const explained: string[] = [];
  const wrong: string[] = [];
  const visit = (node: SchemaNode, place: string): void => {
    const { enum: values = [], enumDescriptions: meanings } = node;
    if (meanings) explained.push(place);
    if (meanings && (meanings.length !== values.length || meanings.includes(""))) wrong.push(place);
    for (const [name, child] of Object.entries({ ...node.properties, ...node.definitions }))
      visit(child, `${place}.${name}`);
    if (node.items) visit(node.items, `${place}[]`);
  };
  visit(validator.schema.root, "");
  expect(wrong).toEqual([]);
  expect(explained).toContain(".phones.pupils.rule");
});
