import { expect, test } from "vitest";
import { blocksOf, documentOf, packOf, printed, schoolOf, wordsOf } from "../builders.ts";

const on = (policy: string) => `dates: { policy: ${policy} }`;

test.each([
  ["2025-10", "Keeping children safe (2025)"],
  ["2026-08-31", "Keeping children safe (2025)"],
  ["2026-09-01", "Keeping children safe (2026)"],
  ["2026-09", "Keeping children safe (2026)"],
  ["2024-01", "Keeping children safe (2025)"],
])("cites the edition in force on the policy’s date: %s", (policy, words) => {
  expect(printed('{{cite "kcsie"}}', on(policy))).toBe(words);
});

test("cites a part, and leads to the list of guidance", () => {
  expect(blocksOf('See {{cite "kcsie" "part five"}}.')).toMatchObject([
    {
      children: [
        { value: "See part five of " },
        { type: "crossReference", target: "ref-kcsie" },
        { value: "." },
      ],
    },
  ]);
});

test("cites by title alone what has no editions, and Acts", () => {
  expect(printed('{{cite "phones"}} and {{cite "dpa"}}')).toBe(
    "Phones in schools and Data Protection Act",
  );
});

const guidanceOf = (text: string, school = "") => {
  const pack = packOf({ page: text, guidance: "{{guidance}}" });
  return documentOf(pack, schoolOf(school)).sections[1]?.blocks ?? [];
};

test("lists what the policy cites, once and by title", () => {
  const text = '{{cite "phones"}}, {{cite "kcsie"}}, {{cite "dpa"}}, {{cite "phones"}}';
  expect(wordsOf(guidanceOf(text)).split("\n").slice(1)).toEqual([
    "Data Protection Act | Parliament | Law",
    "Keeping children safe (2026) | Department for Education | Statutory guidance",
    "Phones in schools | Department for Education | Guidance",
  ]);
});

test("links each line of the list to its publication, and gives it an anchor", () => {
  expect(guidanceOf('{{cite "kcsie"}}')).toMatchObject([
    {
      rows: [
        {
          id: "ref-kcsie",
          cells: [
            [{ type: "link", url: "https://www.gov.uk/kcsie", printedAddress: "gov.uk/kcsie" }],
            {},
            {},
          ],
        },
      ],
    },
  ]);
});

test("does not list what only a section that is left out cites", () => {
  const text = '{{#if school.special}}{{cite "kcsie"}}{{/if}}{{cite "phones"}}';
  expect(wordsOf(guidanceOf(text))).not.toContain("Keeping children safe");
  expect(wordsOf(guidanceOf(text, "school: { special: true }"))).toContain("Keeping children safe");
});

test("cites without a link where the school replaced the list of guidance", () => {
  const guidance = "sections: { guidance: { replace: { text: Ask the office., reason: ours } } }";
  expect(blocksOf('See {{cite "kcsie"}}.', guidance)).toMatchObject([
    {
      children: [
        { value: "See " },
        { type: "text", value: "Keeping children safe (2026)" },
        { value: "." },
      ],
    },
  ]);
});
