import { expect, test } from "vitest";
import { AnswerTree } from "../../src/pack/answer-tree.ts";
import { Answers, Questions } from "../../src/pack/answers.ts";
import { answering, type Facts, type Question } from "../../src/pack/facts.ts";
import { schoolOf } from "./builders.ts";

function factsOf(layer: string, others: Partial<Facts> = {}): Facts {
  const { config } = schoolOf(layer);
  return answering({
    config,
    reached: new Set<string>(),
    sections: new Set<string>(),
    coveredBy: new Map<string, string>(),
    ...others,
  });
}

/** Makes something for each school in turn and tells for which it was made anew. */
function madeFor(make: (facts: Facts) => unknown, schools: readonly Facts[]): readonly number[] {
  const [tree, questions] = [new AnswerTree<unknown>(), new Questions()];
  const made: number[] = [];
  for (const [index, facts] of schools.entries()) {
    const first = make(facts);
    const result = tree.get(new Answers(questions, facts), (asked) => {
      made.push(index);
      return make(asked);
    });
    expect(result).toEqual(first);
  }
  return made;
}

const [oak, elm] = [factsOf("school: { name: Oak }"), factsOf("school: { name: Elm }")];

test("makes it once for schools that answer alike", () => {
  expect(madeFor(({ config }) => config.school.phases.join(), [oak, elm, oak, elm])).toEqual([0]);
});

test("makes it for each answer, and asks on only where the answers before led there", () => {
  const made: string[] = [];
  const make = ({ config }: Facts) => {
    const usesName = config.school.self_reference === "name";
    if (usesName) made.push(config.school.name);
    return usesName ? config.school.name : "we";
  };
  const named = ["Oak", "Elm"].map((name) =>
    factsOf(`school: { name: ${name}, self_reference: name }`),
  );
  expect(madeFor(make, [oak, oak, elm, ...named, ...named])).toEqual([0, 3, 4]);
});

test("a value that is there is another answer than none", () => {
  const withPhone = factsOf("school: { phone: 01632 960123 }");
  const make = ({ config }: Facts) => config.school.phone !== undefined;
  expect(madeFor(make, [oak, oak, withPhone, oak, withPhone])).toEqual([0, 2]);
});

test("how long a list is, and each item that is looked at, are answers", () => {
  const lists = ["[{ name: A }]", "[{ name: A }, { name: B }]", "[{ name: A }, { name: C }]"].map(
    (deputies) => factsOf(`people: { deputy_dsl: ${deputies} }`),
  );
  const [one = oak, two = oak, other = oak] = lists;
  const names = ({ config }: Facts) => config.people.deputy_dsl.map(({ name }) => name).join();
  expect(madeFor(names, [one, one, two, other, one, two, other])).toEqual([0, 2, 3]);
  const count = ({ config }: Facts) => config.people.deputy_dsl.length;
  expect(madeFor(count, [one, one, two, other])).toEqual([0, 2]);
});

test("the names in a group are an answer when they are counted up", () => {
  const [phone, email] = ["phone: 01632 960123", "email: office@oak.example"].map((detail) =>
    factsOf(`school: { ${detail} }`),
  );
  const make = ({ config }: Facts) => Object.keys(config.school).toSorted();
  expect(madeFor(make, [oak, oak, phone ?? oak, email ?? oak, oak])).toEqual([0, 2, 3]);
  expect(madeFor(({ config }) => ({ ...config.school }), [oak, oak, elm, oak])).toEqual([0, 2]);
});

test("whether a section is there, a day has come or another policy covers a section are answers", () => {
  const bare = factsOf("{}");
  const others = [
    { sections: new Set(["a"]) },
    { reached: new Set(["a"]) },
    { coveredBy: new Map([["a", "b"]]) },
  ].map((each) => factsOf("{}", each));
  const make = ({ sections, reached, coveredBy }: Facts) =>
    `${sections.has("a")} ${reached.has("a")} ${coveredBy.get("a")}`;
  expect(madeFor(make, [bare, bare, ...others, ...others])).toEqual([0, 2, 3, 4]);
});

test("what is asked as a whole is one answer, whatever it follows from", () => {
  const isLong: Question<boolean> = {
    id: "is the name long",
    answerFrom: ({ config }) => config.school.name.length > 10,
  };
  const long = factsOf("school: { name: Oak Lane School }");
  const make = ({ ask }: Facts) => ask(isLong);
  expect(madeFor(make, [oak, elm, long, elm])).toEqual([0, 2]);
});

test("a question is worked out once for a school", () => {
  let asked = 0;
  const counted: Question<number> = { id: "count", answerFrom: () => (asked += 1) };
  const questions = new Questions();
  const number = questions.numberOf(counted);
  const answers = new Answers(questions, oak);
  expect([answers.to(number), answers.to(number), asked]).toEqual([1, 1, 1]);
  expect(questions.numberOf({ ...counted })).toBe(number);
});

test("what depends on anything else than the answers is found out", () => {
  const [tree, questions] = [new AnswerTree<unknown>(), new Questions()];
  tree.get(new Answers(questions, oak), ({ config }) => config.school.name);
  const other = () => tree.get(new Answers(questions, elm), ({ config }) => config.dates.policy);
  expect(other).toThrow("After the same answers");
});

test("stops keeping where schools have next to nothing in common, and goes on where they have", () => {
  const schools = Array.from({ length: 30 }, (_, index) => factsOf(`school: { name: S${index} }`));
  const name = ({ config }: Facts) => config.school.name;
  expect(madeFor(name, [...schools, ...schools]).length).toBe(60);
  const [twenty, again] = [schools.slice(0, 20), schools.slice(1, 20)];
  expect(madeFor(name, [...twenty, ...again, ...schools, ...schools]).length).toBe(30);
});
