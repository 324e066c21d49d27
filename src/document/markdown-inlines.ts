import type Token from "markdown-it/lib/token.mjs";
import type { Inline } from "./document.ts";
import { isLate, lateLink, lateText } from "./late-text.ts";
import { linkTo } from "./link-to.ts";
import type { Cited, SlotContent, Slots } from "./slots.ts";
import { valueLines } from "./value-lines.ts";

/** What the inline tokens of one paragraph come to, and the name that ends it (`{#name}`). */
export interface InlineContent {
  readonly inlines: readonly Inline[];
  readonly name: string | undefined;
}

const trailingName = /\s*\{#([a-z0-9-]+)\}$/;

/** Where text that has no slot of its own comes from: a school's own wording has a key, a pack's prose has none. */
export interface TextOrigin {
  readonly slots: Slots;
  readonly origin: string | undefined;
  /** What the whole policy cites. */
  readonly cited?: Cited;
}

/** Turns markdown-it's flat inline tokens into inlines, with values in their slots. */
export function inlineContent(tokens: readonly Token[], from: TextOrigin): InlineContent {
  const last = tokens.at(-1);
  // Only a pack names its items. In a school's own wording a name could stand twice.
  const named = last?.type === "text" && from.origin === undefined;
  const name = named && last.content.endsWith("}") ? trailingName.exec(last.content) : null;
  return {
    inlines: new InlineReader(tokens, from, name?.[0].length ?? 0).read(),
    name: name?.[1],
  };
}

class InlineReader {
  readonly #tokens: readonly Token[];
  readonly #from: TextOrigin;
  /** So many characters at the end of the last token are no text. */
  readonly #leftOut: number;
  #position = 0;

  constructor(tokens: readonly Token[], from: TextOrigin, leftOut: number) {
    this.#tokens = tokens;
    this.#from = from;
    this.#leftOut = leftOut;
  }

  /** Reads up to the closing token of the given type, or to the end. */
  read(closing?: string): readonly Inline[] {
    const inlines: Inline[] = [];
    while (this.#position < this.#tokens.length) {
      const token = this.#tokens[this.#position];
      this.#position += 1;
      if (token === undefined || token.type === closing) break;
      inlines.push(...this.#inline(token));
    }
    return inlines;
  }

  #inline(token: Token): readonly Inline[] {
    switch (token.type) {
      case "text": {
        const isLast = this.#position === this.#tokens.length;
        const end = token.content.length - (isLast ? this.#leftOut : 0);
        return this.#text(token.content.slice(0, end));
      }
      case "softbreak":
        return [{ type: "text", value: " " }];
      case "hardbreak":
        return [{ type: "lineBreak" }];
      case "strong_open":
        return [{ type: "strong", children: this.read("strong_close") }];
      case "em_open":
        return [{ type: "emphasis", children: this.read("em_close") }];
      case "link_open":
        return [this.#link(token)];
      default:
        // Code, images and the like are refused for schools' wording and never used in packs: print them as text.
        return this.#text(token.content);
    }
  }

  #link(token: Token): Inline {
    const address = this.#from.slots.address(String(token.attrGet("href") ?? ""));
    const children = this.read("link_close");
    if (typeof address !== "string") return lateLink(address, children, true);
    // Whoever fills a text in makes known what its references lead to.
    if (address.startsWith("#"))
      return { type: "crossReference", target: address.slice(1), children };
    return children.some(isLate) ? lateLink([address], children, true) : linkTo(address, children);
  }

  #text(content: string): readonly Inline[] {
    const { slots, origin } = this.#from;
    return slots.split(content).flatMap((piece): readonly Inline[] => {
      if (typeof piece === "string") {
        return [{ type: "text", value: piece, ...(origin === undefined ? {} : { origin }) }];
      }
      return slotInlines(piece);
    });
  }
}

function slotInlines(content: SlotContent): readonly Inline[] {
  switch (content.type) {
    case "text":
      return valueLines(content.value, content.origin);
    case "late":
      return [lateText(content.origin, content.form)];
    case "tickBox":
      return [{ type: "tickBox" }];
    // These have their place elsewhere: alone on a line, and in a table cell, where the parser looks for them.
    case "block":
    case "laterBlock":
    case "penRoom":
      return [];
  }
}
