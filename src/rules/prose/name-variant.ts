import type { ProseFinding, Reading } from "./finding.ts";
import { matches } from "./judged-text.ts";
import type { Names } from "./names.ts";
import type { Span } from "./sentences.ts";

interface Found extends Span {
  readonly better: string;
}

/** Names and words that the documents write in another way: one body has one name, and one spelling. */
export function nameVariants({ passage, judged, names }: Reading): readonly ProseFinding[] {
  const found = [...otherForms(judged, names.known), ...partnerships(judged, names.partnership)];
  // Two forms may be found at one place, such as a name of the lists and one of the register.
  const places = new Map(found.map((each) => [each.start, each]));
  return [...places.values()].map(({ start, end, better }) => ({
    code: "prose/name-variant" as const,
    passage,
    start,
    end,
    message: `"${judged.slice(start, end)}" has another name or spelling in these documents.`,
    hint: `Write "${better}".`,
  }));
}

function otherForms(text: string, known: Names["known"]): readonly Found[] {
  return known.find(text).flatMap(({ run, span }) => {
    const better = run.better(text, span);
    return better === undefined ? [] : [{ ...span, better }];
  });
}

const anyPartnership = /(?:\p{Lu}[\p{L}’'-]*\s+(?:(?:and|&)\s+)?)+Partnership(?!\p{L})/gu;

/** The area's partnership with a word of its name left out or put in. A neighbouring area's is another body. */
function partnerships(text: string, name: string): readonly Found[] {
  if (!text.includes("Partnership")) return [];
  const places = /^(.+?) Safeguarding\b/.exec(name)?.[1]?.match(/\p{Lu}[\p{L}’'-]*/gu) ?? [];
  return matches(text, anyPartnership).flatMap(({ start, end }) => {
    const words = text.slice(start, end);
    const [first] = places.map((place) => words.indexOf(place)).filter((index) => index >= 0);
    if (first === undefined || !/\bSafeguarding\b/.test(words) || words.endsWith(name)) return [];
    return [{ start: start + first, end, better: name }];
  });
}
