import { describe, expect, test } from "vitest";
import { explainSchool } from "../../src/build/explain.ts";
import type { DocumentPlaces } from "../../src/build/key-places.ts";
import { type Location, pointedAt, positionAt } from "../../src/diagnostics/source.ts";
import { toData } from "../../src/yaml/tree.ts";
import { authorityText, schoolText } from "../config/school-text.ts";
import { given } from "../formats/compose.ts";
import { schoolFolder } from "./school-folder.ts";

const authority = "schools/suffolk/defaults.yaml";
const file = "schools/suffolk/brackenfold.yaml";

/** What is explained of a key, with lines added to the two layers. */
function explain(key: string | undefined, { above = "", own = "" } = {}) {
  const project = schoolFolder({ [authority]: authorityText + above, [file]: schoolText + own });
  return explainSchool(project, { school: "suffolk/brackenfold", key, today: "2026-12-01" });
}

function setting(key: string, lines = {}) {
  const found = given(explain(key, lines)).asked;
  if (!found) throw new Error(`${key} is not explained.`);
  return found;
}

function placeOf({ source, start }: Location): string {
  const { line, column } = positionAt(source, start);
  return `${source.path}:${line}:${column}`;
}

describe("the source of a value", () => {
  test("is the line of the school's file that has it", () => {
    const { value, setBy } = setting("filtering.provider");
    expect(value && toData(value)).toBe("Smoothwall");
    expect(setBy.map(({ layer }) => layer)).toEqual(["school"]);
    expect(setBy.map(({ value: { location } }) => placeOf(location))).toEqual([`${file}:14:13`]);
  });

  test("is a higher layer where the school says nothing", () => {
    const { setBy } = setting("police.name");
    expect(setBy.map(({ value }) => placeOf(value.location))).toEqual([`${authority}:5:9`]);
    expect(setBy.map(({ layer }) => layer)).toEqual(["defaults"]);
  });

  test("is Proviso's default where no file says anything", () => {
    expect(setting("phones.visitors.rule").setBy.map(({ layer }) => layer)).toEqual(["default"]);
  });

  test("comes with what it takes the place of, lowest layer first", () => {
    const above = "email: { pupils: { mode: both } }\n";
    const own = "email: { pupils: { mode: provided } }\n";
    const { setBy } = setting("email.pupils.mode", { above, own });
    expect(setBy.map(({ layer, value }) => [layer, toData(value)])).toEqual([
      ["school", "provided"],
      ["defaults", "both"],
      ["default", "none"],
    ]);
  });

  test("is where a school takes away what a higher layer has", () => {
    const lines = { above: "helpdesk: { name: Help }\n", own: "helpdesk: null\n" };
    const { value, setBy } = setting("helpdesk", lines);
    expect(value).toBeUndefined();
    expect(setBy.map(({ layer }) => layer)).toEqual(["school", "defaults", "default"]);
    expect(setBy.map(({ value: said }) => pointedAt(said.location)).slice(0, 2)).toEqual([
      "null",
      "{ name: Help }",
    ]);
  });

  test("of an addition is its own layer, wherever it stands among all of them", () => {
    const lines = {
      above: "sections: { website: { add: [{ text: From above. }] } }\n",
      own: "sections: { website: { add: [{ text: Our own. }] } }\n",
    };
    const added = given(explain("sections.website", lines)).settings;
    expect(
      added.map(({ path, setBy }) => [path.join("."), setBy.map(({ layer }) => layer)]),
    ).toEqual([
      ["sections.website.add.0.text", ["defaults"]],
      ["sections.website.add.1.text", ["school"]],
    ]);
  });
});

describe("who may change a setting", () => {
  test("is the layer that the schema has for it", () => {
    expect(setting("police.name").usually).toBe("authority");
    expect(setting("people.head.email").usually).toBe("school");
  });

  test("is nobody below the layer that locks it, or the group it belongs to", () => {
    const above = "locked: [police]\n";
    const { lock } = setting("police.name", { above });
    expect(lock && placeOf(lock.location)).toBe(`${authority}:10:10`);
    expect(setting("referral.name", { above }).lock).toBeUndefined();
  });
});

describe("where a setting shows:", () => {
  const places = (key: string, own = ""): DocumentPlaces => {
    const [document] = given(explain(key, { own })).places ?? [];
    if (!document) throw new Error(`${key} shows nowhere.`);
    return document;
  };

  test("printed, with the section's number in this school's document", () => {
    const numbers = (own: string) =>
      places("filtering.provider", own).sections.map(({ number, use }) => [number, use]);
    expect(numbers("")).toEqual([["8.2", "printed"]]);
    expect(numbers("layout: { numbering: letters }\n")).toEqual([["8.b", "printed"]]);
  });

  test("the section that it switches", () => {
    const { sections } = places("passwords.used");
    expect(sections.map(({ use }) => use)).toContain("switches");
  });

  test("a section that is switched off, with the setting that does it", () => {
    const { absent } = places("videoconferencing.recording");
    expect(absent).toEqual([
      { section: "videoconferencing-content", because: "videoconferencing.used is false" },
    ]);
  });

  test("a section that the school leaves out, covers elsewhere or rewords, with its reason", () => {
    const reasons = (lines: string) =>
      places("terminology.pupils", `sections: { images-online: ${lines} }\n`)
        .absent.filter(({ section }) => section === "images-online")
        .map(({ because }) => because)
        .join();
    expect(reasons("{ omit: { reason: It is elsewhere. } }")).toContain("It is elsewhere.");
    expect(reasons("{ defer_to: image policy }")).toContain("image policy");
    expect(reasons("{ replace: { text: No images., reason: We are shy. } }")).toContain(
      "We are shy.",
    );
  });

  test("the cover and other parts around the sections", () => {
    expect(places("dates.next_review").frame).toEqual(["cover"]);
    expect(places("dates.next_review", "document: { cover: { used: false } }\n").frame).toEqual([]);
  });

  test("a name only where it is printed, not wherever somebody is counted on", () => {
    const { sections } = places("people.dsl.0.name");
    expect(new Set(sections.map(({ use }) => use))).toEqual(new Set(["printed"]));
  });
});

describe("everything below", () => {
  test("a group is its settings", () => {
    const keys = given(explain("filtering.checks")).settings.map(({ path }) => path.join("."));
    expect(keys).toEqual(["filtering.checks.frequency", "filtering.checks.tool"]);
  });

  test("a school is every setting, and the items of its lists", () => {
    const keys = given(explain(undefined)).settings.map(({ path }) => path.join("."));
    expect(keys).toEqual(
      expect.arrayContaining(["status", "people.dsl.0.email", "people.senco", "locked"]),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe("a key that there is not", () => {
  test.each([
    { key: "filtring.provider", meant: "filtering.provider" },
    { key: "provider", meant: "filtering.provider" },
    { key: "lscb", meant: "safeguarding_partnership" },
    { key: "sections.emial", meant: "sections.email" },
  ])("$key is answered with the one that was likely meant", ({ key, meant }) => {
    const { diagnostics } = explain(key);
    expect(diagnostics).toMatchObject([{ code: "explain/unknown-key" }]);
    expect(diagnostics[0]?.hint).toContain(meant);
  });
});

test("a school with an error is explained as far as that goes", () => {
  const { problems, places, asked } = given(explain("status", { own: "status: final\n" }));
  expect(problems).toMatchObject([{ code: "config/invalid-value" }]);
  expect(places).toBeUndefined();
  expect(asked?.setBy.map(({ value }) => pointedAt(value.location))).toContain("final");
});
