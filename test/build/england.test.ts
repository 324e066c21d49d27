import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { authorityText, schoolText, trustText } from "../../bench/england/files.mjs";
import { planEngland } from "../../bench/england/plan.mjs";
import { writeSchools } from "../../bench/england.mjs";
import { checkSchools } from "../../src/build/check.ts";
import { schoolFolder } from "./school-folder.ts";

const england = planEngland();
/** The first schools go round all authorities. */
const sample = england.slice(0, 200);

const share = (kind: string) => england.filter((school) => school.kind === kind).length;

describe("the synthetic England", () => {
  test("has its schools, authorities and kinds of school, none of them twice", () => {
    expect(england).toHaveLength(24_000);
    expect(new Set(england.map(({ authority }) => authority.id)).size).toBe(153);
    expect(new Set(england.map(({ name }) => name)).size).toBe(24_000);
    expect(new Set(england.map(({ id }) => id.toLowerCase())).size).toBe(24_000);
    expect([share("primary"), share("secondary"), share("special")]).toEqual([16_700, 3400, 1050]);
    const academies = england.filter(({ trust }) => trust).length;
    expect(academies / england.length).toBeGreaterThan(0.4);
    expect(academies / england.length).toBeLessThan(0.5);
  });

  test("is the same for a seed, and another for another", () => {
    const ids = (plan: typeof england) => plan.slice(0, 500).map(({ id }) => id);
    expect(ids(planEngland())).toEqual(ids(england));
    expect(ids(planEngland({ seed: 1 }))).not.toEqual(ids(england));
  });

  test("has no telephone number that anybody could be called on", () => {
    const drama =
      /^(?:01632 960|020 7946 0|011[345678] 496 0|0121 496 0|0151 496 0|0161 496 0)\d{3}$/;
    const texts = sample.flatMap((school) => [
      schoolText(school),
      authorityText(school.authority, ["online-safety"]),
      ...(school.trust ? [trustText(school.trust)] : []),
    ]);
    const numbers = texts.flatMap((text) =>
      Array.from(text.matchAll(/phone: "(.*?)"/g), ([, n]) => n),
    );
    expect(numbers.length).toBeGreaterThan(1000);
    expect(numbers.filter((number) => !drama.test(number ?? ""))).toEqual([]);
  });

  test("passes the check: 200 schools, of every authority", () => {
    const project = schoolFolder({});
    const paths = writeSchools(project.root, sample);
    const { schools, diagnostics } = checkSchools(project, { paths: [], today: "2026-11-22" });
    expect(schools.toSorted()).toEqual([...paths].toSorted());
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
    expect(new Set(sample.map(({ authority }) => authority.id)).size).toBe(153);
    const text = readFileSync(join(project.root, paths[0] ?? ""), "utf8");
    expect(text).toContain(`name: ${sample[0]?.name}`);
  });
});
