import { describe, expect, test } from "vitest";
import { BrandShelf } from "../../src/build/brand.ts";
import { composeDocuments } from "../../src/build/compose.ts";
import { explainSchool } from "../../src/build/explain.ts";
import { LayerFiles } from "../../src/build/layers.ts";
import { openWorkspace } from "../../src/build/workspace.ts";
import type { SettingEffect } from "../../src/config/schema.ts";
import { schoolFileAt } from "../../src/host/project.ts";
import { forAudience } from "../../src/pack/audience.ts";
import { valueAt } from "../../src/pack/condition.ts";
import { composePolicy, composeSchool } from "../../src/pipeline.ts";
import { renderDocx } from "../../src/render/docx/render-docx.ts";
import { renderHtml } from "../../src/render/html/render-html.ts";
import { estimatePages } from "../../src/render/paginate/estimate-pages.ts";
import { parseYaml } from "../../src/yaml/parse-yaml.ts";
import { schoolFolder } from "../build/school-folder.ts";
import { layers, validator } from "../config/school-text.ts";
import { codesAndText } from "../diagnostics/codes-and-text.ts";
import { given, onlineSafety, packNamed, theme } from "../formats/compose.ts";
import { xmlPart, xmlPartsOf } from "../formats/docx-text.ts";
import { themeOf } from "../formats/themes.ts";
import { soundSchool, wordedSchool } from "./base-schools.ts";
import { changed, changesOf } from "./changes.ts";
import { composeAll, treeOf } from "./compose-all.ts";
import { comparable, difference } from "./difference.ts";
import { leavesOf, type SchemaField } from "./schema-fields.ts";

const fields = leavesOf(validator.schema);
const phones = packNamed("mobile-phones");
const packs = [onlineSafety, phones];

/** The fields whose effect is of one kind, each with its place in a school. */
function fieldsWith(effect: SettingEffect, school: object = soundSchool) {
  return fields
    .filter(({ node }) => node["x-effect"] === effect)
    .map((field) => ({ ...field, changes: changesFor(field, school) }));
}

function changesFor(field: SchemaField, school: object) {
  return changesOf(field, school, { schema: validator.schema, values: {} });
}

test("each field whose effect is not in words is looked at below", () => {
  const kinds: readonly SettingEffect[] = [
    "layout",
    "brand",
    "documents",
    "properties",
    "check",
    "layering",
    "audience",
    "explain",
  ];
  const elsewhere = fields.filter(({ node }) => node["x-effect"] !== undefined);
  console.log(`${elsewhere.length} of ${fields.length} fields have an effect other than words.`);
  expect(kinds.flatMap((kind) => fieldsWith(kind)).length).toBe(elsewhere.length);
});

describe("layout:", () => {
  test.each(fieldsWith("layout"))(
    "$name changes how a policy looks, and no word",
    async (field) => {
      const [before] = composeAll(packs, soundSchool) ?? [];
      const [after] = field.changes.flatMap(({ config }) => composeAll(packs, config)?.[0] ?? []);
      if (!before || !after) throw new Error("There is no policy.");
      expect(await pageOf(after)).not.toBe(await pageOf(before));
      const places = Array.from(difference(comparable(before), comparable(after)).keys());
      expect(places.filter((place) => !/\/(?:cover|contents)$/.test(place))).toEqual([]);
    },
  );

  async function pageOf(document: Parameters<typeof renderHtml>[0]): Promise<string> {
    const page = await renderHtml(document, theme, estimatePages(document, theme));
    return new TextDecoder().decode(page);
  }
});

describe("brand:", () => {
  const values: Readonly<Record<string, readonly [string, string]>> = {
    "brand.logo": ["a.svg", "b.svg"],
    "brand.logo_alt": ["An oak", "An ash"],
    "brand.colours.main": ["#14532d", "#6b1f3a"],
    "brand.colours.accent": ["#ffee00", "#00eeff"],
    "brand.colours.links": ["#17603a", "#1f5c99"],
    "brand.typeface": ["Tinos", "Carlito"],
    "brand.header": ["part of a trust", "part of another"],
    "brand.footer": ["a charity", "a company"],
  };
  const branded = { ...soundSchool, brand: { logo: "a.svg", colours: {} } };

  test.each(fields.filter(({ node }) => node["x-effect"] === "brand"))(
    "$name changes how Word files and web pages look, and no section",
    async ({ name, path }) => {
      const looks = (values[name] ?? []).map((value) => lookOf(changed(branded, path, value)));
      const [one, other] = await Promise.all(looks);
      if (!one || !other) throw new Error(`There are no values for ${name}.`);
      expect(other.page).not.toBe(one.page);
      expect(other.word).not.toBe(one.word);
      const places = Array.from(difference(one.words, other.words).keys());
      expect(places.filter((place) => !place.endsWith("/furniture"))).toEqual([]);
    },
  );

  /** A short document, in a project with two crests. */
  async function lookOf(config: object) {
    const crest = (width: number) =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 8"><path d="M0 0h4v4z"/></svg>`;
    const project = schoolFolder({ "a.svg": crest(8), "b.svg": crest(9) });
    const school = given(composeSchool([treeOf(config)], validator));
    const brand = given(new BrandShelf(project, parseYaml).brandOf(school, []));
    const document = given(composePolicy(phones, school));
    const look = await themeOf({ brand, pack: phones });
    const pages = estimatePages(document, look);
    const page = await renderHtml(document, look, pages);
    const word = await renderDocx(document, look, pages);
    return {
      page: Buffer.from(page).toString("base64"),
      word: Buffer.from(word).toString("base64"),
      words: comparable(document),
    };
  }
});

describe("properties:", () => {
  test.each(fieldsWith("properties"))("$name is in the file's properties", async ({ changes }) => {
    const values = changes.flatMap(({ key, config }) => valueAt(config, key) ?? []);
    expect(values.length).toBeGreaterThan(0);
    for (const { key, config } of changes.slice(0, values.length)) {
      const [document] = composeAll(packs, config) ?? [];
      if (!document) throw new Error("There is no policy.");
      const parts = xmlPartsOf(await renderDocx(document, theme, estimatePages(document, theme)));
      expect(JSON.stringify(xmlPart(parts, "docProps/custom.xml"))).toContain(
        String(valueAt(config, key)),
      );
    }
  });
});

describe("documents:", () => {
  test.each(fieldsWith("documents"))("$name decides which are made", ({ changes }) => {
    const wanted = changes.map(({ config }) => valueAt(config, "documents") as readonly string[]);
    const valid = wanted.filter((ids) => ids?.length > 0);
    expect(valid.length).toBeGreaterThan(1);
    for (const ids of valid) {
      const { made } = outcomeOf({ ...soundSchool, documents: ids });
      expect(made).toEqual(ids);
    }
  });
});

describe("check:", () => {
  const off = { severity: "off", reason: "A reason." };
  const telling: Readonly<Record<string, readonly [unknown, unknown]>> = {
    "school.local_authority": ["Kent", "Nowhereshire"],
    "rules.*": ["warning", off],
    "rules.*.severity": ["warning", "off"],
    "rules.*.reason": ["A reason.", "Another reason."],
  };
  const days = ["2026-09-01", "2020-09-01"] as const;

  test.each(fieldsWith("check"))("$name changes what a check says", ({ name, changes }) => {
    const key = changes[0]?.key ?? "";
    const [one, other] = (telling[name] ?? days).map((value) =>
      outcomeOf(changed(soundSchool, key.split("."), value)),
    );
    expect(one?.made).toBeDefined();
    expect(one?.made).toEqual(other?.made);
    expect(one?.problems).not.toEqual(other?.problems);
  });
});

describe("layering:", () => {
  test.each(fieldsWith("layering"))("$name takes a setting away from the layers below", () => {
    const problems = (locks: string) =>
      codesAndText(
        composeSchool(layers(`${locks}police: { name: A }`, "police: { name: B }"), validator)
          .diagnostics,
      ).filter(([code]) => code === "config/locked");
    expect(problems("")).toEqual([]);
    expect(problems("locked: [police.name]\n")).toEqual([["config/locked", "name"]]);
  });
});

describe("audience:", () => {
  test.each(fieldsWith("audience"))("$name keeps details from the public", ({ changes }) => {
    const path = changes[0]?.key.split(".") ?? [];
    const person = valueAt(soundSchool, path.slice(0, -1).join("."));
    const details = ["phone", "email", "url"].flatMap(
      (name) => (valueAt(person, name) as string | undefined) ?? [],
    );
    const shown = (internal: boolean) => {
      const text = publicText(changed(soundSchool, path, internal));
      return details.filter((detail) => text.includes(detail));
    };
    expect(details.length).toBeGreaterThan(1);
    expect(shown(false)).toEqual(details);
    expect(shown(true)).toEqual([]);
  });

  function publicText(config: object): string {
    const school = given(composeSchool([treeOf(config)], validator));
    const documents = packs.map((pack) =>
      given(composePolicy(pack, forAudience(school, "public"))),
    );
    return JSON.stringify(documents);
  }
});

describe("explain:", () => {
  const asked: Readonly<Record<string, string>> = {
    "sections.*.replace.reason": "terminology.head",
    "sections.*.omit.reason": "videoconferencing.recording",
  };

  test.each(fieldsWith("explain", wordedSchool))(
    "$name answers who asks why",
    ({ name, changes }) => {
      expect(changes.length).toBeGreaterThan(0);
      for (const { key, config } of changes.filter(({ config, key }) => valueAt(config, key))) {
        const project = schoolFolder({ "schools/a.yaml": JSON.stringify(config) });
        const request = { school: "a", key: asked[name], today: "2026-12-01" };
        const reasons = given(explainSchool(project, request)).places?.flatMap(({ absent }) =>
          absent.map(({ because }) => because),
        );
        expect(reasons?.join("\n")).toContain(String(valueAt(config, key)));
      }
    },
  );
});

/** What making a school's documents comes to. */
function outcomeOf(config: object) {
  const project = schoolFolder({ "schools/a.yaml": JSON.stringify(config) });
  const workspace = given(openWorkspace(project, "2026-12-01"));
  const file = schoolFileAt(project, `${project.root}/schools/a.yaml`);
  const files = new LayerFiles(project, workspace.validator);
  const { value, diagnostics } = composeDocuments(workspace, files, file);
  const notes = diagnostics.flatMap(({ related = [] }) => related.map(({ message }) => message));
  const problems = [...codesAndText(diagnostics), ...notes];
  return { made: value?.map(({ document }) => document.id), problems };
}
