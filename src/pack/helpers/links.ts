import type { Composition } from "../composition.ts";
import { compositionOf, type HelperSpec, isPrinted, rawText } from "./spec.ts";

type Options = Handlebars.HelperOptions;

/** A telephone number as a `tel:` address: digits and a leading plus. */
export function telephoneAddress(number: string): string {
  return `tel:${number.replaceAll(/[^\d+]/g, "")}`;
}

/** A web address as people read it: without its scheme and a trailing slash. */
export function displayAddress(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");
}

/** A Markdown link whose text and address are both slots, so neither can be taken for Markdown. */
function markdownLink(options: Options, words: string, url: string): string {
  return linkTo(compositionOf(options), words, url);
}

function linkTo({ slots }: Pick<Composition, "slots">, words: string, url: string): string {
  return `[${words}](${slots.mark({ type: "text", value: url })})`;
}

/** A telephone number, linked. */
export function printPhone(value: unknown, composition: Pick<Composition, "slots">): string {
  return linkTo(composition, String(value), telephoneAddress(rawText(value)));
}

/** `{{phone x.phone}}` */
export const phone: HelperSpec = {
  parameters: ["scalar"],
  required: 1,
  run: (value: unknown, options: Options) => printPhone(value, compositionOf(options)),
};

/** `{{email x.email}}` */
export const email: HelperSpec = {
  parameters: ["scalar"],
  required: 1,
  run: (value: unknown, options: Options) =>
    markdownLink(options, String(value), `mailto:${rawText(value)}`),
};

/** `{{link x.url "text"}}`; without a text the address itself is the text. */
export const link: HelperSpec = {
  parameters: ["scalar", "scalar"],
  required: 1,
  run(value: unknown, ...rest: unknown[]) {
    const options = rest.at(-1) as Options;
    const url = rawText(value);
    const words = rest.length > 1 ? rest[0] : displayed(value, url);
    return markdownLink(options, String(words), url);
  },
};

function displayed(value: unknown, url: string): string {
  return isPrinted(value) ? `${value.as(displayAddress(url))}` : displayAddress(url);
}
