import { describe, expect, test } from "vitest";
import { layerConfigs } from "../../src/config/layer.ts";
import { checkLocks } from "../../src/config/locks.ts";
import { toData } from "../../src/yaml/tree.ts";
import { codesAndText, relatedPlaces } from "../diagnostics/codes-and-text.ts";
import { layers, validator } from "./school-text.ts";

const authority = `\
police:
  name: Kent Police
  website: https://www.kent.example
filtering:
  checks: { frequency: monthly }
locked: [police.name, filtering.checks]
`;

function under(...texts: readonly string[]) {
  return layerConfigs(validator.defaults, layers(authority, ...texts));
}

describe("a locked key", () => {
  test.each([
    ["is changed", "police: { name: City Police }", "name"],
    ["is written again as it is", "police: { name: Kent Police }", "name"],
    ["is removed", "police: { name: null }", "name"],
    ["is left blank", "police: { name: }", "name"],
    ["is removed with what it belongs to", "police: null", "police"],
    ["is changed in a part", "filtering: { checks: { frequency: weekly } }", "checks"],
    ["gets a part more", "filtering: { checks: { tool: a.example } }", "checks"],
    ["is replaced as a whole", "filtering: { checks: none }", "checks"],
  ])("may not be touched: it %s", (_, school, pointed) => {
    const { tree, problems } = under(school);
    expect(codesAndText(problems)).toEqual([["config/locked", pointed]]);
    const [[path, lock] = []] = relatedPlaces(problems);
    expect(path).toBe("authority.yaml");
    expect(["police.name", "filtering.checks"]).toContain(lock);
    expect(toData(tree)).toMatchObject({
      police: { name: "Kent Police" },
      filtering: { checks: { frequency: "monthly" } },
    });
  });

  test("misses the schema where text stands in place of what it belongs to", () => {
    const { tree, problems } = under("police: Kent Police");
    expect(problems).toEqual([]);
    expect(codesAndText(validator.validate(tree).diagnostics)).toContainEqual([
      "config/wrong-type",
      "Kent Police",
    ]);
  });

  test.each([
    ["its neighbour", "police: { website: https://b.example }"],
    ["another key of the same name", "referral: { name: Front Door }"],
    ["a key that starts the same", "filtering: { checks_more: x }"],
    ["nothing", "{}"],
  ])("leaves %s free", (_, school) => {
    expect(under(school).problems).toEqual([]);
  });

  test("binds the trust as well as the school", () => {
    const { problems } = under("police: { name: A }", "police: { name: B }");
    expect(problems.map(({ location }) => location?.source.path)).toEqual([
      "trust.yaml",
      "school.yaml",
    ]);
  });

  test("may still be set by the layer that locks it", () => {
    expect(under().problems).toEqual([]);
  });

  test("of the trust binds the school only", () => {
    const { problems } = under(
      "referral: { name: A }\nlocked: [referral]",
      "referral: { name: B }",
    );
    expect(codesAndText(problems)).toEqual([["config/locked", "referral"]]);
    expect(relatedPlaces(problems)).toEqual([["trust.yaml", "referral"]]);
  });
});

describe("the list of locked keys", () => {
  function problemsOf(text: string) {
    return layers(text).flatMap((layer) => checkLocks(layer, validator.schema));
  }

  test("may hold groups and single keys", () => {
    expect(problemsOf("locked: [police, police.name, school.local_authority]")).toEqual([]);
  });

  test("points at a key that there is not, and suggests the one that was meant", () => {
    const problems = problemsOf("locked: [police.name, police.nmae, nothing.like.it]");
    expect(codesAndText(problems)).toEqual([
      ["config/unknown-locked-key", "police.nmae"],
      ["config/unknown-locked-key", "nothing.like.it"],
    ]);
    expect(problems[0]?.hint).toContain('"police.name"');
  });

  test.each(["constructor", "__proto__", "police.toString", '""'])("%s is no key", (key) => {
    expect(codesAndText(problemsOf(`locked: [${key}]`))).toEqual([
      ["config/unknown-locked-key", key],
    ]);
  });
});
