import { describe, expect, test } from "vitest";
import { authorityText, faultsIn, problemsOf, schoolText } from "./school-text.ts";

function hintFor(lines: string): string | undefined {
  return problemsOf(authorityText, schoolText, lines)[0]?.hint;
}

describe("a value that is not allowed", () => {
  test.each([
    ["status: aproved", "aproved", '"approved"'],
    ["school: { phases: [ks3, ks9] }", "ks9", "sixth-form"],
    ["phones: { pupils: { rule: kept-in-bags } }", "kept-in-bags", '"kept-in-bag"'],
    ["terminology: { head: head-teacher }", "head-teacher", '"headteacher"'],
    ["email: { offensive_report_to: [dsl, bursar] }", "bursar", "line_manager"],
    ["sections: { email: { add: [{ text: a, at: frist }] } }", "frist", '"first"'],
  ])("is pointed at, not its section, and the allowed ones are named: %s", (lines, value, hint) => {
    expect(faultsIn(lines)).toEqual([["config/invalid-value", value]]);
    expect(hintFor(lines)).toContain(hint);
  });

  test.each([
    ["school: { urn: '12345' }", "'12345'"],
    ["school: { phone: call us }", "call us"],
    ["school: { email: office at school }", "office at school"],
    ["school: { website: www.school.example }", "www.school.example"],
    ["school: { website: 'javascript:alert(1)' }", "'javascript:alert(1)'"],
    ["school: { phases: [] }", "[]"],
    ["document: { contents: { levels: 4 } }", "4"],
    ["document: { contents: { levels: 0 } }", "0"],
    ["passwords: { unique_from_year: 14 }", "14"],
    ["school: { federation: { name: A, schools: [B] } }", "[B]"],
    ["sections: { email: { add: [{ text: a, at: 5 }] } }", "5"],
    ["sections: { email: { add: [{ text: a, at: [first] }] } }", "[first]"],
  ])("misses its form or its limits: %s", (lines, value) => {
    expect(faultsIn(lines)).toEqual([["config/invalid-value", value]]);
  });

  test("is text that is too long", () => {
    const name = "x".repeat(501);
    expect(faultsIn(`school: { name: ${name} }`)).toEqual([["config/invalid-value", name]]);
    expect(faultsIn(`school: { name: ${name.slice(1)} }`)).toEqual([]);
  });
});

describe("a value of the wrong kind", () => {
  test.each([
    ["school: { urn: 123456 }", "123456", '"123456"'],
    ["police: { non_emergency: 101 }", "101", '"101"'],
    ["school: { phone: 01632960100 }", "01632960100", '"01632960100"'],
    ["document: { version: 2.10 }", "2.10", '"2.10"'],
    ["school: { name: true }", "true", '"true"'],
    ["dates: { policy: 2026 }", "2026", "2026-09"],
    ["dates: { policy: 20260901 }", "20260901", "Write 2026-09-01."],
  ])(
    "is a number or a flag where text belongs, and the hint puts it in quotes: %s",
    (lines, value, hint) => {
      expect(faultsIn(lines)).toEqual([["config/wrong-type", value]]);
      expect(hintFor(lines)).toContain(hint);
    },
  );

  test.each([
    ["document: { cover: { used: no } }", "no", "false"],
    ['document: { cover: { used: "no" } }', '"no"', "false"],
    ["document: { cover: { used: 0 } }", "0", "false"],
    ["school: { phases: ks1 }", "ks1", "[ks1]"],
    ["school: { phases: 'ks1, ks2' }", "'ks1, ks2'", "ks3, ks4, sixth-form"],
    ["school:\n  phases: ks1, ks2", "ks1, ks2", "Write it as a list: [ks1, ks2]."],
    ["school: { phases: primary }", "primary", "phases: [eyfs]"],
    ["school: { phases: { ks1: true } }", "{ ks1: true }", "ks1"],
    ["school: { name: [A, B] }", "[A, B]", "name: A, B"],
    ["school: { name: [A] }", "[A]", "Square brackets make a list of it. Write:"],
    ["school:\n  name:\n    - A", "- A", "It is one text. Write:"],
    ["school: { name: { en: A } }", "{ en: A }", "Northfield"],
    ["police: Kent Police", "Kent Police", "name:"],
    ["people: { head: Ellen Marsh }", "Ellen Marsh", "name:"],
    ["people: { dsl: [Ellen Marsh] }", "Ellen Marsh", "name:"],
    ["document: { contents: { levels: 1.5 } }", "1.5", "levels: 2"],
    ["document: { contents: { levels: two } }", "two", "levels: 2"],
    ["status: { draft: true }", "{ draft: true }", "draft"],
    ["status: 5", "5", '"5"'],
    ["school: { phases: [ks1, null] }", "null", "eyfs"],
    ["sections: [email]", "[email]", "sections"],
  ])("is one problem, and shows how to write it: %s", (lines, value, hint) => {
    expect(faultsIn(lines)).toEqual([["config/wrong-type", value]]);
    expect(hintFor(lines)).toContain(hint);
  });
});

describe("a value in another form comes with the right one:", () => {
  test.each([
    ["dates: { policy: 1/9/2026 }", "policy: 2026-09-01"],
    ["dates: { policy: 01.09.26 }", "policy: 2026-09-01"],
    ["dates: { policy: 2026/09/01 }", "policy: 2026-09-01"],
    ["dates: { policy: 2026-9-1 }", "policy: 2026-09-01"],
    ["dates: { policy: 9/22/2026 }", "policy: 2026-09-22"],
    ["dates: { policy: 1 September 2026 }", "policy: 2026-09-01"],
    ["dates: { policy: 22nd of Sept 2026 }", "policy: 2026-09-22"],
    ["dates: { policy: 'Tuesday, 1 September 2026' }", "policy: 2026-09-01"],
    ["dates: { policy: 'September 1, 2026' }", "policy: 2026-09-01"],
    ["dates: { policy: September 2026 }", "policy: 2026-09"],
    ["dates: { policy: 09/2026 }", "policy: 2026-09"],
    ["dates: { policy: 31/9/2026 }", "For example"],
    ["dates: { policy: soon }", "For example"],
    ["police: { checked_on: September 2026 }", "For example"],
    ["school: { email: office at a.example }", "email: office@a.example"],
    ["school: { email: office (at) a.example }", "email: office@a.example"],
    ["school: { email: office a.example }", "For example"],
    ["school: { website: www.a.example }", "website: https://www.a.example"],
    ["school: { website: 'http:/a.example' }", "website: http://a.example"],
    ["school: { phone: 'Tel: 01632 960100' }", "phone: 01632 960100"],
    ["school: { phone: 01632.960.100 }", "phone: 01632 960 100"],
    ["school: { urn: 123 456 }", 'urn: "123456"'],
    ["brand: { colours: { main: 14532d } }", 'main: "#14532d"'],
    ["sections: { email: { add: [{ text: a, at: lock-screen }] } }", "{ after: lock-screen }"],
    ["sections: { email: { add: [{ text: a, at: after }] } }", "{ after: … }"],
    ["document: { cover: { used: yes } }", "Write true"],
    ["document: { cover: { used: off } }", "Write false"],
    ['document: { contents: { levels: "2" } }', "without quotes: 2"],
    ["school: { phases: 'ks1, ks2]' }", "ks1, ks2"],
    ["school:\n  name:\n    - Oakfield", "name: Oakfield"],
    ["people: { lead_governor: [{ name: A B }] }", "lead_governor:\n    name: A B"],
    ["people: { lead_governor: A B }", "lead_governor:\n    name: A B"],
    ["people:\n  lead_governor:\n    name:A B", "name: A B"],
    ["people: { lead_governor: name A B }", "name: A B"],
    ["people: { dsl: A B }", "dsl:\n    - name: A B"],
    ["people: { dsl: { name: A B } }", "dsl:\n    - name: A B"],
    ["related_policies:\n  items:\n    - Note: with a colon", '"Note: with a colon"'],
    ["police:\n  name: #1 Police", '"#1 Police"'],
    ["police:\n  name: Kent #1", '"Kent #1"'],
    ["police: { name: ‘Kent’ }", '"Kent"'],
  ])("%s", (lines, right) => {
    expect(faultsIn(lines)).toHaveLength(1);
    expect(hintFor(lines)).toContain(right);
  });

  test.each([
    "police:\n  name: Kent # the county's",
    "police:\n  name: Kent ## 1",
    'police:\n  name: "Kent" #1',
    "sections: { email: { add: [{ text: ‘Stop’ and ‘Go’ }] } }",
    "sections: { email: { add: [{ text: “Stop” is what we say. }] } }",
    "police: { name: O’Neill’s }",
  ])("a comment, or curly marks within text, is none: %s", (lines) => {
    expect(faultsIn(lines)).toEqual([]);
  });
});

describe("a date", () => {
  test.each(["2026-02-30", "2026-04-31", "2027-02-29", "2026-12-32"])(
    "that the calendar does not have: %s",
    (date) => {
      expect(faultsIn(`dates: { policy: ${date} }`)).toEqual([["config/invalid-date", date]]);
    },
  );

  test.each([
    "2026-13",
    "2026-13-01",
    "2026-00-10",
    "2026-13-32",
    "2026-9-1",
    "01/09/2026",
    "Sept 2026",
  ])("that is none: %s", (date) => {
    expect(faultsIn(`dates: { policy: ${date} }`)).toEqual([["config/invalid-value", date]]);
  });

  test.each(["2026-09", "2026-09-30", "2028-02-29", "2000-02-29", "'2026-12-31'"])(
    "that is right: %s",
    (date) => {
      expect(faultsIn(`dates: { policy: ${date} }`)).toEqual([]);
    },
  );

  test("of a check needs its day", () => {
    expect(faultsIn("police: { checked_on: 2026-09 }")).toEqual([
      ["config/invalid-value", "2026-09"],
    ]);
    expect(faultsIn("police: { checked_on: 2026-09-31 }")).toEqual([
      ["config/invalid-date", "2026-09-31"],
    ]);
  });
});

describe("what one setting asks of another", () => {
  test.each([
    ["school: { governance: academy }", "school", "trust:"],
    ["status: approved", "status: approved", "ratified: 2026-09-15"],
    ["status: approved\ndates: { written: 2026-07 }", "dates", "ratified: 2026-09-15"],
    ["learning_platform: { used: true }", "learning_platform", "product:"],
    ["social_media: { official: { used: true } }", "social_media", "official_channels:"],
    [
      "social_media: { official: { used: true }, official_channels: [] }",
      "social_media",
      "platform:",
    ],
    ["phones: { official: { used: true } }", "official", "issued_to:"],
  ])("is missing where it belongs: %s", (lines, key, hint) => {
    expect(faultsIn(lines)).toEqual([["config/missing-key", key]]);
    expect(hintFor(lines)).toContain(hint);
  });

  test.each([
    "school: { governance: academy, trust: A Trust }",
    "status: approved\ndates: { ratified: 2026-09 }",
    "dates: { ratified_by: the trust board }",
    "school: { governance: maintained }",
    "learning_platform: { used: false }",
    "learning_platform: { used: true, product: A }",
    "social_media: { official: { used: true }, official_channels: [{ platform: A }] }",
    "phones: { official: { used: true, issued_to: staff } }",
  ])("is there, or not asked for: %s", (lines) => {
    expect(faultsIn(lines)).toEqual([]);
  });
});
