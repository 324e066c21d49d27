import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { yearAfter } from "../../src/rules/year-after.ts";
import { projectFolder } from "./project-folder.ts";
import { problemsIn } from "./reported-problems.ts";
import { proviso } from "./run-proviso.ts";
import { marked, school, suffolk, withChange } from "./sample-schools.ts";

const file = "schools/suffolk/brackenfold.yaml";

/** The policy of a date, as Markdown, and what was reported. */
async function policyOf(date: string) {
  const dated = withChange(school, "policy: 2026-09", `policy: ${date}`);
  const text = withChange(dated, "next_review: 2027-09", `next_review: ${yearAfter(date)}`);
  const folder = projectFolder({ ...suffolk, [file]: text });
  const { code, stderr } = await proviso(
    ["build", "--format", "markdown", "--today", `${date}-15`],
    { in: folder },
  );
  const policy = readFileSync(
    join(folder, "policies/suffolk/brackenfold/online-safety.md"),
    "utf8",
  );
  return { code, problems: problemsIn(stderr), policy };
}

let made: Promise<Awaited<ReturnType<typeof policyOf>>[]> | undefined;

/** An older and a newer policy, made once for all tests. */
async function twoPolicies() {
  made ??= Promise.all(["2025-10", "2026-10"].map(policyOf));
  const [older, newer] = await made;
  if (!older || !newer) throw new Error("There should be two policies.");
  return { older, newer };
}

test("one pack cites the edition in force on each policy’s date", async () => {
  const { older, newer } = await twoPolicies();
  const editions = (policy: string) =>
    new Set(policy.match(/Keeping children safe in education \(\d{4}\)/g));
  expect(editions(older.policy)).toEqual(new Set(["Keeping children safe in education (2025)"]));
  expect(editions(newer.policy)).toEqual(new Set(["Keeping children safe in education (2026)"]));
});

test("what holds only from a later day is left out, and a warning says that the pack is newer", async () => {
  const { older, newer } = await twoPolicies();
  expect(older).toMatchObject({ code: 0, problems: [`rules/before-pack ${file}:16:11`] });
  expect(newer).toMatchObject({ code: 0, problems: [] });
  for (const words of ["which is statutory guidance", "Data (Use and Access) Act 2025"]) {
    expect([words, older.policy.includes(words)]).toEqual([words, false]);
    expect([words, newer.policy.includes(words)]).toEqual([words, true]);
  }
  expect(older.policy).toContain("Mobile phones in schools (2024)");
});

test.each([
  ["a body of the past", "rules/obsolete-name", "Staff act in line with the ▸LSCB."],
  ["a dead link", "rules/dead-link", "Parents find advice at ▸net-aware.org.uk."],
  ["a dead link with a name", "rules/dead-link", "See [Net Aware](▸https://www.net-aware.org.uk)."],
  ["another authority’s police", "rules/other-authority", "Staff ring ▸Kent Police."],
  ["an older edition", "rules/superseded-guidance", "They follow ▸KCSIE 2025."],
])("a school’s own wording with %s: a warning at that line", async (_, code, words) => {
  const { text, place } = marked(
    `${school}sections:\n  policy-aims:\n    add:\n      - text: ${words}\n`,
  );
  const folder = projectFolder({ ...suffolk, [file]: text });
  const run = await proviso(["check"], { in: folder });
  expect({ code: run.code, problems: problemsIn(run.stderr) }).toEqual({
    code: 0,
    problems: [`${code} ${file}:${place}`],
  });
});
