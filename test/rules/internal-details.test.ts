import { expect, test } from "vitest";
import { forAudience, internalDetails } from "../../src/pack/audience.ts";
import { checkInternalDetails } from "../../src/rules/internal-details.ts";
import { toData } from "../../src/yaml/tree.ts";
import { layers } from "../config/school-text.ts";
import { codesAndText } from "../diagnostics/codes-and-text.ts";

const head =
  "people: { head: { name: A, phone: '01632 960111', email: a@b.example, internal: true } }\n";

function problems(text: string) {
  return codesAndText(
    layers(head + text).flatMap((tree) => {
      const { tree: published } = forAudience({ tree, config: toData(tree) as never }, "public");
      return checkInternalDetails(internalDetails(tree), published);
    }),
  );
}

test("a detail that stands nowhere else is no problem", () => {
  expect(problems("school: { phone: '01632 960110' }")).toEqual([]);
});

test("an internal number in a school's own wording is pointed out, however it is written", () => {
  expect(problems("sections: { links: { add: [{ text: Ring 01632960111 at night. }] } }")).toEqual([
    ["rules/internal-detail-published", "Ring 01632960111 at night."],
  ]);
});

test("so is an internal address that is somebody else's as well", () => {
  expect(problems("school: { email: A@b.example }")).toEqual([
    ["rules/internal-detail-published", "A@b.example"],
  ]);
});
