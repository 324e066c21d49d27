import { americanSpellings } from "./american-spelling.ts";
import { doubledWords } from "./doubled-word.ts";
import { eitherOrs } from "./either-or.ts";
import type { ProseFinding, ProseRule } from "./finding.ts";
import { genderedWords } from "./gendered-word.ts";
import { judgedText } from "./judged-text.ts";
import { longSentences } from "./long-sentence.ts";
import { nameVariants } from "./name-variant.ts";
import type { Names } from "./names.ts";
import type { Passage } from "./passage.ts";

const rules: readonly ProseRule[] = [
  longSentences,
  doubledWords,
  eitherOrs,
  americanSpellings,
  genderedWords,
  nameVariants,
];

/** What the rules of plain English object to in one passage, in the order of the rules. */
export function checkPassage(passage: Passage, names: Names): readonly ProseFinding[] {
  const reading = { passage, judged: judgedText(passage), names };
  return rules.flatMap((rule) => rule(reading));
}
