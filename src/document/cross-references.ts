import type { Anchor } from "./anchors.ts";
import type { Block, CrossReference, Inline, PolicyDocument, Section } from "./document.ts";
import { withDescendants } from "./inlines-of.ts";
import { mapBlock } from "./map-inlines.ts";
import { Remembered, RememberedFrom } from "./remembered.ts";

/** Gives every cross-reference its words, and notes the ones that lead nowhere. */
export class CrossReferences {
  readonly #anchors: ReadonlyMap<string, Anchor>;
  readonly #broken = new Set<string>();

  constructor(anchors: readonly Anchor[]) {
    this.#anchors = new Map(anchors.map((anchor) => [anchor.id, anchor]));
  }

  /** Targets that the document does not have. */
  get broken(): readonly string[] {
    return Array.from(this.#broken);
  }

  resolve(document: PolicyDocument): PolicyDocument {
    return {
      ...document,
      front: this.#sections(document.front),
      sections: this.#sections(document.sections),
      appendices: this.#sections(document.appendices),
    };
  }

  #sections(sections: readonly Section[]): readonly Section[] {
    return sections.map((section) => ({
      ...section,
      heading: this.#heading(section.heading),
      blocks: this.#blocks(section.blocks),
      sections: this.#sections(section.sections),
    }));
  }

  #heading(heading: readonly Inline[]): readonly Inline[] {
    const targets = targetsInHeading.get(heading, () => targetsAmong(heading));
    if (targets.length === 0) return heading;
    this.#noteBroken(targets);
    return this.#inlines(heading);
  }

  #noteBroken(targets: readonly Target[]): void {
    for (const { target, isWordless } of targets)
      if (isWordless && !this.#anchors.has(target)) this.#broken.add(target);
  }

  /** Blocks that refer to nothing stay the very same, and so do those whose references had the same words before. */
  #blocks(blocks: readonly Block[]): readonly Block[] {
    const targets = targetsIn(blocks);
    if (targets.length === 0) return blocks;
    this.#noteBroken(targets);
    const words = targets.map(({ target }) => {
      const anchor = this.#anchors.get(target);
      return anchor ? (anchor.citedAs ?? "") : null;
    });
    return resolved
      .get(blocks, () => new Remembered(differentWords))
      .get(JSON.stringify(words), () =>
        blocks.map((block) => mapBlock(block, (inlines) => this.#inlines(inlines))),
      );
  }

  #inlines(inlines: readonly Inline[]): readonly Inline[] {
    return inlines.flatMap((inline) =>
      inline.type === "crossReference" ? this.#reference(inline) : [this.#inline(inline)],
    );
  }

  #inline(inline: Exclude<Inline, CrossReference>): Inline {
    switch (inline.type) {
      case "text":
      case "lineBreak":
      case "tickBox":
        return inline;
      case "strong":
      case "emphasis":
      case "link":
        return { ...inline, children: this.#inlines(inline.children) };
    }
  }

  /** A reference with words of its own reads well without its target: a school may replace the list of guidance. */
  #reference(reference: CrossReference): readonly Inline[] {
    const { target, children } = reference;
    const anchor = this.#anchors.get(target);
    if (children.length > 0) return anchor ? [reference] : children;
    return [{ ...reference, children: [{ type: "text", value: anchor?.citedAs ?? "" }] }];
  }
}

interface Target {
  readonly target: string;
  /** Whether the reference has no words of its own. */
  readonly isWordless: boolean;
}

/** So many ways to number the places that a text refers to are kept. */
const differentWords = 8;
const resolved = new RememberedFrom<readonly Block[], Remembered<readonly Block[]>>();
const targets = new RememberedFrom<readonly Block[], readonly Target[]>();
const targetsInHeading = new RememberedFrom<readonly Inline[], readonly Target[]>();

/** Looks where `mapBlock` resolves references, so that none is resolved that is not known here. */
function targetsIn(blocks: readonly Block[]): readonly Target[] {
  return targets.get(blocks, () => {
    const found: Target[] = [];
    const collect = (inlines: readonly Inline[]) => {
      found.push(...targetsAmong(inlines));
      return inlines;
    };
    for (const block of blocks) mapBlock(block, collect);
    return found;
  });
}

function targetsAmong(inlines: readonly Inline[]): readonly Target[] {
  return withDescendants(inlines).flatMap((inline) =>
    inline.type === "crossReference"
      ? [{ target: inline.target, isWordless: inline.children.length === 0 }]
      : [],
  );
}
