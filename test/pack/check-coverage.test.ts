import { describe, expect, test } from "vitest";
import { checkPack } from "../../src/pack/check-pack.ts";
import { parsePack } from "../../src/pack/parse-pack.ts";
import { manifestOf, packSources, seen, validator } from "./builders.ts";

const requirement = (fields: string) => `requirements:
  - id: alerts
    title: Alerts
    asked_by: [kcsie]
    level: must
${fields}`;

const evidence = (pieces: string) => requirement(`    evidence: { ${pieces} }\n`);

/** The problems of a pack whose sections are given as they stand in their files. */
function problems(
  requirements: string,
  sections: Readonly<Record<string, string>>,
  manifest?: string,
) {
  const sources = packSources(sections, manifest);
  const files = Object.entries(sections).map(([id, text]) => ({
    path: `sections/${id}.md`,
    text,
  }));
  const { value: pack, diagnostics } = parsePack({
    ...sources,
    sections: files,
    requirements: { path: "requirements.yaml", text: requirements },
  });
  return seen([...diagnostics, ...(pack ? checkPack(pack, validator.schema) : [])]);
}

const section = (prose: string, covers = "covers: [alerts]") => `---\n${covers}\n---\n\n${prose}\n`;

describe("the list of requirements", () => {
  test.each([
    ["a level that is neither", evidence("words: [alert]").replace("must", "may"), "may"],
    ["a field that nobody knows", requirement("    evidnce: {}\n"), "evidnce"],
    ["no evidence", requirement("    evidence: {}\n"), "{}"],
    ["evidence of another kind", evidence("sounds: [bell]"), "sounds"],
    ["words that are no list", evidence("words: alert"), "alert"],
  ])("is refused with %s", (_, text, at) => {
    expect(problems(text, { page: section("Alerts.") })).toContainEqual([
      "pack/invalid-manifest",
      at,
    ]);
  });

  test("may not name a requirement twice", () => {
    const twice = `${evidence("words: [alert]")}${evidence("words: [alert]").replace("requirements:\n", "")}`;
    expect(problems(twice, { page: section("Alerts.") })).toContainEqual([
      "pack/duplicate-id",
      "alerts",
    ]);
  });

  test("may not ask for a reference that the register does not have", () => {
    const text = evidence("words: [alert], cites: [kcsi]");
    expect(problems(text, { page: section("Alerts.") })).toContainEqual([
      "pack/unknown-reference",
      "alerts",
    ]);
  });
});

describe("a section's word that it covers a requirement", () => {
  test("is believed where the evidence stands in its prose", () => {
    const text = evidence("words: [alert], values: [police.name], cites: [kcsie, childline]");
    const prose =
      'Alerts go to {{police.name}}, as {{cite "kcsie"}} says, or to {{national "childline"}}. {{guidance}}';
    expect(
      problems(text, { page: section(prose.replace(" {{guidance}}", "\n\n{{guidance}}")) }),
    ).toEqual([]);
  });

  test.each([
    ["a word", "words: [alert, bell]", "Alerts."],
    ["a value", "words: [alert], values: [police.name]", "Alerts."],
    ["a citation", "words: [alert], cites: [kcsie]", "Alerts."],
    ["a whole word", "words: [alert, larm]", "Alerts and alarms."],
  ])("needs %s", (_, pieces, prose) => {
    expect(problems(evidence(pieces), { page: section(prose) })).toEqual([
      ["pack/missing-evidence", "alerts"],
    ]);
  });

  test("is not believed of an emptied section", () => {
    expect(problems(evidence("words: [alert]"), { page: section("") })).toEqual([
      ["pack/missing-evidence", "alerts"],
      ["pack/missing-evidence", "alerts"],
    ]);
  });

  test("is not believed of an emptied section although another has it all", () => {
    const sections = { page: section("Alerts."), other: section("Nothing.") };
    expect(problems(evidence("words: [alert]"), sections)).toEqual([
      ["pack/missing-evidence", "alerts"],
    ]);
  });

  test("may be shared by two sections", () => {
    const sections = { page: section("Alerts."), other: section("Bells.") };
    expect(problems(evidence("words: [alert, bell]"), sections)).toEqual([]);
  });

  test("must name a requirement of the list", () => {
    const page = section("Alerts.", "covers: [alerts, alrts]");
    expect(problems(evidence("words: [alert]"), { page })).toEqual([
      ["pack/unknown-requirement", "alrts"],
    ]);
  });

  test("stands in the front matter under no other name", () => {
    const page = section("Alerts.", "cover: [alerts]");
    expect(problems(evidence("words: [alert]"), { page })).toContainEqual([
      "pack/invalid-manifest",
      "cover",
    ]);
  });
});

describe("a must", () => {
  const tree = (entry: string) =>
    manifestOf(`sections:\n  - { id: page, title: Page, ${entry} }\n`);
  const when = (condition: string) =>
    requirement(`    when: { ${condition} }\n    evidence: { words: [alert] }\n`);
  const uncovered = [["pack/uncovered-requirement", "alerts"]];
  const page = { page: section("Alerts.") };

  test("that no section covers is named", () => {
    expect(problems(evidence("words: [alert]"), { page: "---\n---\nAlerts." })).toEqual(uncovered);
  });

  test("may not stand in a section that a school may leave out", () => {
    expect(problems(evidence("words: [alert]"), page, tree("required: false"))).toEqual(uncovered);
  });

  test("may not stand in a section with a condition", () => {
    const conditional = tree("required: true, when: { school.residential: true }");
    expect(problems(evidence("words: [alert]"), page, conditional)).toEqual(uncovered);
  });

  test.each([
    ["school.residential: true", "school.residential: true"],
    ["school.phases: [ks1]", "school.phases: [ks1, ks2]"],
    ["school.phone: set", "school.phone: set"],
  ])("for schools with %s may stand in a section for %s", (asked, condition) => {
    const conditional = tree(`required: true, when: { ${condition} }`);
    expect(problems(when(asked), page, conditional)).toEqual([]);
  });

  test.each([
    ["school.phases: [ks1, ks3]", "school.phases: [ks1, ks2]"],
    ["school.phone: set", "school.phone: unset"],
    ["school.residential: true", "school.special: true"],
  ])("for schools with %s may not stand in a section for %s", (asked, condition) => {
    const conditional = tree(`required: true, when: { ${condition} }`);
    expect(problems(when(asked), page, conditional)).toEqual(uncovered);
  });

  test("that is only a should may stand in any section", () => {
    const should = evidence("words: [alert]").replace("must", "should");
    expect(problems(should, page, tree("required: false"))).toEqual([]);
  });
});
