import type { ReferenceRegister } from "../../src/pack/references.ts";
import { judgedText } from "../../src/rules/prose/judged-text.ts";
import type { Passage } from "../../src/rules/prose/passage.ts";
import { type Span, sentencesOf } from "../../src/rules/prose/sentences.ts";

/** Words that say where a duty comes from. */
const namesLaw =
  /\b(?:(?:[Bb]y|[Ii]n|[Tt]he) law|(?:un)?lawful(?:ly)?|statut(?:e|ory)|an? (?:offence|crime)|[Rr]egulations?|\p{Lu}\p{L}+ Act(?: \d{4})?)\b/u;

/** A "must" of a passage, and the sentence that says it. */
export interface Must {
  readonly passage: Passage;
  readonly sentence: Span;
  readonly word: Span;
}

/**
 * Every "must" for which no law is named. The sentence, its paragraph or the stem of its list may name one; or its
 * section cites an Act or statutory guidance.
 */
export function unfoundedMusts(
  passages: readonly Passage[],
  register: ReferenceRegister,
): readonly Must[] {
  const isLaw = (target: string) => {
    const id = target.replace(/^ref-/, "");
    return id in register.acts || register.references[id]?.statutory === true;
  };
  const founded = new Set(
    passages.filter(({ targets }) => targets.some(isLaw)).map(({ section }) => section),
  );
  return passages
    .filter(({ section }) => !founded.has(section))
    .filter(({ text, stem }) => !namesLaw.test(`${stem?.text ?? ""} ${text}`))
    .flatMap(mustsIn);
}

function mustsIn(passage: Passage): readonly Must[] {
  const sentences = sentencesOf(passage.text);
  return Array.from(judgedText(passage).matchAll(/\bmust\b/gi)).flatMap(({ index }) => {
    const word = { start: index, end: index + "must".length };
    const sentence = sentences.find(({ start, end }) => start <= index && index < end);
    return sentence ? [{ passage, sentence, word }] : [];
  });
}
