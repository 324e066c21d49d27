import type { PolicyDocument } from "../../src/document/document.ts";
import type { School } from "../../src/pack/merge.ts";
import type { PolicyPack } from "../../src/pack/pack.ts";
import { checkPassage } from "../../src/rules/prose/check-passage.ts";
import { namesOf } from "../../src/rules/prose/names.ts";
import { OwnWording } from "../../src/rules/prose/own-wording.ts";
import { ownerOf } from "../../src/rules/prose/owner.ts";
import { type Passage, passagesOf } from "../../src/rules/prose/passage.ts";
import type { Span } from "../../src/rules/prose/sentences.ts";
import { type Must, unfoundedMusts } from "./must.ts";

/** What is wrong in the words of the template, a line for each: the rule, the section and the words. */
export function templateFindings(
  document: PolicyDocument,
  { tree, config }: School,
  { references }: PolicyPack,
): readonly string[] {
  const own = new OwnWording(tree);
  const names = namesOf(config, [references]);
  const passages = passagesOf(document);
  const line = (rule: string, { section, text }: Passage, { start, end }: Span) =>
    `${rule} in ${document.id}/${section}: "${text.slice(start, end)}" of "${text}"`;
  const findings = passages
    .flatMap((passage) => checkPassage(passage, names))
    .filter((finding) => ownerOf(finding, own) === undefined);
  const musts = unfoundedMusts(passages, references).filter((must) => !isOwn(must, own));
  return [
    ...findings.map((finding) => line(finding.code, finding.passage, finding)),
    ...musts.map(({ passage, sentence }) => line("must", passage, sentence)),
  ];
}

/** A school may make rules of its own. */
function isOwn({ passage, word }: Must, own: OwnWording): boolean {
  const piece = passage.pieces.find(({ end }) => word.start < end);
  return piece?.origin !== undefined && own.at(piece.origin) !== undefined;
}
