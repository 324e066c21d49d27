import { compositionOf, type HelperSpec, isPrinted, rawText } from "./spec.ts";

type Options = Handlebars.HelperOptions;

/** `{{tick "yes"}}`: a box to tick, and what it stands for; `{{tick}}` where the table's headings say that. */
export const tick: HelperSpec = {
  parameters: ["scalar"],
  required: 0,
  run(...all: unknown[]) {
    const box = compositionOf(all.at(-1) as Options).slots.mark({ type: "tickBox" });
    const [label] = all.slice(0, -1);
    if (label === undefined) return box;
    const words = isPrinted(label) ? String(label) : rawText(label);
    // A wider space than usual, so that the next box is not taken for this one's.
    return `${box}\u00A0${words}\u2002`;
  },
};

/** The numbers of lines for which a table cell can have room. */
export const penLineCounts = ["1", "2", "3", "4", "5", "6", "8", "10", "12"];

/** `{{room "4"}}`: room for four lines of handwriting in a table cell. An empty cell has one. */
export const room: HelperSpec = {
  parameters: ["penLines"],
  required: 1,
  run(...all: unknown[]) {
    const lines = Number(rawText(all[0]));
    return compositionOf(all.at(-1) as Options).slots.mark({ type: "penRoom", lines });
  },
};
