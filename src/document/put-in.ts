import type { Block, Inline, Section } from "./document.ts";
import { withDescendants } from "./inlines-of.ts";
import { isLate, isLateLink, type LateLink, type LateValue, type ValueAt } from "./late-text.ts";
import { linkTo } from "./link-to.ts";
import { mapBlock } from "./map-inlines.ts";
import { Remembered, RememberedFrom } from "./remembered.ts";
import { valueLines } from "./value-lines.ts";

/** Inlines with a school's values in place of late text. Those that have none stay the very same. */
export function withValues(inlines: readonly Inline[], valueAt: ValueAt): readonly Inline[] {
  const hasLate = someLate.get(inlines, () => lateIn(inlines).length > 0);
  return hasLate ? new Values(valueAt).inlines(inlines) : inlines;
}

const someLate = new RememberedFrom<readonly Inline[], boolean>();

/**
 * Sections with a school's values in their blocks. They are put in when the blocks are first read: a check reads few.
 */
export function withValuesInBlocks(
  sections: readonly Section[],
  valueAt: ValueAt,
): readonly Section[] {
  return sections.map((section) => {
    const below = withValuesInBlocks(section.sections, valueAt);
    return lateKeysIn(section.blocks).length === 0
      ? { ...section, sections: below }
      : withBlocksPutIn(section, below, valueAt);
  });
}

function withBlocksPutIn(
  section: Section,
  sections: readonly Section[],
  valueAt: ValueAt,
): Section {
  const { blocks: shared } = section;
  let blocks: readonly Block[] | undefined;
  const filled: Section = {
    ...section,
    sections,
    get blocks() {
      blocks ??= blocksWithValues(shared, valueAt);
      return blocks;
    },
  };
  sharedBlocks.set(filled, shared);
  return filled;
}

const sharedBlocks = new WeakMap<Section, readonly Block[]>();

/** A section's blocks before a school's values are put in: the same in all documents that share its text. */
export function blocksBeforeValues(section: Section): readonly Block[] {
  return sharedBlocks.get(section) ?? section.blocks;
}

/** The keys of the values that are late in some blocks. Where there are none, the blocks are the same with and without. */
export function lateKeysIn(blocks: readonly Block[]): readonly string[] {
  return lateKeys.get(blocks, () => {
    const keys = new Set<string>();
    const collect = (inlines: readonly Inline[]) => {
      for (const { origin } of lateIn(inlines)) keys.add(origin);
      return inlines;
    };
    for (const block of blocks) mapBlock(block, collect);
    return Array.from(keys);
  });
}

const lateKeys = new RememberedFrom<readonly Block[], readonly string[]>();

/** Schools of an authority that print nothing of their own share what they print. So many values are kept for a text. */
const differentValues = 4;
const filled = new RememberedFrom<readonly Block[], Remembered<readonly Block[]>>();

function blocksWithValues(blocks: readonly Block[], valueAt: ValueAt): readonly Block[] {
  const keys = lateKeysIn(blocks);
  if (keys.length === 0) return blocks;
  const values = new Values(valueAt);
  return filled
    .get(blocks, () => new Remembered(differentValues))
    .get(JSON.stringify(keys.map(valueAt)), () =>
      blocks.map((block) => mapBlock(block, (inlines) => values.inlines(inlines))),
    );
}

function lateIn(inlines: readonly Inline[]): readonly LateValue[] {
  return withDescendants(inlines).flatMap((inline): readonly LateValue[] => {
    if (isLate(inline)) return [inline];
    return inline.type === "link" && isLateLink(inline)
      ? inline.address.filter((part) => typeof part !== "string")
      : [];
  });
}

class Values {
  readonly #valueAt: ValueAt;

  constructor(valueAt: ValueAt) {
    this.#valueAt = valueAt;
  }

  inlines(inlines: readonly Inline[]): readonly Inline[] {
    return inlines.flatMap((inline) => this.#inline(inline));
  }

  #inline(inline: Inline): readonly Inline[] {
    switch (inline.type) {
      case "text":
        return isLate(inline) ? valueLines(this.#words(inline), inline.origin) : [inline];
      case "lineBreak":
      case "tickBox":
        return [inline];
      case "link":
        if (isLateLink(inline)) return [this.#link(inline)];
        return [{ ...inline, children: this.inlines(inline.children) }];
      case "strong":
      case "emphasis":
      case "crossReference":
        return [{ ...inline, children: this.inlines(inline.children) }];
    }
  }

  #link({ address, shown, ...link }: LateLink): Inline {
    const children = this.inlines(link.children);
    const url = address
      .map((part) => (typeof part === "string" ? part : this.#words(part)))
      .join("");
    return shown
      ? linkTo(url, children)
      : { type: "link", url, printedAddress: undefined, children };
  }

  #words({ origin, form }: LateValue): string {
    return form(this.#valueAt(origin));
  }
}
