import { describe, expect, test } from "vitest";
import { defaultLayer } from "../../src/config/defaults.ts";
import { layerConfigs } from "../../src/config/layer.ts";
import { pointedAt } from "../../src/diagnostics/source.ts";
import { entryAt, nodeAt, toData } from "../../src/yaml/tree.ts";
import { codesAndText, relatedPlaces } from "../diagnostics/codes-and-text.ts";
import { layers, validator } from "./school-text.ts";

function layered(...texts: readonly string[]) {
  const [nothing] = layers("{}");
  if (!nothing) throw new Error("an empty map is a map");
  return layerConfigs(nothing, layers(...texts));
}

function dataOf(...texts: readonly string[]): unknown {
  return toData(layered(...texts).tree);
}

function placeOf(path: readonly string[], ...texts: readonly string[]) {
  const location = nodeAt(layered(...texts).tree, path)?.location;
  return location && [location.source.path, pointedAt(location)];
}

describe("layers over each other", () => {
  test("maps merge", () => {
    expect(dataOf("police: { name: Kent, article: true }", "police: { article: false }")).toEqual({
      police: { name: "Kent", article: false },
    });
  });

  test("lists replace", () => {
    expect(dataOf("a: [x, y]", "a: [z]")).toEqual({ a: ["z"] });
  });

  test("a map replaces text, and text a map", () => {
    expect(dataOf("a: text\nb: { c: d }", "a: { c: d }\nb: text")).toEqual({
      a: { c: "d" },
      b: "text",
    });
  });

  test.each(["null", "~"])("a written %s removes what is inherited", (written) => {
    expect(dataOf("a: { b: x, c: y }", `a: { b: ${written} }`)).toEqual({ a: { c: "y" } });
    expect(dataOf("a: { b: x }\nd: z", `a: ${written}`)).toEqual({ d: "z" });
    expect(dataOf("d: z", `a: { b: ${written} }`)).toEqual({ d: "z", a: {} });
  });

  test("what one layer removes, a lower one may set again", () => {
    expect(dataOf("a: { b: x, c: y }", "a: null", "a: { b: z }")).toEqual({ a: { b: "z" } });
  });

  test("written nulls in the maps of a list are no values either", () => {
    expect(dataOf("a: [{ name: Ann, phone: null }]")).toEqual({ a: [{ name: "Ann" }] });
  });

  test("the locks are no part of the configuration", () => {
    expect(dataOf("a: x\nlocked: [a]", "b: y")).toEqual({ a: "x", b: "y" });
  });

  test("the defaults are the highest layer", () => {
    const { tree } = layerConfigs(
      defaultLayer(validator.schema),
      layers("police: { article: true }"),
    );
    expect(toData(tree)).toMatchObject({ police: { article: true, non_emergency: "101" } });
  });
});

describe("where values stand", () => {
  const authority = "police:\n  name: Kent Police\n  website: https://a.example\nphases: [ks1]\n";
  const trust = "police: { website: https://b.example }\n";
  const school = "phases: [ks2]\nname: Northfield\n";

  test.each([
    [
      ["police", "name"],
      ["authority.yaml", "Kent Police"],
    ],
    [
      ["police", "website"],
      ["trust.yaml", "https://b.example"],
    ],
    [["phases"], ["school.yaml", "[ks2]"]],
    [
      ["phases", "0"],
      ["school.yaml", "ks2"],
    ],
    [["name"], ["school.yaml", "Northfield"]],
  ])("%j is set in %j", (path, place) => {
    expect(placeOf(path, authority, trust, school)).toEqual(place);
  });

  test("a map that several layers fill is shown by the lowest key", () => {
    const { tree } = layered(authority, trust, school);
    expect(entryAt(tree, ["police"])?.key.source.path).toBe("trust.yaml");
  });
});

describe("own wording", () => {
  const section = (text: string) => `sections: { email: { add: [{ text: ${text} }] } }`;

  test("of every layer is joined, the authority's first", () => {
    const { tree, problems } = layered(section("One"), section("Two"), section("Three"));
    expect(toData(tree)).toEqual({
      sections: { email: { add: [{ text: "One" }, { text: "Two" }, { text: "Three" }] } },
    });
    expect(problems).toEqual([]);
  });

  test("keeps each layer's place", () => {
    const path = (index: string) => ["sections", "email", "add", index, "text"];
    expect(placeOf(path("0"), section("One"), section("Two"))).toEqual(["authority.yaml", "One"]);
    expect(placeOf(path("1"), section("One"), section("Two"))).toEqual(["school.yaml", "Two"]);
  });

  test("is joined there only: a list called add elsewhere replaces", () => {
    expect(dataOf("other: { email: { add: [x] } }", "other: { email: { add: [y] } }")).toEqual({
      other: { email: { add: ["y"] } },
    });
  });

  test("of a higher layer goes with a written null", () => {
    expect(dataOf(section("One"), "sections: { email: { add: null } }")).toEqual({
      sections: { email: {} },
    });
  });
});

describe("a key with nothing after it", () => {
  test("over an inherited value is an error, names that value and keeps it", () => {
    const { tree, problems } = layered("police: { name: Kent Police }", "police:\n  name:\n");
    expect(codesAndText(problems)).toEqual([["config/blank-value", "name"]]);
    expect(relatedPlaces(problems)).toEqual([["authority.yaml", "Kent Police"]]);
    expect(problems[0]?.hint).toContain('"Kent Police"');
    expect(toData(tree)).toEqual({ police: { name: "Kent Police" } });
  });

  test("without an inherited value is an error too, without another place", () => {
    const { problems } = layered("police: { article: true }", "police:\n  name:\n");
    expect(codesAndText(problems)).toEqual([["config/blank-value", "name"]]);
    expect(relatedPlaces(problems)).toEqual([]);
  });

  test("over a whole inherited map keeps the map", () => {
    const { tree, problems } = layered("police: { name: Kent Police }", "police:\n");
    expect(codesAndText(problems)).toEqual([["config/blank-value", "police"]]);
    expect(toData(tree)).toEqual({ police: { name: "Kent Police" } });
  });

  test("is found in any layer and at any depth", () => {
    expect(codesAndText(layered("a:\n", "b: { c: { d: } }").problems)).toEqual([
      ["config/blank-value", "a"],
      ["config/blank-value", "d"],
    ]);
  });

  test("is found within lists, as is a dash with nothing after it", () => {
    const text = "dsl:\n  - name:\n  -\n  - name: Ann\n    more: [{ phone: }]\n";
    const { problems } = layered(text);
    expect(codesAndText(problems)).toEqual([
      ["config/blank-value", "name"],
      ["config/blank-value", ""],
      ["config/blank-value", "phone"],
    ]);
    expect(problems[1]?.location?.start).toBe(text.indexOf("  -\n") + "  -".length);
  });

  test("does not take long inherited text into the hint as a whole", () => {
    const { problems } = layered(`a: ${"x".repeat(400)}`, "a:\n");
    expect(problems[0]?.hint?.length).toBeLessThan(200);
  });
});
