import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layerConfigs } from "../../../src/config/layer.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import type { PolicyPack } from "../../../src/pack/pack.ts";
import { checkOwnWording } from "../../../src/rules/prose/check-own-wording.ts";
import { namesOf } from "../../../src/rules/prose/names.ts";
import { liesInside } from "../../diagnostics/codes-and-text.ts";
import {
  compose,
  documentOf,
  packOf,
  schoolOf,
  seen,
  validator,
  yamlMap,
} from "../../pack/builders.ts";

const page = packOf({ page: "Staff act:\n\n- they lock screens {#lock}" });

function problemsIn(layer: string, packs: readonly PolicyPack[] = [page]): readonly Diagnostic[] {
  const school = schoolOf(layer);
  const documents = packs.map((pack) => documentOf(pack, school));
  const registers = packs.map(({ references }) => references);
  return checkOwnWording(documents, {
    tree: school.tree,
    names: () => namesOf(school.config, registers),
  });
}

/** What is found in a text that a school adds to the page, written in YAML as it is. */
const added = (text: string, packs?: readonly PolicyPack[]) =>
  seen(problemsIn(`sections:\n  page:\n    add:\n      - text: ${text}\n`, packs));

const long = `Staff ${Array.from({ length: 20 }, () => "act then").join(" ")}.`;

describe("a warning points at the school's own words:", () => {
  test.each([
    ["prose/doubled-word", "Staff lock the the screen.", "the the"],
    ["prose/either-or", "Tell parents/carers first.", "parents/carers"],
    ["prose/american-spelling", "Staff note the behavior.", "behavior"],
    ["prose/gendered-word", "Each pupil keeps his phone.", "his"],
    ["prose/name-variant", "Tell Durham Police.", "Durham Police"],
    ["prose/long-sentence", `Short. ${long} Short.`, long],
  ])("%s", (code, text, words) => {
    expect(added(text)).toEqual([[code, words]]);
  });

  test("folded over lines", () => {
    const text = ">-\n          Staff lock the\n          the screen.";
    expect(added(text)).toEqual([["prose/doubled-word", "the\n          the"]]);
  });

  test("in the item of a list", () => {
    const text = "|\n          - one color\n          - two";
    expect(added(text)).toEqual([["prose/american-spelling", "color"]]);
  });

  test("where they are wrong, not where they are right", () => {
    const text = "The leaflet “Our behavior” says much. Our behavior counts.";
    const [problem] = problemsIn(`sections: { page: { add: [{ text: ${text} }] } }`);
    const { source, start = 0 } = problem?.location ?? {};
    expect(source?.text.slice(start, start + 15)).toBe("behavior counts");
  });

  test("in a text that replaces a section", () => {
    const layer = "sections: { page: { replace: { text: The color counts., reason: ours } } }";
    expect(seen(problemsIn(layer))).toEqual([["prose/american-spelling", "color"]]);
  });
});

test("a school's own rules may say must", () => {
  expect(added("Pupils must lock their screens.")).toEqual([]);
});

test("what is meant to be so passes", () => {
  expect(added("The film “The Color Purple” is shown, and Mrs Hill says what she thinks.")).toEqual(
    [],
  );
});

test("is told once, however many documents print it", () => {
  expect(added("The color counts.", [page, page])).toEqual([["prose/american-spelling", "color"]]);
  expect(added("The color counts. The color pleases.", [page])).toHaveLength(2);
});

describe("a value within the template's sentence", () => {
  const values = packOf({ page: "Phones go to {{phones.pupils.handed_to}} at once." });

  test("is read as the school's", () => {
    const layer = "phones: { pupils: { handed_to: the color monitor } }";
    expect(seen(problemsIn(layer, [values]))).toEqual([["prose/american-spelling", "color"]]);
  });

  test("that repeats the word beside it is found by that word", () => {
    const layer = "phones: { pupils: { handed_to: to the class teacher } }";
    expect(seen(problemsIn(layer, [values]))).toEqual([["prose/doubled-word", "to"]]);
  });

  test("is not blamed for the template's words", () => {
    const template = packOf({ page: "The color of {{phones.pupils.handed_to}} counts." });
    expect(problemsIn("phones: { pupils: { handed_to: the office } }", [template])).toEqual([]);
  });

  test("is no concern of the school where it is Proviso's default", () => {
    const template = packOf({ page: "Phones go to to {{phones.pupils.handed_to}}." });
    expect(problemsIn("", [template])).toEqual([]);
  });

  test("is left alone where it is a name", () => {
    const template = packOf({
      page: "{{filtering.provider}}, {{people.head.name}} and {{data_protection.policy_name}}.",
    });
    const layer = `
filtering: { provider: color/behavior }
people: { head: { name: his Color } }
data_protection: { policy_name: E-mail policy/behavior }
`;
    expect(problemsIn(layer, [template])).toEqual([]);
  });
});

test("the cover's statement and the vision are prose as well", () => {
  const vision = packOf({
    page: "{{#if document.vision_statement}}{{document.vision_statement}}{{/if}}",
  });
  const layer = `
document:
  cover: { used: true, statement: We honor all. }
  vision_statement: Our favorite color.
`;
  expect(seen(problemsIn(layer, [vision]))).toEqual([
    ["prose/american-spelling", "honor"],
    ["prose/american-spelling", "favorite"],
    ["prose/american-spelling", "color"],
  ]);
});

test("an authority's wording is pointed at in its own file", () => {
  const upper = yamlMap("sections: { page: { add: [{ text: One color. }] } }", "defaults.yaml");
  const lower = yamlMap("sections: { page: { add: [{ text: Our color. }] } }", "school.yaml");
  const { tree } = layerConfigs(schoolOf().tree, [upper, lower]);
  const { value: config } = validator.validate(tree);
  if (!config) throw new Error("The school is not valid.");
  const found = checkOwnWording([documentOf(page, { tree, config })], {
    tree,
    names: () => namesOf(config, []),
  });
  expect(found.map(({ location }) => location?.source.path)).toEqual([
    "defaults.yaml",
    "school.yaml",
  ]);
});

test("no text makes it fail, and every warning lies in its file", () => {
  const words = fc.constantFrom(
    ...["the", "The", "color", "his", "and/or", "pupil(s)", "Durham", "Police", "e-mail", "**"],
    ...["[x](https://a.b)", "“", "”", "'", '"', ".", ":", "\n", "\n\n- ", "\\", "Mrs", "…", "😀"],
  );
  const text = fc
    .array(fc.oneof(words, fc.string()), { minLength: 1, maxLength: 60 })
    .map((parts) => `Text ${parts.join(" ")}`);
  let found = 0;
  fc.assert(
    fc.property(text, (own) => {
      // Markdown that is refused makes no document, so the same text is the cover's statement, where none is read.
      const layer = yamlMap(`
document: { cover: { used: true, statement: ${JSON.stringify(own)} } }
sections: { page: { add: [{ text: ${JSON.stringify(own.replaceAll(/[`#>|!]/g, ""))} }] } }
`);
      const { tree } = layerConfigs(schoolOf().tree, [layer]);
      const { config } = schoolOf(
        `document: { cover: { used: true, statement: ${JSON.stringify(own)} } }`,
      );
      const { value: document } = compose(page, { tree, config });
      fc.pre(document !== undefined);
      const problems = checkOwnWording([document], { tree, names: () => namesOf(config, []) });
      found += problems.length;
      expect(problems.filter((problem) => !liesInside(problem, ["school.yaml"]))).toEqual([]);
    }),
    { numRuns: 100 },
  );
  expect(found).toBeGreaterThan(20);
});
