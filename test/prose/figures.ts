import type { PolicyDocument } from "../../src/document/document.ts";
import { passagesOf } from "../../src/rules/prose/passage.ts";
import { countWords, sentencesOf } from "../../src/rules/prose/sentences.ts";

/** How long a document's sentences are, in words. */
export interface SentenceFigures {
  readonly sentences: number;
  /** Items of lists count as sentences, and so do the words before a list. */
  readonly average: number;
  /** Only what ends with a full stop, a question mark or an exclamation mark. */
  readonly averageOfFull: number;
  readonly longest: number;
  readonly longestSentence: string;
}

/** Measures the sentences of a document. Headings, tables, cards and signature lines hold none. */
export function sentenceFigures(document: PolicyDocument): SentenceFigures {
  const sentences = passagesOf(document)
    .filter(({ kind }) => kind === "prose")
    .flatMap(({ text }) => sentencesOf(text).map(({ start, end }) => text.slice(start, end)));
  const lengths = sentences.map(countWords);
  const full = sentences.filter((sentence) => /[.?!]["'”’)\]]*$/.test(sentence)).map(countWords);
  const longest = Math.max(0, ...lengths);
  return {
    sentences: sentences.length,
    average: mean(lengths),
    averageOfFull: mean(full),
    longest,
    longestSentence: sentences[lengths.indexOf(longest)] ?? "",
  };
}

function mean(lengths: readonly number[]): number {
  const sum = lengths.reduce((total, length) => total + length, 0);
  return lengths.length === 0 ? 0 : sum / lengths.length;
}
