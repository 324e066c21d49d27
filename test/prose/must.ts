import type { ReferenceRegister } from "../../src/pack/references.ts";
import { judgedText } from "../../src/rules/prose/judged-text.ts";
import type { Passage } from "../../src/rules/prose/passage.ts";
import { type Span, sentencesOf } from "../../src/rules/prose/sentences.ts";

/** Words that say where a duty comes from. */
const namesLaw =
  /\b(?:[Bb]y law|[Ii]n law|[Tt]he law|lawful(?:ly)?|unlawful(?:ly)?|statute|statutory|an? (?:offence|crime)|regulations?|\p{Lu}\p{L}+ Act(?: \d{4})?)\b/u;

/**
 * The sentences in which a template says "must" without saying which law says so. The sentence, its paragraph or the
 * stem of its list names the law; or its section cites an Act or statutory guidance.
 */
export function unfoundedMusts(
  passages: readonly Passage[],
  register: ReferenceRegister,
): readonly { readonly passage: Passage; readonly sentence: Span }[] {
  const founded = new Set(
    passages.filter(({ targets }) => targets.some(isLaw)).map(({ section }) => section),
  );
  return passages
    .filter(({ kind, section }) => kind === "prose" && !founded.has(section))
    .filter(({ text, stem }) => !namesLaw.test(`${stem?.text ?? ""} ${text}`))
    .flatMap((passage) =>
      sentencesOf(passage.text)
        .filter(({ start, end }) => /\bmust\b/i.test(judgedText(passage).slice(start, end)))
        .map((sentence) => ({ passage, sentence })),
    );

  function isLaw(target: string): boolean {
    const id = target.replace(/^ref-/, "");
    return id in register.acts || register.references[id]?.statutory === true;
  }
}
