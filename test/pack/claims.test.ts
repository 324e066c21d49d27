import { describe, expect, test } from "vitest";
import { claimsOf, covers, frameClaimsOf } from "../../src/pack/claims.ts";
import { manifestOf, packOf, validator } from "./builders.ts";

const manifest = manifestOf(`
sections:
  - id: calls
    title: Calls
    when: { videoconferencing.used: true }
    sections: [{ id: recording, title: Recording }]
  - { id: page, title: "{{T.pupils}}" }
`);

function claimsIn(text: string, id: string) {
  const pack = packOf({ page: text, calls: "", recording: "" }, manifest);
  const claims = claimsOf(pack, validator.schema).get(id);
  if (!claims) throw new Error(`There is no section ${id}.`);
  return { text: Array.from(claims.text), presence: Array.from(claims.presence) };
}

describe("a section claims", () => {
  test("what its heading and its text print or test, and its own wording", () => {
    expect(claimsIn("{{#if school.phone}}Ring {{school.phone}}.{{/if}}", "page").text).toEqual([
      "terminology.pupils",
      "school.phone",
      "sections.page",
    ]);
  });

  test("what decides whether it is there, and whether the sections above it are", () => {
    expect(claimsIn("", "recording").presence).toEqual([
      "videoconferencing.used",
      "sections.calls.omit",
      "sections.calls.defer_to",
      "sections.recording.omit",
    ]);
  });

  test("the policy's date where it holds from a day on", () => {
    const pack = packOf(
      { page: "" },
      `${manifestOf("sections: [{ id: page, title: Page, from: later }]")}
from: { later: 2027-09-01 }
`,
    );
    const claims = claimsOf(pack, validator.schema).get("page");
    expect(claims && Array.from(claims.presence)).toContain("dates.policy");
  });

  test("what decides whether a section is there that its text asks for", () => {
    const { text } = claimsIn('{{#section "calls"}}Call.{{/section}}', "page");
    expect(text).toContain("videoconferencing.used");
    expect(text).toContain("sections.calls.omit");
  });

  test("no key for a word that is the same in every school", () => {
    expect(claimsIn("The {{t.dsl}} of each {{t.year_group}}.", "page").text).toEqual([
      "terminology.pupils",
      "sections.page",
    ]);
  });

  test("the policy's date only for guidance that has editions", () => {
    expect(claimsIn('See {{cite "kcsie"}}.', "page").text).toContain("dates.policy");
    expect(claimsIn('See {{cite "phones"}}.', "page").text).not.toContain("dates.policy");
  });
});

test("the parts that show the policy's title claim the title's keys", () => {
  const pack = packOf({ page: "" }, manifestOf("sections: [{ id: page, title: Page }]"));
  const titled = { ...pack, title: packOf({ page: "{{document.title}}" }).sections[0]?.body };
  if (!titled.title) throw new Error("There is no title.");
  const claims = frameClaimsOf({ ...pack, title: titled.title }, validator.schema);
  const parts = Array.from(claims).filter(([, keys]) => keys.has("document.title"));
  expect(parts.map(([part]) => part)).toEqual(["title", "cover", "furniture", "properties"]);
});

test("a claim covers a key, what is below it and what it is a part of", () => {
  expect(covers("people.dsl", "people.dsl")).toBe(true);
  expect(covers("people.dsl", "people.dsl.0.name")).toBe(true);
  expect(covers("people.senco.name", "people.senco")).toBe(true);
  expect(covers("people.dsl", "people.dsl_cover")).toBe(false);
});
