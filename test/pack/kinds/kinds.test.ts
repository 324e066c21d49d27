import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import type { PolicyPack } from "../../../src/pack/pack.ts";
import { composePolicy, composeSchool } from "../../../src/pipeline.ts";
import { coverageOf } from "../../../src/rules/coverage.ts";
import { checkRequirements } from "../../../src/rules/requirements.ts";
import { given, packNamed, projectFile, validator } from "../../formats/compose.ts";
import { textByPlace } from "../../formats/places.ts";
import { seen, yamlMap } from "../builders.ts";
import { type Kind, kinds, layersOfKind } from "./kinds.ts";
import { outOfPlace } from "./out-of-place.ts";

const packs = ["online-safety", "mobile-phones", "acceptable-use", "records"].map(packNamed);
const authority = projectFile("examples/authority/defaults.yaml");

interface Made {
  readonly problems: readonly Diagnostic[];
  /** What the document says that is not of this kind, with the section in which it stands. */
  readonly wrong: readonly string[];
}

function made(pack: PolicyPack, kind: Kind): Made {
  const layers = [authority, ...layersOfKind(kind)].map((text) => yamlMap(text));
  const school = composeSchool(layers, validator);
  const policy = composePolicy(pack, given(school));
  const unmet = checkRequirements(coverageOf(pack, given(policy), given(school)));
  const wrong = Array.from(textByPlace(given(policy))).flatMap(([place, text]) =>
    outOfPlace(text, kind).map((words) => `${place}: ${words}`),
  );
  return { problems: [...school.diagnostics, ...policy.diagnostics, ...unmet], wrong };
}

describe.each(packs)("the pack $id", (pack) => {
  test("is made for every kind of school without a problem, and says nothing of another kind", () => {
    const all = kinds.map((kind) => made(pack, kind));

    expect(all.flatMap(({ problems }) => seen(problems))).toEqual([]);
    expect([...new Set(all.flatMap(({ wrong }) => wrong))]).toEqual([]);
  }, 180_000);
});

test("any two choices meet in one of the kinds of school", () => {
  const names = Object.keys(kinds[0] ?? {}) as (keyof Kind)[];
  const valuesOf = (name: keyof Kind) => new Set(kinds.map((kind) => kind[name]));
  const apart = names.flatMap((one, at) =>
    names.slice(at + 1).filter((other) => {
      const together = new Set(kinds.map((kind) => JSON.stringify([kind[one], kind[other]])));
      return together.size < valuesOf(one).size * valuesOf(other).size;
    }),
  );

  expect(names.length).toBeGreaterThan(10);
  expect(apart).toEqual([]);
});

test("words of another kind of school are found", () => {
  const [kind] = kinds.filter(
    ({ head, phases, pupils }) =>
      phases.join() === "ks3" && pupils === "students" && !head.includes("principal"),
  );
  if (!kind) throw new Error("There is no such kind of school.");

  expect(outOfPlace("Pupils meet the principal, in Year 3.", kind)).toEqual([
    "Pupils meet the principal, in Year 3.",
    "Pupils meet the principal, in Year 3.",
    "Year 3",
  ]);
});
