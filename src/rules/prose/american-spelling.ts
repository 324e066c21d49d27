import { britishSpelling } from "./american-words.ts";
import type { ProseFinding, Reading } from "./finding.ts";
import { isName } from "./judged-text.ts";

const anyWord = /\p{L}+/gu;

/** Words in American spelling. What is written as a name keeps its own. */
export function americanSpellings({ passage, judged }: Reading): readonly ProseFinding[] {
  return Array.from(judged.matchAll(anyWord)).flatMap(({ index, 0: word }) => {
    const british = britishSpelling(word.toLowerCase());
    const span = { start: index, end: index + word.length };
    if (british === undefined || isName(judged, span)) return [];
    return [
      {
        code: "prose/american-spelling" as const,
        passage,
        ...span,
        message: `"${word}" is American spelling.`,
        hint: `Write "${likeFound(british, word)}".`,
      },
    ];
  });
}

function likeFound(british: string, found: string): string {
  return /^\p{Lu}/u.test(found) ? british.charAt(0).toUpperCase() + british.slice(1) : british;
}
