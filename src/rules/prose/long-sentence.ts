import type { ProseFinding, Reading } from "./finding.ts";
import { countWords, sentencesOf } from "./sentences.ts";

/** No sentence of a policy has more words than this. */
export const longestSentence = 40;

/** Sentences that nobody takes in at one reading. Headings and cells hold no sentences. */
export function longSentences({ passage }: Reading): readonly ProseFinding[] {
  if (passage.kind !== "prose" || countWords(passage.text) <= longestSentence) return [];
  return sentencesOf(passage.text).flatMap(({ start, end }) => {
    const words = countWords(passage.text.slice(start, end));
    if (words <= longestSentence) return [];
    return [
      {
        code: "prose/long-sentence" as const,
        passage,
        start,
        end,
        message: `This sentence has ${words} words.`,
        hint: `Split it, or make it a list. ${longestSentence} words are the most, and 20 read well.`,
      },
    ];
  });
}
