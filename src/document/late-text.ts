import type { Inline, Link, Text } from "./document.ts";

/**
 * How a value is printed, such as with a capital first letter. It depends on nothing of a school but the value, and on
 * what was asked for the text around it.
 */
export type Form = (value: string) => string;

/** A school's value at a dotted key, as text. */
export type ValueAt = (key: string) => string;

/** What is printed of the value at a key. */
export interface LateValue {
  /** Dotted key of the configuration. */
  readonly origin: string;
  readonly form: Form;
}

/**
 * Text that stands for a value of no school in particular. Everything that comes before the values are put in
 * (`put-in.ts`) is the same for all schools, and they share it.
 */
export interface LateText extends Text, LateValue {
  readonly origin: string;
}

/** A link whose address, or whose words, are late. */
export interface LateLink extends Link {
  readonly address: LateAddress;
  /** Whether paper shows the address, where the words do not say it already. */
  readonly shown: boolean;
}

/** The parts of an address. */
export type LateAddress = readonly (string | LateValue)[];

/**
 * What late text says until its value is put in: a letter that no template has, so that no word is found that begins
 * where a value ends.
 */
export const unknownWords = "\uA66E";

export function lateText(origin: string, form: Form = (value) => value): LateText {
  return { type: "text", value: unknownWords, origin, form };
}

export function lateLink(
  address: LateAddress,
  children: readonly Inline[],
  shown: boolean,
): LateLink {
  const url = address.map((part) => (typeof part === "string" ? part : unknownWords)).join("");
  return { type: "link", url, printedAddress: undefined, children, address, shown };
}

export function isLate(inline: Inline): inline is LateText {
  return inline.type === "text" && "form" in inline;
}

export function isLateLink(link: Link): link is LateLink {
  return "address" in link;
}
