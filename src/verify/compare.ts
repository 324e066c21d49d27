import { align, type Gap } from "./align.ts";
import type { FinishedDocument } from "./finished-document.ts";
import { type Item, type ItemKind, itemsOf } from "./items.ts";
import { sameText, shown, squeeze } from "./text.ts";

/** One thing that two formats of a document do not have in common. */
export type Difference =
  | { readonly type: "missing" | "extra"; readonly item: ShownItem }
  | {
      readonly type: "changed";
      readonly item: ShownItem;
      /** What differs, such as "text", "level", "number" or "address". */
      readonly aspect: string;
      readonly expected: string;
      readonly found: string;
    };

/** An item as reports show it. */
export interface ShownItem {
  readonly kind: ItemKind;
  readonly text: string;
  /** The heading under which it stands; empty where there is none. */
  readonly under: string;
}

/** Everything in which a document differs from the one it is measured by. */
export function compareDocuments(
  expected: FinishedDocument,
  found: FinishedDocument,
): readonly Difference[] {
  const [one, other] = [itemsOf(expected), itemsOf(found)];
  return [
    ...compareFacts(one.facts, other.facts),
    ...compareItems(one.blocks, other.blocks),
    ...compareItems(one.contents, other.contents),
    ...compareItems(one.links, other.links),
    ...compareItems(one.references, other.references),
  ];
}

/** A web page's and a PDF's own title goes on with the school's name; a Word file's is the title alone. */
function compareFacts(expected: readonly Item[], found: readonly Item[]): readonly Difference[] {
  const [title, ...facts] = expected;
  const [otherTitle, ...otherFacts] = found;
  const agree =
    title &&
    otherTitle &&
    (goesOn(title.text, otherTitle.text) || goesOn(otherTitle.text, title.text));
  return agree ? compareItems(facts, otherFacts) : compareItems(expected, found);
}

function goesOn(title: string, longer: string): boolean {
  return longer === title || (title !== "" && longer.startsWith(`${title} – `));
}

function compareItems(expected: readonly Item[], found: readonly Item[]): readonly Difference[] {
  const { pairs, gaps } = align(expected, found, ({ text }) => squeeze(text));
  return [...pairs.flatMap(([one, other]) => compareItem(one, other)), ...gaps.flatMap(compareGap)];
}

function compareItem(expected: Item, found: Item): readonly Difference[] {
  const item = shownItem(expected);
  const change = (aspect: string, before: string, after: string): readonly Difference[] =>
    sameText(before, after)
      ? []
      : [{ type: "changed", item, aspect, expected: shown(before), found: shown(after) }];
  if (expected.kind !== found.kind) return change("kind", expected.kind, found.kind);
  return [
    ...change("text", expected.text, found.text),
    ...Object.entries(expected.details).flatMap(([aspect, before]) => {
      const after = found.details[aspect];
      return before === undefined || after === undefined ? [] : change(aspect, before, after);
    }),
  ];
}

/** What stands at one place: items that are alike are one that was changed, the others are missing or extra. */
function compareGap({ removed, added }: Gap<Item>): readonly Difference[] {
  const left = [...added];
  const differences = removed.flatMap((item): readonly Difference[] => {
    const at = left.findIndex((candidate) => areAlike(item, candidate));
    const [partner] = at === -1 ? [] : left.splice(at, 1);
    return partner ? compareItem(item, partner) : [{ type: "missing", item: shownItem(item) }];
  });
  return [
    ...differences,
    ...left.map((item): Difference => ({ type: "extra", item: shownItem(item) })),
  ];
}

/** Whether two items are of a kind and share half of their words. */
function areAlike(a: Item, b: Item): boolean {
  if (a.kind !== b.kind) return false;
  const [some, others] = [wordsOf(a), wordsOf(b)];
  const shared = some.filter((word) => others.includes(word)).length;
  return 2 * shared >= Math.max(some.length, others.length);
}

function wordsOf({ text }: Item): readonly string[] {
  return shown(text).toLowerCase().split(" ");
}

function shownItem({ kind, text, under, details: { number } }: Item): ShownItem {
  const isNumbered = kind === "heading" && number !== undefined && number !== "none";
  return { kind, text: shown(isNumbered ? `${number} ${text}` : text), under };
}
