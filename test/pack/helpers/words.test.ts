import { expect, test } from "vitest";
import { possessive } from "../../../src/pack/terms.ts";
import { blocksOf, printed } from "../builders.ts";

const named = (name: string) => `school: { name: ${name} }`;

test.each([
  ["All Saints", "All Saints’"],
  ["All Saints’", "All Saints’"],
  ["Delves Lane", "Delves Lane’s"],
  ["St James", "St James’"],
  ["Inverness", "Inverness’s"],
  ["St Mary’s", "St Mary’s"],
  ["St Mary's", "St Mary's"],
])("forms the possessive of a name: %s", (name, expected) => {
  expect(printed("{{possessive school.name}} policy", named(name))).toBe(`${expected} policy`);
});

test.each([
  ["pupil", "pupil’s"],
  ["pupils", "pupils’"],
  ["children", "children’s"],
])("forms the possessive of a word: %s", (word, expected) => {
  expect(possessive(word)).toBe(expected);
});

test("forms the possessive of a term, with a capital where a sentence starts", () => {
  const text = "{{Possessive t.pupils}} work and a {{possessive t.pupil}} work";
  expect(printed(text)).toBe("Pupils’ work and a pupil’s work");
  expect(printed(text, "terminology: { pupils: children }")).toBe(
    "Children’s work and a child’s work",
  );
});

test.each([
  ["we", "We teach. Here we learn. Our pupils, our staff, with us."],
  [
    "name",
    "Oak Lane teaches. Here Oak Lane learns. Oak Lane’s pupils, Oak Lane’s staff, with Oak Lane.",
  ],
  ["short-name", "Oak teaches. Here Oak learns. Oak’s pupils, Oak’s staff, with Oak."],
  [
    "this-school",
    "This school teaches. Here this school learns. This school’s pupils, this school’s staff, with this school.",
  ],
  [
    "the-school",
    "The school teaches. Here the school learns. The school’s pupils, the school’s staff, with the school.",
  ],
])("speaks of the school as %s", (mode, expected) => {
  const text =
    '{{We "teach" "teaches"}}. Here {{we "learn" "learns"}}. {{Our}} pupils, {{our}} staff, with {{us}}.';
  const school = `school: { name: Oak Lane, short_name: Oak, self_reference: ${mode} }`;
  expect(printed(text, school)).toBe(expected);
});

test("takes the name where there is no short name, and the word for the setting", () => {
  expect(printed("{{We}}", "school: { self_reference: short-name }")).toBe("Delves Lane");
  const college = "school: { self_reference: the-school }\nterminology: { setting: college }";
  expect(printed("{{We}}", college)).toBe("The college");
});

const categories = (...items: string[]) =>
  printed(
    'We block {{list filtering.blocked_categories "and"}}.',
    `filtering: { blocked_categories: [${items}] }`,
  );

test("lists one, two and three things", () => {
  expect(categories("games")).toBe("We block games.");
  expect(categories("games", "bets")).toBe("We block games and bets.");
  expect(categories("games", "bets", "proxies")).toBe("We block games, bets and proxies.");
});

test.each([
  ["t.pupil", "learner"],
  ["T.pupils", "Learners"],
  ["t.head", "principal"],
  ["t.governors", "board of trustees"],
  ["t.governor", "trustee"],
  ["t.leadership", "SLT"],
  ["T.school", "College"],
  ["t.dsl", "DSL"],
  ["t.dsl_or_deputy", "DSL (or a deputy)"],
  ["t.cp_policy", "safeguarding policy"],
  ["t.behaviour_policy", "behaviour for learning policy"],
  ["t.year_group", "year group"],
])("knows the school’s word for %s", (term, word) => {
  const school = `
terminology:
  pupils: learners
  head: principal
  governing_body: board of trustees
  leadership: SLT
  setting: college
  child_protection_policy: safeguarding policy
related_policies:
  items: [staff behaviour policy, behaviour for learning policy]
people: { deputy_dsl: [{ name: Ms T Pike }] }
`;
  expect(printed(`{{${term}}}`, school)).toBe(word);
});

test("leaves the deputy out where there is none", () => {
  expect(printed("the {{t.dsl_or_deputy}}")).toBe("the DSL");
});

test("remembers which key a word comes from", () => {
  expect(blocksOf("{{T.pupils}}{{We}}{{our}}")).toMatchObject([
    {
      children: [
        { value: "Pupils", origin: "terminology.pupils" },
        { value: "We", origin: "school.self_reference" },
        { value: "our", origin: "school.self_reference" },
      ],
    },
  ]);
});
