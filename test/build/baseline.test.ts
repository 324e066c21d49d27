import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkSchools } from "../../src/build/check.ts";
import { updateBaseline } from "../../src/build/update-baseline.ts";
import { orderDiagnostics } from "../../src/diagnostics/order.ts";
import type { Project } from "../../src/host/project.ts";
import { authorityText, schoolText } from "../config/school-text.ts";
import { codesAndText } from "../diagnostics/codes-and-text.ts";
import { schoolFolder } from "./school-folder.ts";

const today = "2026-12-01";
const list = "proviso-baseline.yaml";
const phones = 'lado: { phone: "01632 960121" }\nhelpdesk: { name: A, phone: "01632 960121" }\n';
const late = schoolText.replace("2027-09", "2028-09");

/** Two schools below one authority: a number that two bodies share, and a review that is too late. */
function troubled(): Project {
  return schoolFolder({
    "schools/kent/defaults.yaml": authorityText + phones,
    "schools/kent/a.yaml": late,
    "schools/kent/b.yaml": schoolText,
  });
}

const listOf = ({ root }: Project) => readFileSync(join(root, list), "utf8");

function change({ root }: Project, path: string, text: string): void {
  writeFileSync(join(root, path), text);
}

function check(project: Project, ...paths: readonly string[]) {
  const { diagnostics, silenced } = checkSchools(project, { paths, today });
  return { silenced, problems: codesAndText(orderDiagnostics(diagnostics)) };
}

const both = [
  ["rules/review-too-late", "2028-09"],
  ["rules/shared-phone", '"01632 960121"'],
];

describe("a list of known problems", () => {
  test("silences them, counts each once, and shows them when it is ignored", async () => {
    const project = troubled();
    const { diagnostics, silenced } = await updateBaseline(project, { paths: [], today });
    expect({ diagnostics, silenced }).toEqual({ diagnostics: [], silenced: 2 });
    expect(check(project)).toEqual({ silenced: 2, problems: [] });
    const shown = checkSchools(project, { paths: [], today, baseline: "ignored" });
    expect(codesAndText(orderDiagnostics(shown.diagnostics))).toEqual(both);
  });

  test("stays the same when lines move", async () => {
    const project = troubled();
    await updateBaseline(project, { paths: [], today });
    const before = listOf(project);
    expect(before).toContain("key: dates.next_review");
    expect(before).toContain("key: helpdesk.phone");
    change(project, "schools/kent/a.yaml", `# A line more.\n\n${late}status: draft\n`);
    expect(check(project)).toEqual({ silenced: 2, problems: [] });
    await updateBaseline(project, { paths: [], today });
    expect(listOf(project)).toBe(before);
  });

  test("no longer silences a value that has changed, says which entry is stale, and shrinks", async () => {
    const project = troubled();
    await updateBaseline(project, { paths: [], today });
    change(project, "schools/kent/a.yaml", late.replace("2028-09", "2028-10"));
    const { problems, silenced } = check(project);
    expect(silenced).toBe(1);
    expect(problems.map(([code]) => code)).toEqual(["baseline/stale", "rules/review-too-late"]);
    change(project, "schools/kent/a.yaml", schoolText);
    expect(check(project).problems.map(([code]) => code)).toEqual(["baseline/stale"]);
    await updateBaseline(project, { paths: [], today });
    expect(listOf(project)).not.toContain("a.yaml");
  });

  test("is not judged by a run that looks at another school, nor shortened by it", async () => {
    const project = troubled();
    await updateBaseline(project, { paths: [], today });
    change(project, "schools/kent/defaults.yaml", authorityText);
    expect(check(project, "schools/kent/b.yaml").problems).toEqual([]);
    const before = listOf(project);
    await updateBaseline(project, { paths: ["schools/kent/b.yaml"], today });
    expect(listOf(project)).toBe(before);
  });

  test("is not judged where a school's file keeps the rules from being looked at", async () => {
    const project = troubled();
    await updateBaseline(project, { paths: [], today });
    change(project, "schools/kent/a.yaml", `${late}status: final\n`);
    expect(check(project).problems).toEqual([["config/invalid-value", "final"]]);
  });

  test("takes no error of the schema, and takes that of a rule", async () => {
    const project = troubled();
    change(project, "schools/kent/a.yaml", `${schoolText}status: final\n`);
    change(project, "schools/kent/b.yaml", schoolText.replace("Smoothwall", "TBC"));
    const { diagnostics } = await updateBaseline(project, { paths: [], today });
    expect(codesAndText(diagnostics)).toEqual([["config/invalid-value", "final"]]);
    expect(listOf(project)).toContain("rules/placeholder");
    expect(check(project, "schools/kent/b.yaml").problems).toEqual([]);
  });
});

describe("a list that cannot be read", () => {
  test.each([
    ["problems: 5", "baseline/invalid", "problems: 5"],
    ["problems: [{ code: a }]", "baseline/invalid", "{ code: a }"],
    ["problems: *a", "yaml/alias", "*a"],
  ])("is an error and is not written over: %s", async (text, code, at) => {
    const project = troubled();
    change(project, list, text);
    expect(check(project).problems).toEqual([[code, at]]);
    await updateBaseline(project, { paths: [], today });
    expect(listOf(project)).toBe(text);
  });
});
