import { describe, expect, test } from "vitest";
import { pointedAt } from "../../src/diagnostics/source.ts";
import { codesAndText } from "../diagnostics/codes-and-text.ts";
import { authorityText, faultsIn, problemsOf, schoolText } from "./school-text.ts";

test("a school that says the least has no problems", () => {
  expect(problemsOf(authorityText, schoolText)).toEqual([]);
});

describe("a missing key", () => {
  function without(line: string) {
    expect(schoolText).toContain(line);
    return problemsOf(authorityText, schoolText.replace(line, ""));
  }

  test("is told at the key it belongs under, with lines to add", () => {
    const [missing] = without("    rule: handed-in\n").filter(
      ({ code }) => code === "config/missing-key",
    );
    expect(codesAndText(missing ? [missing] : [])).toEqual([["config/missing-key", "pupils"]]);
    expect(missing?.hint).toContain("rule: not-on-site");
  });

  test("in a map on one line is told there", () => {
    const problems = problemsOf(
      authorityText,
      schoolText.replace("head: { name: Ellen Marsh }", "head: { role: headteacher }"),
    );
    expect(codesAndText(problems)).toEqual([["config/missing-key", "head"]]);
    expect(problems[0]?.hint).toContain("name: Mrs Asha Patel");
  });

  test("in an item of a list is told at the item", () => {
    const problems = problemsOf(
      authorityText,
      schoolText.replace("[{ name: Joseph Adeyemi }]", "[{ name: A }, { role: deputy }]"),
    );
    expect(codesAndText(problems)).toEqual([["config/missing-key", "{ role: deputy }"]]);
  });

  test("whose whole group is missing is told in the first line", () => {
    const school = `# Our school\n\nstatus: draft\n${schoolText.replace(/^dates:\n.*\n.*\n/m, "")}`;
    expect(codesAndText(problemsOf(authorityText, school))).toEqual([
      ["config/missing-key", "status: draft"],
      ["config/missing-key", "status: draft"],
    ]);
  });

  test("that a school has to say is missing from its own file, whatever the authority says", () => {
    const problems = problemsOf(
      `${authorityText}people: { senco: { name: A } }\n`,
      schoolText
        .replace("  head: { name: Ellen Marsh }\n", "")
        .replace("  name: Brackenfold Primary School\n", ""),
    );
    expect(codesAndText(problems)).toEqual([
      ["config/missing-key", "school"],
      ["config/missing-key", "people"],
    ]);
    expect(problems.map(({ location }) => location?.source.path)).toEqual([
      "school.yaml",
      "school.yaml",
    ]);
  });

  test("that the authority has to say is missing from its file, once for all schools", () => {
    const problems = problemsOf(
      authorityText.replace("name: Suffolk Constabulary", "article: false"),
      schoolText,
    );
    expect(codesAndText(problems)).toEqual([["config/missing-key", "police"]]);
    expect(problems[0]?.location?.source.path).toBe("authority.yaml");
  });

  test("is missing again when a lower layer takes it away", () => {
    expect(faultsIn("dates: { policy: null }")).toEqual([["config/missing-key", "dates"]]);
  });
});

describe("an unknown key", () => {
  function hintFor(lines: string) {
    return problemsOf(authorityText, schoolText, lines)[0]?.hint;
  }

  test.each([
    ["schol: { name: A }", "schol"],
    ["school: { nmae: A }", "nmae"],
    ["phones: { pupils: { rules: locker } }", "rules"],
    ["people: { dsl: [{ name: A, fone: x }] }", "fone"],
    ["sections: { email: { added: [] } }", "added"],
    ["sections: { email: { add: [{ text: a, at: { befor: b, after: c } }] } }", "befor"],
    ["school: { rule: locker }", "rule"],
    ["1: x", "1"],
    ["true: x", "true"],
  ])("is told at the key: %s", (lines, key) => {
    expect(faultsIn(lines)).toEqual([["config/unknown-key", key]]);
  });

  test.each([
    ["schol: { name: A }", '"school"'],
    ["school: { nmae: A }", '"name"'],
    ["phones: { pupil: { rule: locker } }", '"pupils"'],
    ["school: { rule: locker }", "phones.pupils.rule"],
    ["school: { zzzzz: x }", "short_name"],
  ])("comes with the one that may be meant: %s", (lines, suggestion) => {
    expect(hintFor(lines)).toContain(suggestion);
  });

  test("is one problem, whatever stands below it", () => {
    expect(faultsIn("schol: { nmae: [1, { a: b }], phases: ks9 }")).toEqual([
      ["config/unknown-key", "schol"],
    ]);
  });

  test.each(["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"])(
    "%s is one wherever it stands, and pollutes nothing",
    (name) => {
      const value = "{ polluted: true }";
      expect(faultsIn(`${name}: ${value}`)).toEqual([["config/unknown-key", name]]);
      expect(faultsIn(`school: { ${name}: ${value} }`)).toEqual([["config/unknown-key", name]]);
      expect(faultsIn(`people: { dsl: [{ name: A, ${name}: ${value} }] }`)).toEqual([
        ["config/unknown-key", name],
      ]);
      expect(faultsIn(`sections: { email: { ${name}: ${value} } }`)).toEqual([
        ["config/unknown-key", name],
      ]);
      expect({}).not.toHaveProperty("polluted");
      expect(Object).not.toHaveProperty("polluted");
    },
  );
});

describe("a key in the wrong column", () => {
  function problems(lines: string) {
    return problemsOf(authorityText, schoolText, lines);
  }

  test.each([
    [
      "people:\n  senco:\n  name: A",
      "name",
      "under people.senco? Then start the line with 4 spaces",
    ],
    [
      "people:\n  dsl:\n    - name: A\n  role: x",
      "role",
      "under people.dsl? Then start the line with 6 spaces",
    ],
    ["people:\n  senco:\n    name: A\nrole: x", "role", "under people.senco?"],
    [
      "people:\n  senco:\n    name: A\n    rshe_lead: { name: B }",
      "rshe_lead",
      "directly under people? Then start the line with 2 spaces",
    ],
    ["people:\n  senco: { name: A }\n  lado: { phone: x }", "lado", "at the top level"],
    ["phones:\n  pupils:\n  rule: locker", "rule", "under phones.pupils?"],
    ["people:\n  lado:\n  phone: '01632 960100'", "lado", "at the top level"],
  ])("is asked about, once: %j", (lines, key, hint) => {
    const found = problems(lines);
    expect(codesAndText(found)).toEqual([["config/unknown-key", key]]);
    expect(found[0]?.hint).toContain(hint);
  });

  test("names the group that it may belong under", () => {
    const [problem] = problems("people:\n  senco:\n  name: A");
    expect(problem?.related?.map(({ location }) => pointedAt(location))).toEqual(["senco"]);
  });

  test("or with a wrong name is not missing besides", () => {
    const school = schoolText.replace("  next_review:", "  next_reveiw:");
    expect(codesAndText(problemsOf(authorityText, school))).toEqual([
      ["config/unknown-key", "next_reveiw"],
    ]);
  });
});

test.each([
  ["  provider: Smoothwall\n", "  checks: { frequency: x }\n", "\n  provider: Smoothwall"],
  ["dates:\n  policy: 2026-09\n  next_review: 2027-09\n", "", "dates:\n  policy: 2026-09"],
  ["    rule: handed-in\n", "    storage: x\n", "\n    rule: not-on-site"],
])("the lines to add have the indentation that they need: without %j", (line, instead, lines) => {
  const [problem] = problemsOf(authorityText, schoolText.replace(line, instead));
  expect(problem?.code).toBe("config/missing-key");
  expect(problem?.hint).toContain(lines);
});

describe("a renamed key", () => {
  test.each([
    ["lscb: { name: A }", "lscb", "safeguarding_partnership"],
    ["safeguarding_board: { name: A }", "safeguarding_board", "safeguarding_partnership"],
    ["e_safety: { title: A }", "e_safety", "document"],
    ["phones: { learners: { rule: locker } }", "learners", "phones.pupils"],
    ["people: { headteacher: { name: A } }", "headteacher", "people.head"],
    ["school: { url: https://a.example }", "url", "school.website"],
    ["review_date: 2027-09", "review_date", "dates.next_review"],
  ])("is told with its new name: %s", (lines, key, renamedTo) => {
    const problems = problemsOf(authorityText, schoolText, lines);
    expect(codesAndText(problems)).toEqual([["config/renamed-key", key]]);
    expect(problems[0]?.hint).toContain(renamedTo);
  });

  test("is so in its own place only", () => {
    expect(faultsIn("school: { lscb: A }")).toEqual([["config/unknown-key", "lscb"]]);
  });
});
