import { expect, test } from "vitest";
import { diagnosticsIn, problemsIn } from "./problems-in.ts";

const code = "rules/superseded-guidance";

test.each([
  "Keeping children safe in education 2024",
  "Keeping Children Safe in Education (2025)",
  "KCSIE 2023",
  "KCSIE (September 2023)",
  "KCSIE, DfE, Sept 2023",
  "Keeping children safe in education (DfE, 2024)",
  "Working Together to Safeguard Children 2018",
  "Working Together 2018",
  "Teaching online safety in schools – June 2019",
])("points at an older edition than the one in force: %s", (words) => {
  expect(problemsIn(`as ${words} says`)).toEqual([[code, words]]);
});

test.each([
  ["the edition in force", "KCSIE 2026 and Keeping children safe in education (2026)"],
  ["a later one", "KCSIE 2027"],
  ["none", "Keeping children safe in education says what to do. It is 2019 that we look back to."],
  ["a year that belongs to something else", "KCSIE was discussed in 2019"],
  ["an edition by its school year", "KCSIE 2026/27"],
  ["guidance whose editions the register does not have", "Data protection in schools 2019"],
])("does not mind %s", (_, text) => {
  expect(problemsIn(text)).toEqual([]);
});

test("goes by the policy’s date", () => {
  expect(problemsIn("KCSIE 2025", { date: "2025-10" })).toEqual([]);
  expect(problemsIn("KCSIE 2025", { date: "2026-10" })).toEqual([[code, "KCSIE 2025"]]);
});

test("points at the title of an older edition, and sees no old word in it", () => {
  const old =
    "Sexting in schools and colleges: responding to incidents and safeguarding young people";
  expect(problemsIn(`read ${old}`)).toEqual([[code, old]]);
  expect(problemsIn("“Sexting in schools and colleges”")).toEqual([
    [code, "Sexting in schools and colleges"],
  ]);
  expect(problemsIn("Sharing nudes and semi-nudes")).toEqual([]);
});

test("takes a title as old only once the next edition has another", () => {
  const title = "Generative AI product safety expectations";
  expect(problemsIn(title, { date: "2025-12" })).toEqual([]);
  expect(problemsIn(title, { date: "2026-02" })).toEqual([[code, title]]);
});

test("points at what is withdrawn, from then on, and names what took its place", () => {
  const title = "Sexual violence and sexual harassment between children in schools and colleges";
  expect(problemsIn(title, { date: "2022-08" })).toEqual([]);
  expect(problemsIn(title)).toEqual([[code, title]]);
  expect(diagnosticsIn(title)[0]?.hint).toContain("Keeping children safe in education");
});
