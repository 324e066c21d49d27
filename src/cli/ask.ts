import { createInterface } from "node:readline/promises";
import type { Readable, Writable } from "node:stream";
import type { Answers, AskedQuestion, SchoolDraft } from "../build/new-school.ts";
import { inertLine } from "./reporters/inert.ts";

export interface Conversation {
  readonly input: Readable;
  readonly output: Writable;
}

/** What is known before anything is asked. */
export interface Known {
  /** Answers that need not be asked for. */
  readonly given: Answers;
  /** Answers that a blank line stands for. */
  readonly offered: Answers;
}

/** Asks what has not been answered yet, a line each, until each answer is right. Undefined if the lines end before. */
export async function askQuestions(
  draft: SchoolDraft,
  { given, offered }: Known,
  { input, output }: Conversation,
): Promise<Answers | undefined> {
  const reader = createInterface({ input, output });
  const lines = reader[Symbol.asyncIterator]();
  const ask = async (question: AskedQuestion): Promise<string | undefined> => {
    const offer = offered[question.option];
    output.write(prompt(question, offer));
    const line = await lines.next();
    if (line.done) return undefined;
    const answer = line.value.trim() || offer || "";
    const fault = draft.faultOf(question, answer);
    if (fault === undefined) return answer;
    output.write(`  ${inertLine(fault)}\n`);
    return ask(question);
  };
  try {
    const answers = new Map(Object.entries(given));
    for (const question of draft.questions) {
      const answer = given[question.option] ?? (await ask(question));
      if (answer === undefined) return undefined;
      answers.set(question.option, answer);
    }
    return Object.fromEntries(answers);
  } finally {
    reader.close();
  }
}

function prompt(
  { ask, allowed, inherited, optional }: AskedQuestion,
  offer: string | undefined,
): string {
  const usual = offer ?? inherited;
  if (usual !== undefined) return `${ask} [${inertLine(usual)}] `;
  const hint = allowed === "text" || allowed.startsWith("text on one line") ? "" : ` (${allowed})`;
  return `${ask}${optional ? " Enter for none." : hint} `;
}
