import type { Text } from "../document/document.ts";
import { type Form, lateText } from "../document/late-text.ts";
import type { Slots } from "../document/slots.ts";
import type { Facts } from "./facts.ts";
import { textBehind } from "./questions.ts";

/** What a template prints of the configuration. Printed, it becomes a slot that knows its key; tested, it is its text. */
export interface Printed {
  /** As text. Whoever reads it makes what is printed depend on it. */
  readonly raw: string;
  /** Dotted key that it comes from. */
  readonly origin: string;
  /** The same origin in another form, such as a plural or a possessive. */
  as(form: Form): Printed;
  /** As a helper puts it into a block. */
  inline(): Text;
  /** What a template prints. */
  toString(): string;
}

/** A value of the configuration. What prints it is the same for all schools, as long as nobody reads it. */
export class PrintedValue implements Printed {
  readonly #composition: PrintingFacts;
  readonly #form: Form;
  readonly origin: string;

  constructor(composition: PrintingFacts, origin: string, form: Form = (value) => value) {
    this.#composition = composition;
    this.origin = origin;
    this.#form = form;
  }

  get raw(): string {
    return this.#form(textBehind(this.#composition, this.origin));
  }

  as(form: Form): PrintedValue {
    const own = this.#form;
    return new PrintedValue(this.#composition, this.origin, (value) => form(own(value)));
  }

  inline(): Text {
    return lateText(this.origin, this.#form);
  }

  toString(): string {
    return this.#composition.slots.mark({ type: "late", origin: this.origin, form: this.#form });
  }
}

type PrintingFacts = Pick<Facts, "ask"> & { readonly slots: Slots };

/** Words that follow from the configuration, such as what a school calls its pupils. */
export class PrintedWords implements Printed {
  readonly #slots: Slots;
  readonly raw: string;
  readonly origin: string;

  constructor(slots: Slots, raw: string, origin: string) {
    this.#slots = slots;
    this.raw = raw;
    this.origin = origin;
  }

  as(form: Form): PrintedWords {
    return new PrintedWords(this.#slots, form(this.raw), this.origin);
  }

  inline(): Text {
    return { type: "text", value: this.raw, origin: this.origin };
  }

  toString(): string {
    return this.#slots.mark({ type: "text", value: this.raw, origin: this.origin });
  }
}
