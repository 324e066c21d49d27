import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Outcome } from "../../src/diagnostics/log.ts";
import { collectAnchors } from "../../src/document/anchors.ts";
import { checkPack } from "../../src/pack/check-pack.ts";
import { allSections, type PolicyPack } from "../../src/pack/pack.ts";
import { parsePack } from "../../src/pack/parse-pack.ts";
import { compose, documentOf, schoolOf, sectionsOf, seen, validator, wordsOf } from "./builders.ts";

const folder = new URL("../../templates/online-safety/", import.meta.url);

const source = (path: string) => ({ path, text: readFileSync(new URL(path, folder), "utf8") });

const files = (name: string) =>
  readdirSync(new URL(`${name}/`, folder)).map((file) => source(`${name}/${file}`));

function read(): Outcome<PolicyPack> {
  return parsePack({
    manifest: source("pack.yaml"),
    references: source("references.yaml"),
    sections: files("sections"),
    passages: files("shared"),
    requirements: source("requirements.yaml"),
  });
}

const { value, diagnostics } = read();

test("is read without a problem", () => {
  expect(seen(diagnostics)).toEqual([]);
  expect(value).toBeDefined();
});

describe.runIf(value !== undefined)("the online-safety pack", () => {
  const pack = value as PolicyPack;

  test("has no problem that the check finds", () => {
    expect(allSections(pack).length).toBeGreaterThan(50);
    expect(seen(checkPack(pack, validator.schema))).toEqual([]);
  });

  const schools: readonly (readonly [string, string])[] = [
    ["says no more than it must", ""],
    [
      "speaks by its name and numbers with letters",
      "school: { self_reference: name }\nlayout: { numbering: letters }",
    ],
    [
      "switches everything on",
      `
document: { vision_statement: Be kind. }
school: { phases: [eyfs, ks1, ks2, ks3, ks4, sixth-form], residential: true, special: true }
videoconferencing: { used: true }
learning_platform: { used: true, product: Frog }
progress_tracking: { used: true, products: [Tapestry] }
social_media: { official: { used: true }, official_channels: [{ platform: Facebook }] }
phones: { official: { used: true, issued_to: trip leaders } }
`,
    ],
    [
      "switches off what it can",
      `
document: { key_details: { used: false }, signature_block: { used: false } }
layout: { links: { split_by_audience: false } }
passwords: { used: false }
remote_learning: { used: false }
`,
    ],
  ];

  test.each(schools)("makes a whole policy of a school that %s", (_, layer) => {
    const outcome = compose(pack, schoolOf(layer));
    expect(seen(outcome.diagnostics)).toEqual([]);
    const document = documentOf(pack, schoolOf(layer));
    const anchors = collectAnchors(document).map(({ id }) => id);
    expect(anchors.filter((id, index) => anchors.indexOf(id) !== index)).toEqual([]);
    const words = sectionsOf(document)
      .map(({ blocks }) => wordsOf(blocks))
      .join("\n");
    expect(words.length).toBeGreaterThan(20_000);
    expect(words).not.toMatch(
      /\{\{|\}\}|\{#|\bundefined\b|\[object|[\uE000-\uF8FF]|\*\*| {2}| [.,;]/,
    );
  });

  test("can have any section covered by another policy, or replaced", () => {
    const failing = allSections(pack).flatMap(({ id }) =>
      ["{ defer_to: phone policy }", "{ replace: { text: Ours., reason: x } }"]
        .map((how) => compose(pack, schoolOf(`sections: { ${id}: ${how} }`)))
        .filter((outcome) => outcome.value === undefined)
        .map((outcome) => [id, ...seen(outcome.diagnostics)]),
    );
    expect(failing).toEqual([]);
  });
});
