import { describe, expect, test } from "vitest";
import { composePolicy, composeSchool } from "../../../src/pipeline.ts";
import { given, packNamed, projectFile, validator } from "../../formats/compose.ts";
import { textByPlace } from "../../formats/places.ts";
import { yamlMap } from "../builders.ts";
import { type Kind, kinds, layersOfKind } from "./kinds.ts";
import { outOfPlace } from "./out-of-place.ts";

const packs = ["online-safety", "mobile-phones", "acceptable-use", "records"].map(packNamed);
const authority = projectFile("examples/authority/defaults.yaml");

function schoolOf(kind: Kind) {
  const layers = [authority, ...layersOfKind(kind)].map((text) => yamlMap(text));
  return composeSchool(layers, validator);
}

describe.each(packs)("the pack $id", (pack) => {
  test("is made for every kind of school without a problem", () => {
    const problems = kinds.flatMap((kind) => {
      const school = schoolOf(kind);
      const { diagnostics, value } = composePolicy(pack, given(school), validator);
      expect(value).toBeDefined();
      return [...school.diagnostics, ...diagnostics].map(({ code }) => code);
    });

    expect(kinds.length).toBeGreaterThan(100);
    expect(problems).toEqual([]);
  });

  test("says nothing that belongs to another kind of school", () => {
    const wrong = new Set(
      kinds.flatMap((kind) => {
        const document = given(composePolicy(pack, given(schoolOf(kind)), validator));
        const texts = Array.from(textByPlace(document));
        return texts.flatMap(([place, text]) =>
          outOfPlace(text, kind).map((words) => `${place}: ${words}`),
        );
      }),
    );

    expect([...wrong]).toEqual([]);
  });
});

test("the kinds of school bring any two choices together", () => {
  const [one, other] = ["board of trustees", "sixth-form"];
  expect(
    kinds.some(
      ({ governingBody, phases }) =>
        governingBody === one && phases.length === 1 && phases[0] === other,
    ),
  ).toBe(true);
});
