import type { ConfigSchema, SchemaNode } from "../../src/config/schema.ts";
import { textLike } from "../formats/token-school.ts";
import type { SchemaField } from "./schema-fields.ts";

/** A school's settings with one of them changed. */
export interface Change {
  /** The key that changed, such as `people.dsl.0.email`. */
  readonly key: string;
  readonly config: object;
}

/** What there is to choose from for each field. */
export interface Choices {
  readonly schema: ConfigSchema;
  /** Values for fields of which the schema does not tell which values make a difference. */
  readonly values: Readonly<Record<string, readonly unknown[]>>;
}

/** Every change of one field that is worth looking at in a school which has the field or could have it. */
export function changesOf(field: SchemaField, config: object, choices: Choices): readonly Change[] {
  return placesOf(field.path, config).flatMap((path) => {
    const value = valueAt(config, path);
    const removed = field.required || value === undefined ? [] : [undefined];
    return [...othersOf(value, field, choices), ...removed].map((other) => ({
      key: path.join("."),
      config: changed(config, path, other),
    }));
  });
}

/** Where a field is in a school: in a list at the first item that has a place for it, in sections at each. */
function placesOf(path: readonly string[], config: unknown): readonly (readonly string[])[] {
  const [step, ...rest] = path;
  if (step === undefined) return [[]];
  if (typeof config !== "object" || config === null) return [];
  const below = (name: string) =>
    placesOf(rest, (config as Record<string, unknown>)[name]).map((found) => [name, ...found]);
  if (step === "*") return Object.keys(config).flatMap(below);
  if (step === "[]")
    return (
      Object.keys(config)
        .map(below)
        .find(({ length }) => length > 0) ?? []
    );
  return below(step);
}

function othersOf(value: unknown, field: SchemaField, choices: Choices): readonly unknown[] {
  const { node, name } = field;
  if (node.properties) return [];
  if (node.items) return otherLists(Array.isArray(value) ? value : [], field, choices);
  return valuesOf(node, name, choices).filter((other) => other !== value);
}

function valuesOf(node: SchemaNode, name: string, { values }: Choices): readonly unknown[] {
  const given = values[name];
  if (given) return given;
  if (node.enum) return node.enum;
  if (node.type === "boolean") return [true, false];
  if (node.type === "integer") return [1, 2, 3];
  if (node.type !== "string") return [];
  return [901, 902].map((number) => textLike(node, name, number).written);
}

/** A list with fewer items, and with each item that may stand in it taken out or added. */
function otherLists(
  list: readonly unknown[],
  { node, name }: SchemaField,
  choices: Choices,
): readonly (readonly unknown[])[] {
  const items = choices.schema.resolve(node.items ?? {});
  const shorter = [[], list.slice(0, 1), list.slice(1)].filter(
    ({ length }) => length !== list.length,
  );
  const toggled = valuesOf(items, `${name}[]`, choices).map((item) =>
    list.includes(item) ? list.filter((other) => other !== item) : [...list, item],
  );
  return [...shorter, ...toggled];
}

function valueAt(config: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<string, unknown> | undefined)?.[step],
    config,
  );
}

/** The same settings with another value for a key; undefined takes it away. */
export function changed(config: object, path: readonly string[], value: unknown): object {
  const copy = structuredClone(config);
  const parent = valueAt(copy, path.slice(0, -1)) as Record<string, unknown>;
  const last = path.at(-1) ?? "";
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}
