// Writes schemas/layer.schema.json from schemas/school.schema.json: what one file may hold, where the others give the rest.
// Editors check with it. With --check it only says whether the file is stale.
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const schemaFile = fileURLToPath(new URL("../schemas/school.schema.json", import.meta.url));
const layerFile = fileURLToPath(new URL("../schemas/layer.schema.json", import.meta.url));

const { allOf: _, "x-renamed": __, ...root } = JSON.parse(await readFile(schemaFile, "utf8"));
const schema = {
  ...withoutRequired(root),
  $id: "proviso:layer",
  title: "A school’s file or a defaults.yaml",
  description:
    "One layer of a school’s settings, for editors. What is needed may stand in another layer; a check looks at all of them.",
};
const text = `${JSON.stringify(schema, undefined, 2)}\n`;

if (!process.argv.includes("--check")) {
  await writeFile(layerFile, text);
} else if (text !== (await readFile(layerFile, "utf8").catch(() => ""))) {
  console.error(
    "schemas/layer.schema.json does not match schemas/school.schema.json. Run `npm run schema:types`.",
  );
  process.exitCode = 1;
}

/** Groups of settings may be spread over the layers. A person or another value with parts stands whole in one of them. */
function withoutRequired({ required: _, properties, ...node }) {
  if (!properties) return node;
  const children = Object.entries(properties).map(([name, child]) => [
    name,
    withoutRequired(child),
  ]);
  return { ...node, properties: Object.fromEntries(children) };
}
