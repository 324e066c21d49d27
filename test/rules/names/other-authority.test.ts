import { describe, expect, test } from "vitest";
import { authorityNamed, england } from "../england.ts";
import { problemsIn } from "./problems-in.ts";

const code = "rules/other-authority";

test.each([
  "Kent Police",
  "kent police",
  "Kent’s police",
  "Surrey Police",
  "Devon & Cornwall Police",
  "Met Police",
])("points at another authority’s police: %s", (force) => {
  expect(problemsIn(`Ring ${force} at once.`)).toEqual([[code, force]]);
});

test.each([
  [
    "its own force",
    "Durham Constabulary, Durham Police, the durham police and County Durham Police",
  ],
  ["national forces", "British Transport Police and the Ministry of Defence Police"],
  ["a place", "Durham Road, Kent House, the Reading room; children reading police reports"],
  ["the police as such", "The police, police officers in Kent, police and council"],
  ["its own council", "Durham County Council and Durham Council"],
  [
    "a neighbour in the same police area",
    "For children who live in Darlington: Darlington Borough Council",
  ],
  ["other kinds of council", "the School Council, Canterbury City Council and a reading council"],
  ["its own partnership", "Durham Safeguarding Children Partnership (DSCP)"],
])("does not mind %s", (_, text) => {
  expect(problemsIn(text)).toEqual([]);
});

test.each([
  "Kent County Council",
  "Derby City Council",
  "London Borough of Camden",
  "City of York Council",
  "Medway Safeguarding Children Partnership",
  "Kent Safeguarding Children Multi-Agency Partnership",
  "KSCMP",
])("points at another authority’s body: %s", (body) => {
  expect(problemsIn(`It is for ${body} to say.`)).toEqual([[code, body]]);
});

test("a short form that is the school’s own partnership’s too is not foreign", () => {
  const partnership = { name: "Doncaster Safeguarding Children Partnership", abbreviation: "DSCP" };
  const authority = authorityNamed("Doncaster");
  expect(problemsIn("DSCP", { authority, partnership })).toEqual([]);
  expect(problemsIn("DSCP", { authority, partnership: { name: "x" } })).toEqual([[code, "DSCP"]]);
});

describe("a force that runs a national service", () => {
  test.each([
    "Report Fraud, run by City of London Police, takes reports.",
    "The Metropolitan Police’s Counter Terrorism Command answers.",
  ])("may be named with it: %s", (text) => {
    expect(problemsIn(text)).toEqual([]);
  });

  test("is another authority’s without it", () => {
    expect(problemsIn("Use Report Fraud. Ring the Metropolitan Police.")).toEqual([
      [code, "Metropolitan Police"],
    ]);
  });

  test("excuses no other force", () => {
    expect(problemsIn("Kent Police or Report Fraud")).toEqual([[code, "Kent Police"]]);
  });
});

test("points at the website of another force, and not at its own", () => {
  expect(problemsIn("https://www.kent.police.uk/report, https://www.durham.police.uk")).toEqual([
    [code, "https://www.kent.police.uk/report"],
  ]);
});

test("says nothing where the school’s authority is not known", () => {
  expect(problemsIn("Kent Police, Kent County Council", { authority: undefined })).toEqual([]);
});

describe("every authority of England", () => {
  const forces = england.forces.map(({ name }) => name);

  test("there are 153 of them, with 39 forces", () => {
    expect([england.all.length, forces.length]).toEqual([153, 39]);
  });

  test.each(england.all.map((authority) => [authority.name, authority] as const))(
    "%s has one force of its own, and all others are foreign",
    (_, authority) => {
      const found = problemsIn(forces.join(". "), { authority });
      expect(found).toEqual(
        forces.filter((name) => name !== authority.force.name).map((name) => [code, name]),
      );
    },
  );
});
