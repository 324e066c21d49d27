import type { Answer, Facts, Question } from "./facts.ts";

/** What the texts of a pack ask, each question once. */
export class Questions {
  readonly #all: Question[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of a question: that of any equal one. */
  numberOf(question: Question): number {
    const known = this.#numbers.get(question.id);
    if (known !== undefined) return known;
    this.#numbers.set(question.id, this.#all.length);
    return this.#all.push(question) - 1;
  }

  /** The question with a number. Throws where there is none. */
  at(number: number): Question {
    const question = this.#all[number];
    if (!question) throw new Error(`There is no question ${number}.`);
    return question;
  }
}

/** A school's answers. Each is worked out once, however many texts ask for it. */
export class Answers {
  readonly facts: Facts;
  readonly #questions: Questions;
  readonly #known: { readonly answer: Answer }[] = [];

  constructor(questions: Questions, facts: Facts) {
    this.#questions = questions;
    this.facts = facts;
  }

  /** The answer to the question with a number. */
  to(number: number): Answer {
    const known = this.#known[number] ?? { answer: this.facts.ask(this.#questions.at(number)) };
    this.#known[number] = known;
    return known.answer;
  }

  /** The number of a question. */
  numberOf(question: Question): number {
    return this.#questions.numberOf(question);
  }
}
