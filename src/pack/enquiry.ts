import type { Answer, Facts, Question } from "./facts.ts";
import { coveredBy, isInUse, isReached, namesIn, valueBehind } from "./questions.ts";

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
    const ask = <Given extends Answer>(question: Question<Given>): Given => {
      const answer = facts.ask(question);
      this.#answered.set(question.id, { question, answer });
      return answer;
    };
    return {
      config: watched(facts.config, [], ask),
      reached: { has: (name) => ask(isReached(name)) },
      sections: { has: (id) => ask(isInUse(id)) },
      coveredBy: { get: (id) => ask(coveredBy(id)) },
      ask,
    };
  }
}

/** The same data. Each of its values is asked for when it is read, and so are its names when they are counted up. */
function watched<Data extends object>(
  data: Data,
  steps: readonly string[],
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
