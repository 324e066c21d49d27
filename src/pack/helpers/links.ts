import type { Form } from "../../document/late-text.ts";
import type { Composition } from "../composition.ts";
import type { Printed } from "../printed-value.ts";
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
function linkTo(
  { slots }: Pick<Composition, "slots">,
  words: string,
  address: Printed | string,
): string {
  const url = isPrinted(address) ? `${address}` : slots.mark({ type: "text", value: address });
  return `[${words}](${url})`;
}

/** A value in the form of an address. */
function addressOf(value: unknown, form: Form): Printed | string {
  return isPrinted(value) ? value.as(form) : form(rawText(value));
}

/** A telephone number, linked. */
export function printPhone(value: unknown, composition: Pick<Composition, "slots">): string {
  return linkTo(composition, String(value), addressOf(value, telephoneAddress));
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
    linkTo(
      compositionOf(options),
      String(value),
      addressOf(value, (address) => `mailto:${address}`),
    ),
};

/** `{{link x.url "text"}}`; without a text the address itself is the text. */
export const link: HelperSpec = {
  parameters: ["scalar", "scalar"],
  required: 1,
  run(value: unknown, ...rest: unknown[]) {
    const words = rest.length > 1 ? rest[0] : addressOf(value, displayAddress);
    const address = addressOf(value, (url) => url);
    return linkTo(compositionOf(rest.at(-1) as Options), String(words), address);
  },
};
