import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { LayerFiles } from "../../src/build/layers.ts";
import { isDefaultsFile, schoolFileAt, yamlFilesBelow } from "../../src/host/project.ts";
import type { School } from "../../src/pack/merge.ts";
import { composePolicy, composeSchool } from "../../src/pipeline.ts";
import { checkOwnWording } from "../../src/rules/prose/check-own-wording.ts";
import { longestSentence } from "../../src/rules/prose/long-sentence.ts";
import { namesOf } from "../../src/rules/prose/names.ts";
import { layers } from "../config/school-text.ts";
import { given, packNamed, project, validator } from "../formats/compose.ts";
import { tokenSchool } from "../formats/token-school.ts";
import { documentOf, packOf, schoolOf } from "../pack/builders.ts";
import { sentenceFigures } from "./figures.ts";
import { templateFindings } from "./template-findings.ts";

const packs = ["online-safety", "mobile-phones", "acceptable-use", "records"].map(packNamed);
const layerFiles = new LayerFiles(project, validator);

/** Every example school, with every pack whether it uses it or not. */
const schools = ["schools", "examples/authority"]
  .flatMap((folder) => yamlFilesBelow(join(project.home, folder)))
  .filter((path) => !isDefaultsFile(path))
  .map((path) => {
    const { id, layers: above } = schoolFileAt(project, path);
    const { trees = [] } = layerFiles.layersOf({ id, path, layers: above });
    return { id, school: given(composeSchool(trees, validator)) };
  });

const documentsOf = (school: School) =>
  packs.map((pack) => ({ pack, document: given(composePolicy(pack, school)) }));

describe.each(schools)("the documents of $id", ({ id, school }) => {
  const documents = documentsOf(school);

  test("have sentences that read well", () => {
    const figures = documents.map(({ document }) => ({
      document: `${id}/${document.id}`,
      ...sentenceFigures(document),
    }));
    console.table(
      figures.map(({ document, sentences, average, averageOfFull, longest }) => ({
        ...{ document, sentences, longest },
        ...{ average: average.toFixed(1), "full only": averageOfFull.toFixed(1) },
      })),
    );
    for (const { sentences, average, averageOfFull, longest } of figures) {
      expect(sentences).toBeGreaterThan(20);
      expect(average).toBeLessThanOrEqual(20);
      expect(averageOfFull).toBeLessThanOrEqual(20);
      expect(longest).toBeLessThanOrEqual(longestSentence);
    }
  });

  test("say nothing in the template's words that a rule objects to", () => {
    const findings = documents.flatMap(({ pack, document }) =>
      templateFindings(document, school, pack),
    );
    expect(findings).toEqual([]);
  });

  test("have own wording that no rule objects to", () => {
    const names = namesOf(school.config, [packNamed("online-safety").references]);
    const made = documents.map(({ document }) => document);
    expect(checkOwnWording(made, { tree: school.tree, names: () => names })).toEqual([]);
  });
});

test("the documents of made-up schools, which meet every choice, say nothing in the template's words that a rule objects to", () => {
  const changed = {
    add: ["roles-staff", "report-filtering"],
    replace: "website",
    deferTo: "images-online",
    omit: "videoconferencing-content",
  } as const;
  // Two rounds in three list every body and post there is at once, which no school does: their length is not judged.
  const findings = Array.from({ length: 22 }, (_, round) => {
    const { config } = tokenSchool(validator.schema, changed, round);
    const school = given(composeSchool(layers(JSON.stringify(config)), validator));
    return documentsOf(school)
      .flatMap(({ pack, document }) => templateFindings(document, school, pack))
      .filter((finding) => round % 3 === 2 || !finding.startsWith("prose/long-sentence"));
  });
  expect([...new Set(findings.flat())]).toEqual([]);
}, 180_000);

test("a template that breaks every rule is found out", () => {
  const long = Array.from({ length: 41 }, () => "so and").join(" ");
  const pack = packOf({
    page: `${long}.\n\nThe the color of his e-mail and/or phone must change.`,
  });
  const school = schoolOf();
  const found = templateFindings(documentOf(pack, school), school, pack);
  expect(found.map((line) => line.split(" ")[0])).toEqual([
    "prose/long-sentence",
    "prose/doubled-word",
    "prose/either-or",
    "prose/american-spelling",
    "prose/gendered-word",
    "prose/name-variant",
    "must",
  ]);
});
