import type { SchoolConfig } from "../config/school-config.ts";

/** What a school's policy is made from. The texts of a pack depend on nothing else. */
export interface Facts {
  readonly config: SchoolConfig;
  /** Names of the starts that the policy's date has reached. */
  readonly reached: Pick<ReadonlySet<string>, "has">;
  /** Ids of the sections that this school's document has. */
  readonly sections: Pick<ReadonlySet<string>, "has">;
  /** For each section below one that another policy covers, that section: it is what a reference can lead to. */
  readonly coveredBy: Pick<ReadonlyMap<string, string>, "get">;
  /** What is asked for as a whole is one answer, whatever it follows from. */
  readonly ask: <Given extends Answer>(question: Question<Given>) => Given;
}

/** What can be asked about a school's policy, such as what stands at a key. */
export interface Question<Given extends Answer = Answer> {
  /** Equal for equal questions. */
  readonly id: string;
  /** Depends on nothing but the facts and what the id says. It is asked of many schools, so it holds nothing of any. */
  readonly answerFrom: (facts: Facts) => Given;
}

/** A value, or what kind of thing holds more of them. */
export type Answer = string | number | bigint | boolean | null | undefined | symbol;

/** The facts, which answer questions themselves. */
export function answering<Known extends Omit<Facts, "ask">>(known: Known): Known & Facts {
  const facts: Known & Facts = { ...known, ask: ({ answerFrom }) => answerFrom(facts) };
  return facts;
}
