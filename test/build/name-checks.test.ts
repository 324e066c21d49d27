import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkSchools } from "../../src/build/check.ts";
import { NameChecks } from "../../src/build/name-checks.ts";
import { defaultLayer } from "../../src/config/defaults.ts";
import { orderDiagnostics } from "../../src/diagnostics/order.ts";
import { toData } from "../../src/yaml/tree.ts";
import { authorityText, schoolText } from "../config/school-text.ts";
import { projectFile } from "../formats/compose.ts";
import { packOf, validator } from "../pack/builders.ts";
import { problemsIn, register } from "../rules/names/problems-in.ts";
import { schoolFolder } from "./school-folder.ts";

const defaults = "schools/suffolk/defaults.yaml";
const school = "schools/suffolk/a.yaml";

/** Each problem's code, the line it points at and the words, by file. */
function problems(files: Readonly<Record<string, string>>) {
  const project = schoolFolder({ [defaults]: authorityText, [school]: schoolText, ...files });
  const { diagnostics } = checkSchools(project, { paths: [], today: "2026-12-01" });
  return orderDiagnostics(diagnostics).map(({ code, location }) => [
    location?.source.path,
    code,
    location?.source.text.slice(location.start, location.end),
  ]);
}

const wording = (text: string) =>
  `${schoolText}sections: { policy-aims: { add: [{ text: "${text}" }] } }\n`;

test("a school’s own words: each stale or foreign name, at its place", () => {
  const text = "In line with the LSCB, net-aware.org.uk and Kent Police. KCSIE 2025.";
  expect(problems({ [school]: wording(text) })).toEqual([
    [school, "rules/obsolete-name", "LSCB"],
    [school, "rules/dead-link", "net-aware.org.uk"],
    [school, "rules/other-authority", "Kent Police"],
    [school, "rules/superseded-guidance", "KCSIE 2025"],
  ]);
});

test("a name in the defaults is told once, there, however many schools have it", () => {
  const layer = authorityText.replace("Suffolk Constabulary", "Norfolk Constabulary");
  expect(problems({ [defaults]: layer, "schools/suffolk/b.yaml": schoolText })).toEqual([
    [defaults, "rules/other-authority", "Norfolk Constabulary"],
  ]);
});

test("several documents of one school tell it once", () => {
  const documents = "documents: [online-safety, mobile-phones, records, acceptable-use]\n";
  const { diagnostics } = checkSchools(
    schoolFolder({ [defaults]: authorityText, [school]: documents + wording("The LSCB.") }),
    { paths: [], today: "2026-12-01" },
  );
  expect(diagnostics.map(({ code }) => code)).toEqual(["rules/obsolete-name"]);
});

test("the school’s own name and its credits are nobody’s leftover", () => {
  const named = schoolText.replace("Brackenfold Primary School", "Kent Police LSCB School");
  const credits = "credits: { template_sources: [Kent County Council, Kent Police] }\n";
  expect(problems({ [school]: `${named}${credits}` })).toEqual([]);
});

test("a credit under a name of the past is still stale", () => {
  const credits = "credits: { template_sources: [Kent Safeguarding Children Board] }\n";
  expect(problems({ [school]: schoolText + credits })).toEqual([
    [school, "rules/obsolete-name", "Kent Safeguarding Children Board"],
  ]);
});

test("an unknown authority is told, and then no name is foreign", () => {
  const layer = authorityText.replace("local_authority: Suffolk", "local_authority: Sufolk");
  expect(problems({ [defaults]: layer, [school]: wording("Kent Police") })).toEqual([
    [defaults, "rules/unknown-authority", "Sufolk"],
  ]);
});

test("a policy dated before its packs apply is told so at its date", () => {
  const dated = schoolText.replace("2026-09", "2026-08").replace("2027-09", "2027-08");
  expect(problems({ [school]: dated })).toEqual([[school, "rules/before-pack", "2026-08"]]);
});

describe("a template of one’s own", () => {
  const file = (path: string) =>
    readFileSync(new URL(`../../templates/${path}`, import.meta.url), "utf8");
  const section =
    "---\n---\nAsk the LSCB or Kent Police, and see kscb.org.uk. {{school.name}} reads KCSIE 2024.\n";
  const manifest = `
id: records
name: Leaflet
title: Leaflet about sexting
edition: "1"
applies_from: 2026-09-01
deferred: "{{policy}}."
extends: online-safety
sections: [{ id: page, title: The UKCCIS page, required: true }]
`;
  const pack = {
    "templates/records/pack.yaml": manifest,
    "templates/records/sections/page.md": section,
  };
  const leaflet = `${schoolText}documents: [records]\n`;

  test("is looked through like a school’s words, and for its schools’ authority", () => {
    expect(problems({ ...pack, [school]: leaflet })).toEqual([
      ["templates/records/pack.yaml", "rules/obsolete-name", "sexting"],
      ["templates/records/pack.yaml", "rules/obsolete-name", "UKCCIS"],
      ["templates/records/sections/page.md", "rules/obsolete-name", "LSCB"],
      ["templates/records/sections/page.md", "rules/other-authority", "Kent Police"],
      ["templates/records/sections/page.md", "rules/dead-link", "kscb.org.uk"],
      ["templates/records/sections/page.md", "rules/superseded-guidance", "KCSIE 2024"],
    ]);
  });

  test("may name the force of all its schools", () => {
    const kent = authorityText
      .replaceAll("Suffolk Constabulary", "Kent Police")
      .replaceAll("Suffolk", "Kent");
    const found = problems({ ...pack, [defaults]: kent, [school]: leaflet });
    const codes = found.map(([, code]) => code);
    expect(codes).toContain("rules/obsolete-name");
    expect(codes).not.toContain("rules/other-authority");
  });

  test("points into a register of its own", () => {
    const register = file("online-safety/references.yaml").replace(
      /about: .*/,
      "about: Help with sexting",
    );
    const found = problems({
      ...pack,
      "templates/records/references.yaml": register,
      [school]: leaflet,
    });
    expect(found).toContainEqual([
      "templates/records/references.yaml",
      "rules/obsolete-name",
      "sexting",
    ]);
  });
});

test("Proviso’s own defaults hold no stale name", () => {
  const text = JSON.stringify(toData(defaultLayer(validator.schema)));
  expect(text.length).toBeGreaterThan(1_000);
  expect(problemsIn(text)).toEqual([]);
});

test.each([
  ["Call the police. See the guidance of the Department for Education.", false],
  ["Call Kent Police.", true],
  ["Ask the KSCMP.", true],
  ["Ask Kent Safeguarding Children Multi-Agency Partnership.", true],
])("whether a pack would be wrong for another authority's schools: %s", (text, isLocal) => {
  const names = new NameChecks(validator.schema, projectFile("data/authorities.json"));
  const pack = { ...packOf({ page: text }), references: register };
  expect(names.isLocal(pack)).toBe(isLocal);
});
