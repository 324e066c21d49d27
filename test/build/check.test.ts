import { describe, expect, test } from "vitest";
import { checkSchools } from "../../src/build/check.ts";
import { orderDiagnostics } from "../../src/diagnostics/order.ts";
import { authorityText, schoolText } from "../config/school-text.ts";
import { codesAndText } from "../diagnostics/codes-and-text.ts";
import { schoolFolder } from "./school-folder.ts";

function check(files: Readonly<Record<string, string>>, ...paths: readonly string[]) {
  const { schools, diagnostics } = checkSchools(schoolFolder(files), {
    paths,
    today: "2026-12-01",
  });
  return { schools: schools.length, problems: orderDiagnostics(diagnostics) };
}

const kent = { "schools/kent/defaults.yaml": authorityText };

describe("a check", () => {
  test("of right files finds nothing and counts the schools", () => {
    expect(
      check({ ...kent, "schools/kent/a.yaml": schoolText, "schools/kent/b.yaml": schoolText }),
    ).toEqual({ schools: 2, problems: [] });
  });

  test("tells a fault of the defaults once, and those of each school", () => {
    const { schools, problems } = check({
      "schools/kent/defaults.yaml": `${authorityText}lado: { phone: 999999 }\n`,
      "schools/kent/a.yaml": `${schoolText}status: final\n`,
      "schools/kent/b.yaml": `${schoolText}satus: draft\n`,
    });
    expect(schools).toBe(2);
    expect(codesAndText(problems)).toEqual([
      ["config/invalid-value", "final"],
      ["config/unknown-key", "satus"],
      ["config/wrong-type", "999999"],
    ]);
  });

  test("of one school that cannot be read does not keep it from the others", () => {
    const { problems } = check({
      ...kent,
      "schools/kent/a.yaml": "school: *a\n",
      "schools/kent/b.yaml": `${schoolText}sections: { emial: { defer_to: A } }\n`,
    });
    expect(codesAndText(problems)).toEqual([
      ["yaml/alias", "*a"],
      ["wording/unknown-section", "emial"],
    ]);
  });

  test("warns of a school's own words once, though several documents print them", () => {
    const yaml = schoolText.replace(
      "phones:\n",
      "phones:\n  staff: { storage: in the the locker }\n",
    );
    const { schools, problems } = check({
      ...kent,
      "schools/kent/a.yaml": `${yaml}documents: [online-safety, mobile-phones, acceptable-use]\n`,
    });
    expect(schools).toBe(1);
    expect(codesAndText(problems)).toEqual([["prose/doubled-word", "the the"]]);
    expect(problems).toMatchObject([{ severity: "warning" }]);
  });

  test("warns of an authority's own words once for all its schools", () => {
    const wording = "sections: { roles-staff: { add: [{ text: Staff note the behavior. }] } }\n";
    const { problems } = check({
      "schools/kent/defaults.yaml": authorityText + wording,
      "schools/kent/a.yaml": schoolText,
      "schools/kent/b.yaml": schoolText,
    });
    expect(codesAndText(problems)).toEqual([["prose/american-spelling", "behavior"]]);
    expect(problems[0]?.location?.source.path).toBe("schools/kent/defaults.yaml");
  });

  test("of defaults alone tells what is wrong in them", () => {
    const files = { "schools/kent/defaults.yaml": "police: { nmae: A }\nlocked: [polic]\n" };
    const { schools, problems } = check(files, "schools/kent/defaults.yaml");
    expect(schools).toBe(0);
    expect(codesAndText(problems)).toEqual([
      ["config/unknown-key", "nmae"],
      ["config/unknown-locked-key", "polic"],
    ]);
  });

  test("of nothing says so", () => {
    expect(check({}).problems).toMatchObject([{ code: "file/nothing-matches" }]);
  });
});
