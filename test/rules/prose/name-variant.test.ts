import { describe, expect, test } from "vitest";
import { checkPassage } from "../../../src/rules/prose/check-passage.ts";
import { nameVariants } from "../../../src/rules/prose/name-variant.ts";
import { namesOf } from "../../../src/rules/prose/names.ts";
import { headSpellings, nameSpellings, wordSpellings } from "../../../src/rules/prose/spellings.ts";
import { onlineSafety } from "../../formats/compose.ts";
import { schoolOf } from "../../pack/builders.ts";
import { foundBy, namesWith, passagesIn } from "./read.ts";

const kent = namesOf(
  schoolOf(`
school: { name: Great Chart Primary School, local_authority_name: Kent County Council }
police: { name: Kent Police }
safeguarding_partnership: { name: Kent Safeguarding Children Multi-Agency Partnership }
referral: { name: children’s social care }
education_advice: { name: Education Safeguarding Team, article: true }
`).config,
  [onlineSafety.references],
);

const durham = namesOf(
  schoolOf(`
police: { name: Durham Constabulary }
safeguarding_partnership: { name: Durham Safeguarding Children Partnership }
referral: { name: First Contact }
`).config,
  [onlineSafety.references],
);

describe("a name of the configuration in another form is found:", () => {
  test.each([
    ["Tell Kent police.", "Kent police"],
    ["Tell kent police.", "kent police"],
    ["Kent police’s advice helps.", "Kent police"],
    ["Tell Kent Constabulary.", "Kent Constabulary"],
    ["Kent county council employs them.", "Kent county council"],
    ["At Great Chart primary school we act.", "Great Chart primary school"],
    ["Ask the Education safeguarding team.", "Education safeguarding team"],
    [
      "The Kent Safeguarding Children Partnership advises.",
      "Kent Safeguarding Children Partnership",
    ],
    [
      "The Kent Safeguarding Children Multi Agency Partnership advises.",
      "Kent Safeguarding Children Multi Agency Partnership",
    ],
  ])("%s", (text, words) => {
    expect(foundBy(nameVariants, text, kent)).toEqual([words]);
  });

  test.each([
    ["Tell Durham Police.", "Durham Police"],
    ["The Durham Safeguarding Partnership advises.", "Durham Safeguarding Partnership"],
  ])("%s", (text, words) => {
    expect(foundBy(nameVariants, text, durham)).toEqual([words]);
  });
});

describe("a name in its own form, and words that are no name, pass:", () => {
  test.each([
    "Kent Police and Kent Police’s advice help.",
    "The Kent Safeguarding Children Multi-Agency Partnership advises.",
    "The Kent Police and Crime Commissioner spoke.",
    "Children’s social care decides. Ask children’s social care.",
    "Ask children's social care.",
    "The Medway Safeguarding Children Partnership is another.",
    "Our education safeguarding team meets.",
    "In Kent, police visit schools.",
    "Report harmful content to the DSL, because the internet matters.",
    "Read [kent police](https://www.kent.police.uk).",
    "Read www.kent.police.uk first.",
  ])("%s", (text) => {
    expect(foundBy(nameVariants, text, kent)).toEqual([]);
  });

  test.each([
    "First contact with parents counts. The first contact is by phone.",
    "The Durham Police and Crime Commissioner spoke.",
    "The Durham Constabulary and Police Federation met.",
  ])("%s", (text) => {
    expect(foundBy(nameVariants, text, durham)).toEqual([]);
  });
});

describe("a name of the register in another form is found:", () => {
  test.each([
    ["Tell the Internet Watch foundation.", "Internet Watch foundation"],
    ["Use the UK safer internet centre.", "UK safer internet centre"],
    ["Use the CEOP safety centre.", "CEOP safety centre"],
    ["Tell the Lucy Faithful Foundation.", "Lucy Faithful Foundation"],
    ["Call ChildLine.", "ChildLine"],
    ["Read ChildLine’s advice.", "ChildLine"],
    ["Call childline.", "childline"],
    ["Ask Ceop.", "Ceop"],
    ["They watch Youtube.", "Youtube"],
  ])("%s", (text, words) => {
    expect(foundBy(nameVariants, text, kent)).toEqual([words]);
  });
});

describe("a word that the policies spell in another way is found:", () => {
  test.each([
    ["They send an e-mail.", "e-mail"],
    ["E-mails are kept.", "E-mails"],
    ["They work on-line.", "on-line"],
    ["The web site says so.", "web site"],
    ["We stop cyber-bullying and cyber bullying.", "cyber-bullying cyber bullying"],
    ["Tell the head teacher.", "head teacher"],
  ])("%s", (text, words) => {
    expect(foundBy(nameVariants, text).join(" ")).toBe(words);
  });

  test.each([
    "The E-mail Policy says more.",
    "The form “On-line rules” is on paper.",
    "Hands-on line managers of the website work online by email.",
    "They stand on line one.",
  ])("but not in %j", (text) => {
    expect(foundBy(nameVariants, text)).toEqual([]);
  });
});

describe("the head has one title:", () => {
  const headOf = (head: string) => namesWith(`terminology: { head: ${head} }`);
  test.each([
    ["principal", "Tell the headteacher.", ["headteacher"]],
    ["principal", "Tell the deputy headteacher or the headteacher of the other school.", []],
    ["principal", "Headteachers meet each year.", []],
    ["Principal", "Our headteacher acts.", ["headteacher"]],
    ["head teacher", "Tell the head teacher.", []],
    ["executive headteacher", "The headteacher of each site acts. The headteacher does too.", []],
    ["headteacher", "Tell the Head Teacher.", ["Head Teacher"]],
  ])("where it is %s, in %j", (head, text, found) => {
    expect(foundBy(nameVariants, text, headOf(head))).toEqual(found);
  });
});

test("a school's name keeps its possessive", () => {
  const saint = namesWith("school: { name: St Mary's Primary School }");
  expect(foundBy(nameVariants, "St Mary's Primary School’s staff act.", saint)).toEqual([]);
  expect(foundBy(nameVariants, "Staff of St Mary Primary School act.", saint)).toEqual([
    "St Mary Primary School",
  ]);
});

test("two rules for one place make one finding", () => {
  const [passage] = passagesIn("Tell the Internet Watch Federation.");
  expect(passage && checkPassage(passage, kent)).toHaveLength(1);
});

test("no spelling of the lists is both right and wrong", () => {
  const all = [...nameSpellings, ...wordSpellings, headSpellings];
  const right = new Set(all.map((spelling) => spelling.right));
  const others = all.flatMap((spelling) => spelling.others);
  expect(others.filter((other) => right.has(other))).toEqual([]);
  expect(others.length).toBe(new Set(others).size);
});

test("every right word of the lists passes, at the start of a sentence too", () => {
  const all = [...nameSpellings, ...wordSpellings, headSpellings];
  const text = all.map(({ right }) => `${right} and ${right}.`).join(" ");
  expect(foundBy(nameVariants, text)).toEqual([]);
});
