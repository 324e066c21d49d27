import type { Anchor } from "./anchors.ts";
import type { Block, CrossReference, Inline, PolicyDocument, Section } from "./document.ts";
import { inlinesOf, targetsOf } from "./inlines-of.ts";
import { mapBlock, mapSection } from "./map-inlines.ts";
import { onceFor } from "./remembered.ts";

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
    const maps = {
      heading: (inlines: readonly Inline[]) => this.#inlines(inlines),
      block: (block: Block) => this.#block(block),
    };
    const resolve = (section: Section) => mapSection(section, maps);
    return {
      ...document,
      front: document.front.map(resolve),
      sections: document.sections.map(resolve),
      appendices: document.appendices.map(resolve),
    };
  }

  /** A block that many documents have stays the same object in all that number the places alike which it refers to. */
  #block(block: Block): Block {
    const targets = targetsIn(block);
    if (targets.length === 0) return block;
    const known = targets.every((target) => this.#anchors.has(target));
    return known ? resolvedBlock(block, this, targets) : this.resolved(block);
  }

  /** A block with its references' words. */
  resolved(block: Block): Block {
    return mapBlock(block, (inlines) => this.#inlines(inlines));
  }

  /** What some places are cited as. */
  citations(targets: readonly string[]): string {
    return targets.map((target) => this.#anchors.get(target)?.citedAs).join("\u0000");
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
    if (!anchor) this.#broken.add(target);
    return [{ ...reference, children: [{ type: "text", value: anchor?.citedAs ?? "" }] }];
  }
}

const targetsIn = onceFor((block: Block) => targetsOf(inlinesOf([block]).flat()));

const resolvedBlock = onceFor(
  (block: Block, references: CrossReferences, _: readonly string[]) => references.resolved(block),
  (references, targets) => references.citations(targets),
);
