import { parseMarkdown } from "../../../src/document/parse-markdown.ts";
import { Slots } from "../../../src/document/slots.ts";
import type { ProseRule } from "../../../src/rules/prose/finding.ts";
import { judgedText } from "../../../src/rules/prose/judged-text.ts";
import { type Names, namesOf } from "../../../src/rules/prose/names.ts";
import { blockPassages, type Passage } from "../../../src/rules/prose/passage.ts";
import { packOf, schoolOf } from "../../pack/builders.ts";

/** The passages of a text written in Markdown, as a section has them. */
export function passagesIn(markdown: string): readonly Passage[] {
  const blocks = parseMarkdown(markdown, { slots: new Slots(), origin: undefined }, "page");
  return blockPassages(blocks, { section: "page", stem: undefined });
}

const { references } = packOf({ page: "Start." });

/** The names of the builders' school, with a layer of its own. */
export function namesWith(layer = ""): Names {
  return namesOf(schoolOf(layer).config, [references]);
}

/** The words that a rule objects to in a text. */
export function foundBy(rule: ProseRule, markdown: string, names = namesWith()): readonly string[] {
  return passagesIn(markdown).flatMap((passage) =>
    rule({ passage, judged: judgedText(passage), names }).map(({ start, end }) =>
      passage.text.slice(start, end),
    ),
  );
}
