import { expect, test } from "vitest";
import { absenceOf } from "../../src/pack/absence.ts";
import { manifestOf, packOf, schoolOf } from "./builders.ts";

const manifest = `${manifestOf(`
sections:
  - id: calls
    title: Calls
    when: { videoconferencing.used: true }
    sections: [{ id: recording, title: Recording }]
  - { id: page, title: Page }
  - { id: duty, title: Duty, from: later }
`)}
from: { later: 2027-09-01 }
`;

function absence(id: string, school = ""): string | undefined {
  const pack = packOf({ page: "", calls: "", recording: "", duty: "" }, manifest);
  return absenceOf(id, pack, schoolOf(school));
}

test("a section that is there with the pack's wording is not absent", () => {
  expect(absence("page")).toBeUndefined();
});

test("a section below one that is switched off is absent by the same setting", () => {
  expect(absence("recording")).toBe("videoconferencing.used is false");
  expect(absence("recording", "videoconferencing: { used: true }")).toBeUndefined();
});

test("a section that holds from a later day is absent until the policy's date has reached it", () => {
  expect(absence("duty")).toContain("2027-09-01");
  expect(absence("duty", "dates: { policy: 2027-09, next_review: 2028-09 }")).toBeUndefined();
});

test("what the school says of a section, or of one above it, is the reason", () => {
  const left = "sections: { page: { omit: { reason: Not here. } } }";
  expect(absence("page", left)).toContain("Not here.");
  const covered =
    "videoconferencing: { used: true }\nsections: { calls: { defer_to: the call policy } }";
  expect(absence("recording", covered)).toContain("the call policy");
  const reworded = "sections: { page: { replace: { text: Ours., reason: It is ours. } } }";
  expect(absence("page", reworded)).toContain("It is ours.");
});
