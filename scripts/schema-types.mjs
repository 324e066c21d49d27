// Writes src/config/school-config.ts from schemas/school.schema.json. With --check it only says whether the file is stale.
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { compile } from "json-schema-to-typescript";

const schemaFile = fileURLToPath(new URL("../schemas/school.schema.json", import.meta.url));
const typesFile = fileURLToPath(new URL("../src/config/school-config.ts", import.meta.url));

const banner = "// Generated from schemas/school.schema.json by npm run schema:types. Do not edit.";

const schema = JSON.parse(await readFile(schemaFile, "utf8"));
const types = await typesOf(schema);

if (!process.argv.includes("--check")) {
  await writeFile(typesFile, types);
} else if (types !== (await readFile(typesFile, "utf8").catch(() => ""))) {
  console.error(
    "src/config/school-config.ts does not match schemas/school.schema.json. Run `npm run schema:types`.",
  );
  process.exitCode = 1;
}

async function typesOf({ definitions, title, ...root }) {
  const types = await compile(
    {
      ...forTypes(root, definitions),
      description: `${root.description} These are its values once the defaults are filled in.`,
      definitions: namedTypes(definitions),
    },
    "SchoolConfig",
    { additionalProperties: false, bannerComment: banner, unreachableDefinitions: true },
  );
  return tidy(types);
}

/** Definitions that get a type with a name: groups, and values from a list. Other text is plain `string`. */
function namedTypes(definitions) {
  const named = Object.entries(definitions).filter(([, definition]) => hasName(definition));
  return Object.fromEntries(
    named.map(([name, definition]) => [
      name,
      { ...forTypes(definition, definitions), description: definition.description },
    ]),
  );
}

function hasName(definition) {
  return definition.type === "object" || definition.enum !== undefined;
}

/**
 * A copy of a schema from which the compiler makes the types we want: comments from titles and descriptions, names
 * only for definitions, no optional key where a default fills it in, no conditions.
 */
function forTypes(node, definitions) {
  const {
    type,
    enum: values,
    oneOf,
    required = [],
    properties,
    additionalProperties,
    items,
  } = node;
  const description = comment(node);
  const target = node.$ref && definitions[node.$ref.replace("#/definitions/", "")];
  if (target && hasName(target)) return { description, tsType: typeName(node.$ref) };
  if (target) return { ...forTypes(target, definitions), description };
  const copy = { description, type, enum: values };
  if (oneOf) copy.oneOf = oneOf.map((branch) => forTypes(branch, definitions));
  if (items) copy.items = forTypes(items, definitions);
  if (node.minItems === 1) copy.minItems = 1;
  if (properties) {
    copy.properties = mapValues(properties, (child) => forTypes(child, definitions));
    const filledIn = Object.keys(properties).filter((name) => hasDefault(properties[name]));
    copy.required = [...new Set([...required, ...filledIn])];
  }
  if (type === "object") {
    const isMap = typeof additionalProperties === "object";
    copy.additionalProperties = isMap && forTypes(additionalProperties, definitions);
  }
  return withoutUndefined(copy);
}

function comment({ title, description }) {
  return title && description ? `${title}. ${description}` : description;
}

/** Whether the defaults give this key a value. They make no people or contacts, so references end the search. */
function hasDefault({ default: value, properties = {} }) {
  return value !== undefined || Object.values(properties).some(hasDefault);
}

function typeName(ref) {
  const name = ref.replace("#/definitions/", "");
  return name[0].toUpperCase() + name.slice(1);
}

/**
 * The compiler cannot mark keys and lists as read-only, but it prints each key on a line of its own. It also says of
 * each name that it comes from a definition, which nobody needs to know.
 */
function tidy(types) {
  return types
    .replaceAll(
      /^ \*\n \* This interface was referenced by .*\n \* via the `definition` .*\n/gm,
      "",
    )
    .replaceAll(/^( +)("[^"]+"|\w+)(\??):(?=[ \n])/gm, "$1readonly $2$3:")
    .replaceAll(/^( +)\[k: string\]: /gm, "$1readonly [k: string]: ")
    .replaceAll(/: (\w+\[\]|\[\w+, \.\.\.\w+\[\]\]);$/gm, ": readonly $1;");
}

function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));
}

function withoutUndefined(object) {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
