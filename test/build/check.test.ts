import { describe, expect, test } from "vitest";
import { checkSchools } from "../../src/build/check.ts";
import { explainSchool } from "../../src/build/explain.ts";
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

describe("a school's own text that the template has already", () => {
  const wording = (lines: string) => {
    const yaml = `${schoolText}sections:\n${lines}`;
    return codesAndText(check({ ...kent, "schools/kent/a.yaml": yaml }).problems);
  };

  test("is pointed at, be it a sentence or a replacement of nearly the same words", () => {
    expect(
      wording(`  website:
    add: [{ text: Few people hold an administrator login and each has their own }]
  roles-visitors:
    replace:
      reason: We say it in our own way.
      text: |-
        When visitors sign in, office staff tell them how this policy applies. Visitors, volunteers and contractors:

        - follow the rules for phones and photographs, and for the network
        - do not connect online or exchange personal contact details with pupils
        - report a worry to their host or the DSL before they leave

        Contractors who can reach systems or data work under a written agreement. Staff check a speaker's materials beforehand and stay present.
`).map(([code, text]) => [code, text?.slice(0, 10)]),
    ).toEqual([
      ["rules/repeats-template", "Few people"],
      ["rules/repeats-template", "|-\n       "],
    ]);
  });

  test("is fine where it says something else", () => {
    expect(
      wording(`  website:
    add: [{ text: Few people hold a key to the server room. }]
`),
    ).toEqual([]);
  });
});

describe("the severity of a rule", () => {
  const phones = 'lado: { phone: "01632 960121" }\nhelpdesk: { name: A, phone: "01632 960121" }\n';
  const severities = (defaults: string, school = "") =>
    check({
      "schools/kent/defaults.yaml": authorityText + phones + defaults,
      "schools/kent/a.yaml": schoolText + school,
    }).problems.map(({ code, severity }) => [code, severity]);

  test("is the catalogue's unless a layer sets it", () => {
    expect(severities("")).toEqual([["rules/shared-phone", "warning"]]);
    expect(severities("rules: { rules/shared-phone: error }\n")).toEqual([
      ["rules/shared-phone", "error"],
    ]);
  });

  test("off with a reason says nothing, and a lower layer may want it again", () => {
    const off = "rules: { rules/shared-phone: { severity: off, reason: One switchboard. } }\n";
    expect(severities(off)).toEqual([]);
    expect(severities(off, "rules: { rules/shared-phone: warning }\n")).toEqual([
      ["rules/shared-phone", "warning"],
    ]);
    expect(severities(`${off}locked: [rules.rules/shared-phone]\n`)).toEqual([]);
    expect(
      severities(
        `${off}locked: [rules.rules/shared-phone]\n`,
        "rules: { rules/shared-phone: error }\n",
      ),
    ).toEqual([["config/locked", "error"]]);
  });

  test("off without a reason is an error, and the rule stays off only with one", () => {
    expect(severities("rules: { rules/shared-phone: off }\n")).toContainEqual([
      "config/rule-without-reason",
      "error",
    ]);
  });

  test("is told with its reason and place", () => {
    const reason = "We were bitten once.";
    const { problems } = check({
      "schools/kent/defaults.yaml": `${authorityText}${phones}rules: { rules/shared-phone: { severity: error, reason: ${reason} } }\n`,
      "schools/kent/a.yaml": schoolText,
    });
    expect(problems[0]?.related?.at(-1)?.message).toContain(reason);
  });

  test("of an error that is lowered lets the document be made", () => {
    const yaml = schoolText.replace("provider: Smoothwall", "provider: TBC");
    const lowered = `${yaml}rules: { rules/placeholder: warning }\n`;
    const made = (school: string) => {
      const project = schoolFolder({
        "schools/a/defaults.yaml": authorityText,
        "schools/a/a.yaml": school,
      });
      return explainSchool(project, { school: "a/a", key: undefined, today: "2026-12-01" }).value
        ?.problems.length;
    };
    expect([made(yaml), made(lowered)]).toEqual([1, 0]);
  });

  test("is an error where it is one for any of the schools that share a layer", () => {
    const { problems } = check({
      "schools/kent/defaults.yaml": authorityText + phones,
      "schools/kent/a.yaml": `${schoolText}rules: { rules/shared-phone: error }\n`,
      "schools/kent/b.yaml": schoolText,
    });
    expect(problems.map(({ severity }) => severity)).toEqual(["error"]);
  });
});
