import { displayDate } from "../../pack/helpers/dates.ts";
import { isInForce } from "../../pack/in-force.ts";
import {
  type Edition,
  editionInForce,
  type Reference,
  type ReferenceRegister,
} from "../../pack/references.ts";
import type { FoundName, NameProblem, NameRule, PolicyFacts } from "./name-rule.ts";
import { anyOf, WholeWords } from "./word-pattern.ts";

// What may stand between a title and its year.
const between =
  "(?:[\\s,:(\\u2013-]+(?:DfE|Department for Education|HM Government|Home Office|UKCIS|UKCCIS|statutory guidance|edition|version|dated|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?)(?![\\p{L}]))*[\\s,:(\\u2013-]+";

/** Guidance that own wording names in an older edition than the one in force, or after it was withdrawn. */
export function supersededGuidanceRule({ references }: ReferenceRegister): NameRule {
  const all = Object.values(references);
  if (all.length === 0) return { find: () => [] };
  const titles = all.map(titlesOf);
  const anyTitle = titles.map((each) => `(${anyOf(each)})`).join("|");
  const withYear = `(?:${anyTitle})(?:${between}((?:19|20)\\d\\d))?`;
  const pattern = new WholeWords(withYear, titles.flat());
  return {
    find: (text) =>
      pattern.in(text).flatMap((match): readonly FoundName[] => {
        const reference = all[match.slice(1).findIndex((words) => words !== undefined)];
        if (!reference) return [];
        const [start, end] = rangeOf(text, match);
        const words = text.slice(start, end).replaceAll(/\s+/g, " ");
        const mention = { reference, words, year: match[all.length + 1], references };
        return [{ start, end, problem: (policy) => judge(mention, policy) }];
      }),
  };
}

/** A title with its year, and with the bracket that closes one before the year. */
function rangeOf(text: string, { index, 0: words }: RegExpExecArray): readonly [number, number] {
  const end = index + words.length;
  return [index, words.includes("(") && text[end] === ")" ? end + 1 : end];
}

interface Mention {
  readonly reference: Reference;
  readonly words: string;
  readonly year: string | undefined;
  readonly references: ReferenceRegister["references"];
}

/** Every title of a publication: today's, those of its older editions, and what people call it. */
function titlesOf({ title, aliases = [], editions = [] }: Reference): readonly string[] {
  const full = [title, ...editions.flatMap((edition) => edition.title ?? [])];
  return Array.from(new Set([...full, ...full.map(firstPart), ...aliases]));
}

function judge(mention: Mention, { date }: PolicyFacts): NameProblem | undefined {
  const { reference, words, year } = mention;
  if (reference.withdrawn !== undefined && isInForce(reference.withdrawn, date))
    return superseded(`${words} is withdrawn.`, whatCameInstead(mention));
  const current = editionInForce(reference, date);
  if (!current) return undefined;
  const older = year !== undefined && year < current.edition;
  if (!older && !hasOldTitle(words, reference, current)) return undefined;
  const title = current.title ?? reference.title;
  return superseded(
    `${words} is not the edition in force.`,
    `At the policy's date, ${displayDate(date)}, that is ${title} (${current.edition}).`,
  );
}

function whatCameInstead({ reference, references }: Mention): string {
  const successor = references[reference.replaced_by ?? ""];
  return successor ? `${successor.title} took its place.` : "Leave it out.";
}

/** Whether words start with a title that only editions before the current one have. */
function hasOldTitle(
  words: string,
  { title, editions = [] }: Reference,
  current: Edition,
): boolean {
  const named = (each: string) => words.toLowerCase().startsWith(firstPart(each).toLowerCase());
  const before = editions
    .slice(0, editions.indexOf(current))
    .map((edition) => edition.title ?? title);
  return before.some(named) && !named(current.title ?? title);
}

/** "Sexting in schools and colleges: responding to incidents …" is named by its first part. */
function firstPart(title: string): string {
  return title.replace(/:.*$/, "");
}

function superseded(message: string, hint: string): NameProblem {
  return { code: "rules/superseded-guidance", message, hint };
}
