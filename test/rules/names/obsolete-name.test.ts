import { expect, test } from "vitest";
import { authorityNamed } from "../england.ts";
import { diagnosticsIn, problemsBy, problemsIn } from "./problems-in.ts";

const at = (text: string) => problemsIn(text).map(([, words]) => words);

test.each([
  ["in line with the LSCB", "LSCB"],
  ["the procedures of both LSCBs", "LSCBs"],
  ["the LSCB’s procedures", "LSCB’s"],
  ["the Local Safeguarding Children Board (LSCB)", "Local Safeguarding Children Board (LSCB)"],
  ["the Local Safeguarding Children’s Board", "Local Safeguarding Children’s Board"],
  ["the local  safeguarding\n children board", "local  safeguarding\n children board"],
  ["the Durham LSCB", "Durham LSCB"],
  ["UKCCIS advice", "UKCCIS"],
  ["Sexting is not banter", "Sexting"],
  ["a sexting-related concern", "sexting"],
  ["peer on peer abuse", "peer on peer abuse"],
  ["peer-on-peer abuse", "peer-on-peer abuse"],
  ["report it to ACTION FRAUD", "ACTION FRAUD"],
  ["lessons from ThinkUKnow", "ThinkUKnow"],
  ["the Data Protection Act 1998", "Data Protection Act 1998"],
  ["the Data Protection Act (1998)", "Data Protection Act (1998"],
])("points at a name that is no longer used: %s", (text, words) => {
  expect(problemsIn(text)).toEqual([["rules/obsolete-name", words]]);
});

test.each([
  ["within a longer word", "The LSCBX team; thinkuknowledge; unsexting."],
  ["in an address", "https://council.example/lscb/sexting and lscb@council.example"],
  [
    "told as a former name",
    "Durham Safeguarding Children Partnership, formerly the LSCB, says so.",
  ],
  ["told as replaced", "The partnership took the place of the Durham LSCB."],
  ["of today", "the Data Protection Act 2018, UKCIS, Report Fraud and CEOP Education"],
  ["of another year’s Act", "the Data Protection Act 19981"],
])("does not mind words %s", (_, text) => {
  expect(at(text)).toEqual([]);
});

test("a former name excuses its own sentence only", () => {
  expect(at("The LADO was formerly elsewhere. Ask the LSCB.")).toEqual(["LSCB"]);
});

test("a policy from before a name was given up may use it", () => {
  expect(problemsIn("the LSCB and sexting", { date: "2019-08" })).toEqual([
    ["rules/obsolete-name", "sexting"],
  ]);
});

test("says what to write, which is never another authority’s body", () => {
  const hint = (facts = {}) => diagnosticsIn("the KSCB", facts)[0]?.hint;
  expect(hint()).toContain("Durham Safeguarding Children Partnership");
  const partnership = { name: "Ours" };
  expect(hint({ authority: authorityNamed("Kent"), partnership })).toContain("KSCMP");
});

test("finds every spelling that the register gives", () => {
  const yaml = "terms: [{ old: Old way, new: new way, aliases: [OW, Olde way] }]";
  const text = "Old way, OW, the olde-way, and the old way (OW). NOW.";
  expect(problemsBy(yaml, text).map(([, words]) => words)).toEqual([
    "Old way",
    "OW",
    "olde-way",
    "old way (OW)",
  ]);
});

test("a register without such names finds none", () => {
  expect(problemsBy("dead: []", "the LSCB")).toEqual([]);
});
