import { diagnose } from "../diagnostics/diagnostic.ts";
import { DiagnosticLog, type Outcome } from "../diagnostics/log.ts";
import type { Location } from "../diagnostics/source.ts";
import { collectAnchors } from "./anchors.ts";
import { checkWording } from "./check-wording-text.ts";
import { CrossReferences } from "./cross-references.ts";
import type { Block, Inline, PolicyDocument, Section, SectionLevel } from "./document.ts";
import type { ValueAt } from "./late-text.ts";
import { inlineContent } from "./markdown-inlines.ts";
import {
  appendixNumber,
  type NumberingScheme,
  type SectionNumber,
  sectionNumber,
} from "./number.ts";
import { markdownTokens, parseMarkdown } from "./parse-markdown.ts";
import { type PlacedAddition, placeAdditions } from "./place-additions.ts";
import { withValues, withValuesInBlocks } from "./put-in.ts";
import { Remembered, RememberedFrom } from "./remembered.ts";
import { type Cited, type MarkedText, Slots } from "./slots.ts";

/** A school's own text, as the document needs it. */
export interface OwnText {
  readonly text: string;
  readonly location: Location;
  readonly origin: string;
}

export interface OwnAddition extends OwnText {
  readonly at: PlacedAddition["at"];
}

/** A section as Markdown: what the merge hands over. */
export interface SectionText {
  readonly id: string;
  readonly title: MarkedText;
  /** The pack's text; undefined where the school replaced it. */
  readonly body: MarkedText | undefined;
  readonly replacement: OwnText | undefined;
  readonly additions: readonly OwnAddition[];
  readonly newPage?: boolean;
  readonly sections: readonly SectionText[];
}

export interface PolicyText {
  readonly front: readonly SectionText[];
  readonly sections: readonly SectionText[];
  readonly appendices: readonly SectionText[];
  /** The school's values, for late slots. */
  readonly valueAt: ValueAt;
  /** What its texts cite, for the list of guidance. */
  readonly cited: Cited;
}

/** What surrounds the sections: it comes from the configuration, not from prose. */
export type DocumentFrame = Omit<PolicyDocument, "front" | "sections" | "appendices">;

/**
 * Parses every section, numbers the tree (without a scheme, headings have no numbers), resolves its cross-references, and
 * puts the school's values in: last, since what comes before is the same for many schools.
 */
export function assembleDocument(
  policy: PolicyText,
  frame: DocumentFrame,
  scheme: NumberingScheme | undefined,
): Outcome<PolicyDocument> {
  const log = new DiagnosticLog();
  const assembly = new Assembly(log, policy);
  const unnumbered = policy.front.map((section) => assembly.section(section, () => undefined, [1]));
  const numbered = policy.sections.map((section, index) =>
    assembly.section(section, (positions) => scheme && sectionNumber(positions, scheme), [
      index + 1,
    ]),
  );
  const lettered = policy.appendices.map((section, index) =>
    assembly.section(section, () => appendixNumber(index + 1), [index + 1]),
  );
  const document = { ...frame, front: unnumbered, sections: numbered, appendices: lettered };
  const references = new CrossReferences(collectAnchors(document));
  const resolved = references.resolve(document);
  log.add(
    ...references.broken.map((target) =>
      diagnose(
        "document/broken-reference",
        `The policy refers to "${target}", which it does not have.`,
        {
          hint: "The section is left out or switched off. Report this to the keeper of the template pack.",
        },
      ),
    ),
  );
  const finished = (sections: readonly Section[]) => withValuesInBlocks(sections, policy.valueAt);
  return log.outcome({
    ...resolved,
    front: finished(resolved.front),
    sections: finished(resolved.sections),
    appendices: finished(resolved.appendices),
  });
}

type Numbering = (positions: readonly number[]) => SectionNumber | undefined;

class Assembly {
  readonly #log: DiagnosticLog;
  readonly #policy: PolicyText;

  constructor(log: DiagnosticLog, policy: PolicyText) {
    this.#log = log;
    this.#policy = policy;
  }

  section(text: SectionText, numbering: Numbering, positions: readonly number[]): Section {
    const number = numbering(positions);
    return {
      id: text.id,
      level: levelOf(positions),
      number: number?.printed,
      reference: number?.reference,
      ...(text.newPage ? { newPage: true } : {}),
      heading: withValues(headingOf(text.title), this.#policy.valueAt),
      blocks: this.#blocks(text),
      sections: text.sections.map((child, index) =>
        this.section(child, numbering, [...positions, index + 1]),
      ),
    };
  }

  #blocks({ id, body, replacement, additions }: SectionText): readonly Block[] {
    const prose = body ? blocksOf(body, id, this.#policy.cited) : this.#own(replacement, id);
    if (additions.length === 0) return prose;
    const own = additions.map((addition) => ({
      at: addition.at,
      blocks: this.#own(addition, id),
    }));
    const { blocks, problems } = placeAdditions(prose, own, id);
    this.#log.add(...problems);
    return blocks;
  }

  #own(wording: OwnText | undefined, sectionId: string): readonly Block[] {
    if (!wording) return [];
    this.#log.add(...checkWording(wording));
    return parseMarkdown(wording.text, { slots: noSlots, origin: wording.origin }, sectionId);
  }
}

/** A school's own wording holds no marks. */
const noSlots = new Slots();

/** Schools share texts, and with them what the texts come to. */
const headings = new RememberedFrom<MarkedText, readonly Inline[]>();
const parsed = new RememberedFrom<MarkedText, Remembered<readonly Block[]>>();
/** So many lists of guidance are kept for a text. */
const differentCited = 20;

function headingOf(title: MarkedText): readonly Inline[] {
  return headings.get(title, () => {
    const inline = markdownTokens(title.markdown).find(({ type }) => type === "inline");
    const { slots } = title;
    return inlineContent(inline?.children ?? [], { slots, origin: undefined }).inlines;
  });
}

/** A text belongs to one section, so its blocks do as well. */
function blocksOf(text: MarkedText, sectionId: string, cited: Cited): readonly Block[] {
  const { markdown, slots } = text;
  return parsed
    .get(text, () => new Remembered(differentCited))
    .get(slots.waitForCited ? cited.join() : "", () =>
      parseMarkdown(markdown, { slots, origin: undefined, cited }, sectionId),
    );
}

function levelOf(positions: readonly number[]): SectionLevel {
  if (positions.length === 1) return 1;
  return positions.length === 2 ? 2 : 3;
}
