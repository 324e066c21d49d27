import type { Block, Section } from "../document/document.ts";
import { inlinesOf, withDescendants } from "../document/inlines-of.ts";
import { blocksBeforeValues } from "../document/put-in.ts";
import { Remembered, RememberedFrom } from "../document/remembered.ts";
import { textOf } from "../document/text.ts";
import { valueAt } from "../pack/condition.ts";
import { referenceAnchor } from "../pack/helpers/citations.ts";
import type { ReferenceRegister } from "../pack/references.ts";
import { type EvidencePiece, plain, plainHoldsWord } from "../pack/requirements.ts";

/** What a printed section, its heading apart, shows. It is read once for all that is looked for in it. */
export interface SectionEvidence {
  /** Whether it says a word or phrase, as `plainHoldsWord` has it. */
  readonly says: (word: string) => boolean;
  /** The keys of the values that it prints, each with those of the groups it is in. */
  readonly keys: ReadonlySet<string>;
  /** The places in the document that it refers to. */
  readonly targets: ReadonlySet<string>;
  /** The addresses that it links to. */
  readonly addresses: ReadonlySet<string>;
}

const remembered = new RememberedFrom<readonly Block[], SectionEvidence>();

/** What a section shows for every school that shares its text, whatever its values say. */
export function evidenceBeforeValues(section: Section): SectionEvidence {
  return evidenceIn(blocksBeforeValues(section));
}

/** What a section shows with the school's values. */
export function evidenceWithValues({ blocks }: Section): SectionEvidence {
  return evidenceIn(blocks);
}

/** Reads a section's blocks. Schools share texts, so many a section has been read before. */
function evidenceIn(blocks: readonly Block[]): SectionEvidence {
  return remembered.get(blocks, () => readEvidence(blocks));
}

function readEvidence(blocks: readonly Block[]): SectionEvidence {
  const runs = inlinesOf(blocks);
  const [keys, targets, addresses] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const inline of withDescendants(runs.flat())) {
    if (inline.type === "text") addKeys(inline.origin, keys);
    else if (inline.type === "crossReference") targets.add(inline.target);
    else if (inline.type === "link") addresses.add(inline.url);
  }
  const words = plain(runs.map(textOf).join("\n"));
  const said = new Remembered<boolean>(differentWords);
  const says = (word: string) => said.get(word, () => plainHoldsWord(words, word));
  return { says, keys, targets, addresses };
}

/** More than a pack's requirements look for in any one section. */
const differentWords = 200;

/** Adds a key, and those of the groups it is in. */
function addKeys(origin: string | undefined, keys: Set<string>): void {
  for (
    let key = origin;
    key && !keys.has(key);
    key = key.slice(0, Math.max(0, key.lastIndexOf(".")))
  )
    keys.add(key);
}

/** Whether a section shows a piece of evidence. A value that a school need not have counts as shown. */
export function shows(
  { says, keys, targets, addresses }: SectionEvidence,
  piece: EvidencePiece,
  { config, register }: { readonly config: object; readonly register: ReferenceRegister },
): boolean {
  switch (piece.kind) {
    case "words":
      return piece.anyOf.some(says);
    case "value":
      return isUnset(valueAt(config, piece.key)) || keys.has(piece.key);
    case "cites": {
      // A citation leads to the list of guidance; a national service to its address.
      const address = register.links[piece.reference]?.url;
      return (
        targets.has(referenceAnchor(piece.reference)) ||
        (address !== undefined && addresses.has(address)) ||
        says(titleOf(register, piece.reference))
      );
    }
  }
}

function isUnset(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

/** A school that replaced the list of guidance still names what it cites, without a link. */
function titleOf({ references, acts, links }: ReferenceRegister, id: string): string {
  return references[id]?.title ?? acts[id]?.title ?? links[id]?.name ?? id;
}
