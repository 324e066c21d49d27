import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import type { Location } from "../../diagnostics/source.ts";
import type { PolicyDocument } from "../../document/document.ts";
import { originsIn, sectionsById } from "../../document/origins.ts";
import type { YamlMap, YamlScalar } from "../../yaml/tree.ts";
import { checkPassage } from "./check-passage.ts";
import type { ProseFinding } from "./finding.ts";
import { findWords, locateWords } from "./locate-words.ts";
import type { Names } from "./names.ts";
import { OwnWording } from "./own-wording.ts";
import { type Owner, ownerOf } from "./owner.ts";
import { coverPassages, type Passage, sectionPassages } from "./passage.ts";
import { type Span, sentencesOf } from "./sentences.ts";

/** Plain English in what a school wrote itself, as warnings that point at its words. Each is told once, however many documents print it. */
export function checkOwnWording(
  documents: readonly PolicyDocument[],
  { tree, names }: { readonly tree: YamlMap; readonly names: () => Names },
): readonly Diagnostic[] {
  const own = new OwnWording(tree);
  const passages = documents.flatMap((document) => ownPassages(document, own));
  if (passages.length === 0) return [];
  const known = names();
  const problems = passages
    .flatMap((passage) => checkPassage(passage, known))
    .flatMap((finding) => {
      const owner = ownerOf(finding, own);
      const value = owner && own.at(owner.origin);
      return value ? [problemOf(finding, owner, value)] : [];
    });
  return [...new Map(problems.map((problem) => [identity(problem), problem])).values()];
}

/** The passages in which a school's own words stand. Most sections have none, and need no look at each passage. */
function ownPassages(document: PolicyDocument, own: OwnWording): readonly Passage[] {
  const sections = Array.from(sectionsById(document).values()).filter((section) =>
    own.isAmong(originsIn(section)),
  );
  const passages = [...coverPassages(document), ...sections.flatMap(sectionPassages)];
  return passages.filter((passage) => own.isIn(passage));
}

function problemOf(finding: ProseFinding, owner: Owner, value: YamlScalar): Diagnostic {
  const within = owner.start === finding.start && owner.end === finding.end;
  const repeats = finding.code === "prose/doubled-word" && !within;
  return diagnose(finding.code, finding.message, {
    location: placeOf(finding, owner, value),
    hint: repeats ? "The policy prints it beside this value. Leave it out here." : finding.hint,
  });
}

/** The words themselves, looked for in their own sentence: they may stand elsewhere in the value, and be right there. */
function placeOf({ passage }: ProseFinding, owner: Owner, { location }: YamlScalar): Location {
  const words = passage.text.slice(owner.start, owner.end);
  const around = sentencesOf(passage.text).find(({ end }) => owner.start < end);
  const sentence = around && commonPart(around, originStretch(passage.pieces, owner.origin));
  const within = sentence && findWords(location, passage.text.slice(sentence.start, sentence.end));
  return locateWords(within ?? location, words);
}

function originStretch(pieces: ProseFinding["passage"]["pieces"], origin: string): Span {
  const own = pieces.filter((piece) => piece.origin === origin);
  return { start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0 };
}

function commonPart(a: Span, b: Span): Span {
  return { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) };
}

function identity({ code, message, location }: Diagnostic): string {
  return [code, message, location?.source.path, location?.start].join("\u0000");
}
