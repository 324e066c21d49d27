import type { Location } from "../diagnostics/source.ts";
import type { Condition } from "./condition.ts";

/** Something that guidance asks of a policy, and how to see that a section says it. */
export interface Requirement {
  readonly id: string;
  /** What is asked for, as a line of the coverage table. */
  readonly title: string;
  /** Ids of the references that ask for it. */
  readonly askedBy: readonly string[];
  readonly level: RequirementLevel;
  /** The schools it applies to: every line must hold. None: all schools. */
  readonly when: readonly Condition[];
  /** The start date (`from:` of the manifest) before which it is not asked for. */
  readonly from: string | undefined;
  readonly evidence: Evidence;
  readonly location: Location;
}

/** A must is asked for by law or statutory guidance; a should by other guidance or good practice. */
export type RequirementLevel = "must" | "should";

/** What must stand in the printed sections that cover a requirement, headings not counted. */
export interface Evidence {
  /** For each, one of these words or phrases, which may go on: "filter" is found in "filtering". */
  readonly words: readonly (readonly string[])[];
  /** Keys whose values are printed, where the school has them. */
  readonly values: readonly string[];
  /** Guidance and law that are cited, and national services that are named: ids of the register. */
  readonly cites: readonly string[];
}

/** A section's word that it covers a requirement, in its front matter. */
export interface Cover {
  readonly requirement: string;
  readonly location: Location;
}

/** One thing that a requirement wants to see, with the words that say so. */
export type EvidencePiece =
  | { readonly kind: "words"; readonly anyOf: readonly string[] }
  | { readonly kind: "value"; readonly key: string }
  | { readonly kind: "cites"; readonly reference: string };

/** All that a requirement wants to see. */
export function piecesOf({ words, values, cites }: Evidence): readonly EvidencePiece[] {
  return [
    ...words.map((anyOf) => ({ kind: "words", anyOf }) as const),
    ...values.map((key) => ({ kind: "value", key }) as const),
    ...cites.map((reference) => ({ kind: "cites", reference }) as const),
  ];
}

/** A piece of evidence, as a message names it. */
export function pieceInWords(piece: EvidencePiece): string {
  switch (piece.kind) {
    case "words":
      return piece.anyOf.map((word) => `“${word}”`).join(" or ");
    case "value":
      return `the value of ${piece.key}`;
    case "cites":
      return `a citation of ${piece.reference}`;
  }
}

/** Whether a text, in any case, holds a word or phrase. It starts where a word starts and may go on. */
export function holdsWord(text: string, word: string): boolean {
  return plainHoldsWord(plain(text), word);
}

/** The same for a text that is plain already, as many words are looked for in one text. */
export function plainHoldsWord(within: string, word: string): boolean {
  const wanted = plain(word);
  for (let at = within.indexOf(wanted); at !== -1; at = within.indexOf(wanted, at + 1))
    if (at === 0 || !letterOrNumber.test(within.slice(Math.max(0, at - 2), at))) return true;
  return false;
}

// Of two code units only the second may be half of a letter beyond the first 65,536: the end is what counts.
const letterOrNumber = /[\p{L}\p{N}]$/u;

/** Small letters and single spaces; apostrophes are straight in prose and typographic in print. */
export function plain(text: string): string {
  return text.toLowerCase().replaceAll("’", "'").replaceAll(/\s+/g, " ");
}
