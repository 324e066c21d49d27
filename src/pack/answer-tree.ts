import type { Answers } from "./answers.ts";
import { type Answered, Enquiry } from "./enquiry.ts";
import type { Answer, Facts } from "./facts.ts";

/** A question by its number, and where each answer to it leads: to the next question, or to the result. */
interface Fork<Result> {
  readonly question: number;
  readonly ways: Map<Answer, Fork<Result> | Leaf<Result>>;
}

interface Leaf<Result> {
  readonly result: Result;
}

/** After so many results it is asked whether keeping them has been of use. */
const trial = 24;

/**
 * What was made for one school, kept for others that give the same answers. What is asked next depends on nothing but
 * the answers before it, so the questions form a tree, and a school whose answers lead to a result would get the same.
 */
export class AnswerTree<Result> {
  #root: Fork<Result> | Leaf<Result> | undefined;
  #made = 0;
  #size = 0;
  #found = 0;

  /**
   * The result for a school: kept from before, or made now. `make` may depend on the facts and on what is the
   * same for all.
   */
  get(answers: Answers, make: (facts: Facts) => Result): Result {
    const leaf = this.#find(answers);
    if (leaf) {
      this.#found += 1;
      return leaf.result;
    }
    this.#made += 1;
    if (!this.#isOfUse()) return make(answers.facts);
    const enquiry = new Enquiry();
    const result = make(enquiry.watch(answers.facts));
    this.#keep(enquiry.answered, result, answers);
    return result;
  }

  /** How many results it keeps. */
  get size(): number {
    return this.#size;
  }

  /** Lets go of all results. */
  clear(): void {
    this.#root = undefined;
    this.#size = 0;
  }

  /** Where most schools differ, as in the names of those in charge, nothing is kept. */
  #isOfUse(): boolean {
    const isOfUse = this.#made <= trial || this.#found > this.#made / 2;
    if (!isOfUse) this.clear();
    return isOfUse;
  }

  #find(answers: Answers): Leaf<Result> | undefined {
    let place = this.#root;
    while (place && "question" in place) place = place.ways.get(answers.to(place.question));
    return place;
  }

  #keep(answered: readonly Answered[], result: Result, answers: Answers): void {
    const leaf = { result };
    this.#size += 1;
    let place = this.#root;
    let lead = (next: Fork<Result> | Leaf<Result>) => {
      this.#root = next;
    };
    for (const { question: asked, answer } of answered) {
      const question = answers.numberOf(asked);
      const fork: Fork<Result> =
        place && "question" in place ? place : { question, ways: new Map() };
      if (fork !== place) lead(fork);
      // Whoever knows something that cannot be asked for could give a school what is another's.
      if (fork.question !== question)
        throw new Error(`After the same answers, another question: ${asked.id}.`);
      lead = (next) => fork.ways.set(answer, next);
      place = fork.ways.get(answer);
    }
    lead(leaf);
  }
}
