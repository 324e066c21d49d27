import type { Facts } from "./composition.ts";

/** What can be asked about a school's policy, such as what stands at a key. */
export interface Question {
  /** Equal for equal questions. */
  readonly id: string;
  readonly answerFrom: (facts: Facts) => Answer;
}

/** A value, or what kind of thing holds more of them. */
export type Answer = string | number | bigint | boolean | null | undefined | symbol;

export interface Answered {
  readonly question: Question;
  readonly answer: Answer;
}

/** Notes what is asked of the facts that it watches: each question once, in the order of asking. */
export class Enquiry {
  readonly #answered = new Map<string, Answered>();

  get answered(): readonly Answered[] {
    return Array.from(this.#answered.values());
  }

  /** The same facts. Whatever is read from them is noted. */
  watch(facts: Facts): Facts {
    const ask = (question: Question): Answer => {
      const answer = question.answerFrom(facts);
      this.#answered.set(question.id, { question, answer });
      return answer;
    };
    return {
      config: watched(facts.config, [], ask),
      reached: { has: (name) => ask(isReached(name)) === true },
      sections: { has: (id) => ask(isInUse(id)) === true },
      coveredBy: { get: (id) => ask(coveredBy(id)) as string | undefined },
    };
  }
}

function isReached(name: string): Question {
  return { id: `reached ${name}`, answerFrom: ({ reached }) => reached.has(name) };
}

function isInUse(id: string): Question {
  return { id: `section ${id}`, answerFrom: ({ sections }) => sections.has(id) };
}

function coveredBy(id: string): Question {
  return { id: `covered ${id}`, answerFrom: (facts) => facts.coveredBy.get(id) };
}

type Steps = readonly string[];

function valueBehind(steps: Steps): Question {
  return {
    id: `value ${steps.join("\0")}`,
    answerFrom: ({ config }) => answerOf(at(config, steps)),
  };
}

function namesIn(steps: Steps): Question {
  const names = (group: unknown) =>
    typeof group === "object" && group !== null ? Object.keys(group).join("\0") : undefined;
  return {
    id: `names ${steps.join("\0")}`,
    answerFrom: ({ config }) => names(at(config, steps)),
  };
}

function at(config: object, steps: Steps): unknown {
  let value: unknown = config;
  for (const step of steps) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = value[step as keyof typeof value];
  }
  return value;
}

const group = Symbol("group");
const list = Symbol("list");

/** Groups and lists are asked for what they hold in questions of their own. */
function answerOf(value: unknown): Answer {
  if (Array.isArray(value)) return list;
  if (typeof value === "object" && value !== null) return group;
  return typeof value === "function" ? undefined : (value as Answer);
}

/** The same data. Each of its values is asked for when it is read, and so are its names when they are counted up. */
function watched<Data extends object>(
  data: Data,
  steps: Steps,
  ask: (question: Question) => Answer,
): Data {
  return new Proxy(data, {
    get(target, name) {
      const value: unknown = target[name as keyof Data];
      // The methods of lists are the same for all.
      if (typeof name === "symbol" || typeof value === "function") return value;
      const here = [...steps, name];
      ask(valueBehind(here));
      return typeof value === "object" && value !== null ? watched(value, here, ask) : value;
    },
    has(target, name) {
      if (typeof name === "string") ask(valueBehind([...steps, name]));
      return name in target;
    },
    getOwnPropertyDescriptor(target, name) {
      if (typeof name === "string") ask(valueBehind([...steps, name]));
      return Object.getOwnPropertyDescriptor(target, name);
    },
    ownKeys(target) {
      ask(namesIn(steps));
      return Reflect.ownKeys(target);
    },
  });
}
