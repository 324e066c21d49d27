import { closest } from "../config/closest.ts";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Location } from "../diagnostics/source.ts";
import type { Block, List, ListItem } from "./document.ts";

/** Blocks of a school's own wording and where they go. */
export interface PlacedAddition {
  readonly at: "first" | "last" | { readonly after: string; readonly location: Location };
  readonly blocks: readonly Block[];
}

export interface Placement {
  readonly blocks: readonly Block[];
  readonly problems: readonly Diagnostic[];
}

/** Lays additions into a section: first, last, or after the item or paragraph with a name. */
export function placeAdditions(
  prose: readonly Block[],
  additions: readonly PlacedAddition[],
  sectionId: string,
): Placement {
  const problems: Diagnostic[] = [];
  let blocks = prose;
  // Backwards, because each goes right after the named item: so they come to stand in their own order.
  for (const { at, blocks: own } of additions.toReversed()) {
    if (typeof at !== "object") continue;
    const placed = insertAfter(blocks, `${sectionId}-${at.after}`, own);
    if (placed) blocks = placed;
    else problems.unshift(unknownItem(at, sectionId, prose));
  }
  const where = (place: "first" | "last") =>
    additions.filter(({ at }) => at === place).flatMap(({ blocks: own }) => own);
  return { blocks: [...where("first"), ...blocks, ...where("last")], problems };
}

/** Inserts blocks after the paragraph or list item with an anchor; undefined where there is none. */
function insertAfter(
  blocks: readonly Block[],
  anchor: string,
  own: readonly Block[],
): readonly Block[] | undefined {
  for (const [index, block] of blocks.entries()) {
    const [before, after] = [blocks.slice(0, index), blocks.slice(index + 1)];
    if (block.type === "paragraph" && block.id === anchor)
      return [...before, block, ...own, ...after];
    const list = block.type === "list" ? insertIntoList(block, anchor, own) : undefined;
    if (list) return [...before, list, ...after];
  }
  return undefined;
}

/** Own list items join the list; other blocks go inside the named item. */
function insertIntoList(list: List, anchor: string, own: readonly Block[]): List | undefined {
  const index = list.items.findIndex(({ id }) => id === anchor);
  const named = list.items[index];
  if (!named) return undefined;
  const items = own.flatMap(asItems);
  return {
    ...list,
    items: [...list.items.slice(0, index), named, ...items, ...list.items.slice(index + 1)],
  };
}

/** A paragraph added to a list becomes an item of it, so that the list stays one list. */
function asItems(block: Block): readonly ListItem[] {
  return block.type === "list" ? block.items : [{ children: [block] }];
}

function unknownItem(
  { after: name, location }: { readonly after: string; readonly location: Location },
  sectionId: string,
  prose: readonly Block[],
): Diagnostic {
  const names = prose.flatMap((block) => {
    if (block.type === "paragraph") return block.id ?? [];
    return block.type === "list" ? block.items.flatMap(({ id }) => id ?? []) : [];
  });
  const known = names.map((id) => id.slice(sectionId.length + 1));
  return diagnose("wording/unknown-item", `The section ${sectionId} has no item named ${name}.`, {
    location,
    hint: hintFor(name, known),
  });
}

function hintFor(name: string, known: readonly string[]): string {
  if (known.length === 0) return "It has no named items. Use `at: first` or `at: last`.";
  const meant = closest(name, known);
  const list = `Its named items are: ${known.join(", ")}.`;
  return meant === undefined ? list : `Did you mean "${meant}"? ${list}`;
}
