import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Location } from "../diagnostics/source.ts";
import type { PolicyDocument, Section } from "../document/document.ts";
import { sectionsById } from "../document/origins.ts";
import { allSections, type PolicyPack } from "../pack/pack.ts";
import { sectionWordings } from "../pack/wording.ts";
import { nodeAt, type YamlMap } from "../yaml/tree.ts";
import { blockPassages, type Passage } from "./prose/passage.ts";

/** Fewer words than this may be the same by chance. */
const leastWords = 6;
/** How much of two texts is the same before one repeats the other, from 0 to 1. */
const nearlySame = 0.9;
/** A template that is not filled in lacks the school's words, so less of it can be the same. */
const nearlySameUnfilled = 0.85;

/** Own wording that says what the template says in nearly the same words: it stands twice, or does not age with the template. */
export function checkRepeats(
  documents: readonly { readonly document: PolicyDocument; readonly pack: PolicyPack }[],
  tree: YamlMap,
): readonly Diagnostic[] {
  const found = documents.flatMap(({ document, pack }) => [
    ...repeatedAdditions(document, tree),
    ...repeatedReplacements(pack, tree),
  ]);
  return [...new Map(found.map((problem) => [problem.location, problem])).values()];
}

function repeatedAdditions(document: PolicyDocument, tree: YamlMap): readonly Diagnostic[] {
  const added = Array.from(sectionWordings(tree).values()).filter(({ add }) => add.length > 0);
  const sections = added.length > 0 ? sectionsById(document) : new Map<string, Section>();
  return added.flatMap(({ id }) => {
    const blocks = sections.get(id)?.blocks ?? [];
    const passages = blockPassages(blocks, { section: id, stem: undefined }).map((passage) => ({
      own: passage.pieces.some(({ origin }) => origin?.startsWith("sections.")),
      origin: additionOf(passage),
      words: wordsOf(passage.text),
    }));
    const template = passages.filter(({ own }) => !own);
    return passages
      .filter(({ origin, words }) => origin !== undefined && words.length >= leastWords)
      .filter(({ words }) => template.some((other) => likeness(words, other.words) >= nearlySame))
      .map(({ origin = "" }) => {
        const location = nodeAt(tree, origin.split("."))?.location;
        return repeated(location, "The template says this in the same section already.");
      });
  });
}

/** The addition that a whole passage comes from. */
function additionOf({ pieces }: Passage): string | undefined {
  const origin = pieces[0]?.origin;
  const isAddition = origin !== undefined && /^sections\.[^.]+\.add\./.test(origin);
  return isAddition && pieces.every((piece) => piece.origin === origin) ? origin : undefined;
}

function repeatedReplacements(pack: PolicyPack, tree: YamlMap): readonly Diagnostic[] {
  const wordings = sectionWordings(tree);
  if (wordings.size === 0) return [];
  return allSections(pack).flatMap(({ id, body: { source, start, end } }) => {
    const replace = wordings.get(id)?.replace;
    if (!replace) return [];
    const template = source.text.slice(start, end).replaceAll(/\{\{[^{}]*\}\}/g, " ");
    const words = wordsOf(replace.text);
    const same = likeness(words, wordsOf(template)) >= nearlySameUnfilled;
    if (words.length < leastWords || !same) return [];
    return [repeated(replace.location, "This replaces the template’s text by nearly the same.")];
  });
}

function repeated(location: Location | undefined, message: string): Diagnostic {
  return diagnose("rules/repeats-template", message, {
    location,
    hint: "Delete it: the template’s own text is kept up to date for you. To say something beyond it, write only that, under add.",
  });
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z0-9À-ž]+/g) ?? [];
}

/** How many of the words two texts share, from 0 to 1: twice the words in common by all words. */
function likeness(one: readonly string[], other: readonly string[]): number {
  // Texts of such different length cannot come near.
  if (Math.min(one.length, other.length) < Math.max(one.length, other.length) * 0.7) return 0;
  const left = new Map<string, number>();
  for (const word of other) left.set(word, (left.get(word) ?? 0) + 1);
  const common = one.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return (2 * common.length) / (one.length + other.length);
}
