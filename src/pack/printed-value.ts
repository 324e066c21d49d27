import type { Slots } from "../document/slots.ts";

/**
 * A configuration value as templates see it. Printed, it becomes a slot that knows its key; tested, it is
 * its raw value.
 */
export class PrintedValue {
  readonly #slots: Slots;
  readonly raw: string | number;
  /** Dotted key the value comes from. */
  readonly origin: string;

  constructor(slots: Slots, raw: string | number, origin: string) {
    this.#slots = slots;
    this.raw = raw;
    this.origin = origin;
  }

  /** The same origin with other words, such as a plural or a possessive. */
  as(words: string): PrintedValue {
    return new PrintedValue(this.#slots, words, this.origin);
  }

  /** What a template prints. */
  toString(): string {
    return this.#slots.mark({ type: "text", value: String(this.raw), origin: this.origin });
  }
}
