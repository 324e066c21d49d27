import type { Inline } from "../../document/document.ts";
import { compositionOf, type HelperSpec, isPrinted, rawText } from "./spec.ts";

type Options = Handlebars.HelperOptions;

/** `{{signature "Headteacher" people.head}}`: lines for a pen. Without a person there is a line for the name too. */
export const signature: HelperSpec = {
  parameters: ["scalar", "person"],
  required: 1,
  run(...all: unknown[]) {
    const options = all.at(-1) as Options;
    const [role, person] = all.slice(0, -1);
    const name = (person as { readonly name?: unknown } | undefined)?.name;
    return compositionOf(options).slots.mark({
      type: "block",
      block: {
        type: "signatureBlock",
        role: [printed(role)],
        name: name === undefined ? [] : [printed(name)],
      },
    });
  },
};

function printed(value: unknown): Inline {
  return isPrinted(value) ? value.inline() : { type: "text", value: rawText(value) };
}
