import type { Inline, Section } from "../document/document.ts";
import { inlinesOf, withDescendants } from "../document/inlines-of.ts";
import { textOf } from "../document/text.ts";
import { valueAt } from "../pack/condition.ts";
import { referenceAnchor } from "../pack/helpers/citations.ts";
import type { ReferenceRegister } from "../pack/references.ts";
import { type EvidencePiece, holdsWord } from "../pack/requirements.ts";

/** Whether a printed section, its heading apart, shows a piece of evidence. A value that a school need not have counts as shown. */
export function evidenceIn(
  section: Section,
  piece: EvidencePiece,
  { config, register }: { readonly config: object; readonly register: ReferenceRegister },
): boolean {
  const runs = inlinesOf(section.blocks);
  switch (piece.kind) {
    case "words":
      return piece.anyOf.some((word) => holdsWord(wordsOf(runs), word));
    case "value":
      return isUnset(valueAt(config, piece.key)) || printsValue(runs, piece.key);
    case "cites":
      return (
        cites(runs, register, piece.reference) ||
        holdsWord(wordsOf(runs), titleOf(register, piece.reference))
      );
  }
}

function wordsOf(runs: readonly (readonly Inline[])[]): string {
  return runs.map(textOf).join("\n");
}

function isUnset(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function printsValue(runs: readonly (readonly Inline[])[], key: string): boolean {
  const inlines = runs.flat().flatMap(withDescendants);
  return inlines.some(
    (inline) =>
      inline.type === "text" && (inline.origin === key || inline.origin?.startsWith(`${key}.`)),
  );
}

/** A citation leads to the list of guidance; a national service to its address. */
function cites(
  runs: readonly (readonly Inline[])[],
  { links }: ReferenceRegister,
  id: string,
): boolean {
  const target = referenceAnchor(id);
  return runs
    .flat()
    .flatMap(withDescendants)
    .some(
      (inline) =>
        (inline.type === "crossReference" && inline.target === target) ||
        (inline.type === "link" && inline.url === links[id]?.url),
    );
}

/** A school that replaced the list of guidance still names what it cites, without a link. */
function titleOf({ references, acts, links }: ReferenceRegister, id: string): string {
  return references[id]?.title ?? acts[id]?.title ?? links[id]?.name ?? id;
}
