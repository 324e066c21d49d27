import type { Anchor } from "./anchors.ts";
import type { CrossReference, Inline, PolicyDocument } from "./document.ts";
import { mapSection } from "./map-inlines.ts";

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
    const resolve = (inlines: readonly Inline[]) => this.#inlines(inlines);
    return {
      ...document,
      front: document.front.map((section) => mapSection(section, resolve)),
      sections: document.sections.map((section) => mapSection(section, resolve)),
      appendices: document.appendices.map((section) => mapSection(section, resolve)),
    };
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
