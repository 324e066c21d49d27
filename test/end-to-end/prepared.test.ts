import { createRequire } from "node:module";
import { Ajv } from "ajv";
import { beforeAll, expect, test } from "vitest";
import { packFingerprint } from "../../src/build/fingerprint.ts";
import { compileSchema } from "../../src/config/compile-schema.ts";
import { readPack } from "../../src/host/pack-files.ts";
import { packNames } from "../../src/host/pack-folders.ts";
import type { Prepared } from "../../src/host/prepared.ts";
import { sha256 } from "../../src/host/sha256.ts";
import { allTemplates, type PackSources } from "../../src/pack/pack.ts";
import { parsePack } from "../../src/pack/parse-pack.ts";
import { type PackedTree, unpackTree } from "../../src/yaml/packed-tree.ts";
import { parseYaml } from "../../src/yaml/parse-yaml.ts";
import { documentOf, given, project, projectFile } from "../formats/compose.ts";
import { buildIfStale } from "./built-program.ts";

let prepared: Omit<Prepared, "readYaml">;
let trees: Readonly<Record<string, PackedTree>>;

beforeAll(() => {
  buildIfStale();
  prepared = createRequire(import.meta.url)("../../dist/prepared/prepared.cjs");
  trees = JSON.parse(projectFile("dist/prepared/trees.json"));
});

const packs = packNames(project).map((id) => given(readPack(project, id)));

test("the schema, every template and every pack that come with Proviso are prepared", () => {
  expect(prepared.schema?.sha256).toBe(sha256(projectFile("schemas/school.schema.json")));
  expect(prepared.soundPacks?.authorities).toBe(sha256(projectFile("data/authorities.json")));
  expect(packs.filter((sources) => !isSound(sources))).toEqual([]);
  for (const sources of packs) {
    const pack = given(parsePack(sources));
    const texts = allTemplates(pack).map(({ source, start, end }) => source.text.slice(start, end));
    const ready = prepared.templatesOf(pack.id);
    expect(texts.filter((text) => !ready?.has(text))).toEqual([]);
  }
  expect(["our-own", "constructor"].map(prepared.templatesOf)).toEqual([undefined, undefined]);
});

function isSound(sources: PackSources): boolean | undefined {
  return prepared.soundPacks?.fingerprints.has(packFingerprint(sources));
}

test("a pack that somebody has changed is not taken for sound", () => {
  const [sources] = packs;
  if (!sources) throw new Error("There is no pack.");
  const [first, ...others] = sources.sections;
  const changed = first && { ...first, text: `${first.text} ` };
  const pack = { ...sources, sections: [...(changed ? [changed] : []), ...others] };
  expect(isSound(pack)).toBe(false);
});

test("prepared templates say what templates say", () => {
  const layers = ["defaults", "full-school"].map((name) =>
    projectFile(`examples/authority/${name}.yaml`),
  );
  for (const sources of packs) {
    const pack = given(parsePack(sources));
    const templates = prepared.templatesOf(pack.id);
    const ready = given(parsePack(sources, templates && { templates }));
    expect(documentOf(ready, ...layers)).toEqual(documentOf(pack, ...layers));
  }
});

test("prepared trees are what parsing the packs' YAML gives", () => {
  let seen = 0;
  for (const sources of packs)
    parsePack(sources, {
      parse: (source) => {
        const packed = trees[sha256(source.text)];
        expect(packed, source.path).toBeDefined();
        if (packed) expect(unpackTree(packed, source)).toEqual(parseYaml(source).value);
        seen += 1;
        return parseYaml(source);
      },
    });
  expect(seen).toBeGreaterThan(packs.length * 3);
});

test("the prepared schema finds what the schema finds", () => {
  const schema = JSON.parse(projectFile("schemas/school.schema.json"));
  const data = { school: { phases: ["ks9"], name: 7 }, phones: { pupils: { rule: "none", x: 1 } } };
  const compiled = compileSchema(schema, { Ajv });
  expect(compiled(data)).toBe(false);
  expect(prepared.schema?.validate(data)).toBe(false);
  expect(prepared.schema?.validate.errors).toEqual(compiled.errors);
});
