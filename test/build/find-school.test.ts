import { describe, expect, test } from "vitest";
import { findSchool } from "../../src/build/find-school.ts";
import { schoolFolder } from "./school-folder.ts";

/** Looks for a school in a project with three. */
function find(name: (root: string) => string) {
  const project = schoolFolder({
    "schools/kent/defaults.yaml": "",
    "schools/kent/great-chart.yaml": "",
    "schools/kent/high-halden.yml": "",
    "schools/durham/delves-lane.yaml": "",
  });
  return findSchool(project, name(project.root));
}

describe("a school is found", () => {
  test.each([
    { name: "schools/kent/great-chart.yaml", id: "kent/great-chart" },
    { name: "kent/great-chart", id: "kent/great-chart" },
    { name: "kent/high-halden", id: "kent/high-halden" },
    { name: "durham", id: "durham/delves-lane" },
  ])("by $name", ({ name, id }) => {
    expect(find(() => name).value?.id).toBe(id);
  });

  test("by a path from the root of the disk", () => {
    const { value } = find((root) => `${root}/schools/kent/great-chart.yaml`);
    expect(value?.id).toBe("kent/great-chart");
  });
});

describe("there is no one school", () => {
  test.each([
    { name: "kent", code: "file/not-one-school", because: "a folder of two" },
    { name: "schools/kent/defaults.yaml", code: "file/not-one-school", because: "defaults" },
    { name: "kent/great-cart", code: "file/nothing-matches", because: "a slip" },
    { name: "", code: "file/nothing-matches", because: "no name at all" },
  ])("for $because", ({ name, code }) => {
    expect(find(() => name)).toMatchObject({ diagnostics: [{ code }] });
  });

  test("but the one that was likely meant is named", () => {
    const hint = (name: string) => find(() => name).diagnostics[0]?.hint;
    expect(hint("kent/great-cart")).toContain("kent/great-chart");
    expect(hint("great-chart")).toContain("kent/great-chart");
  });
});
