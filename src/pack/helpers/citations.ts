import type { Block, Inline } from "../../document/document.ts";
import type { Composition } from "../composition.ts";
import type { Question } from "../facts.ts";
import { type Citation, cite as citationOf, type ReferenceRegister } from "../references.ts";
import { displayAddress } from "./links.ts";
import { compositionOf, type HelperSpec, rawText } from "./spec.ts";

type Options = Handlebars.HelperOptions;

/** Anchor of a reference in the list of guidance. */
export function referenceAnchor(id: string): string {
  return `ref-${id}`;
}

/** "Keeping children safe in education (2026)" */
export function citationWords({ title, edition }: Citation): string {
  return edition === undefined ? title : `${title} (${edition})`;
}

function citation(id: string, references: ReferenceRegister, policyDate: string): Citation {
  const found = citationOf(references, id, policyDate);
  if (found === undefined) throw new Error(`There is no reference "${id}".`);
  return found;
}

/** Policies of different days cite the same edition. */
function wordsOfCitation(id: string, references: ReferenceRegister): Question<string> {
  return {
    id: `citation ${id}`,
    answerFrom: ({ config }) => citationWords(citation(id, references, config.dates.policy)),
  };
}

/** `{{cite "kcsie"}}` or `{{cite "kcsie" "part five"}}`: linked to its line in the list of guidance. */
export const cite: HelperSpec = {
  parameters: ["reference", "word"],
  required: 1,
  // The date chooses between editions. Where there is one at most, it decides nothing.
  keys: ([id = ""], { references }) =>
    (references[id]?.editions ?? []).length > 1 ? ["dates.policy"] : [],
  run(...all: unknown[]) {
    const composition = compositionOf(all.at(-1) as Options);
    const id = rawText(all[0]);
    composition.cited.add(id);
    const words = composition.ask(wordsOfCitation(id, composition.references));
    const text = composition.slots.mark({ type: "text", value: words, origin: "dates.policy" });
    const part = all.length > 2 ? `${rawText(all[1])} of ` : "";
    return `${part}[${text}](#${referenceAnchor(id)})`;
  },
};

/** `{{see "filtering"}}`: "section 7.3", linked. The number is known only when the document is assembled. */
export const see: HelperSpec = {
  parameters: ["section"],
  required: 1,
  run: (id: unknown, options: Options) => printSection(rawText(id), compositionOf(options)),
};

/** "section 7.3", linked. A section below one that another policy covers is cited by that one. */
export function printSection(id: string, { coveredBy }: Pick<Composition, "coveredBy">): string {
  return `[](#${coveredBy.get(id) ?? id})`;
}

/** `{{guidance}}`: every reference that the policy cites, with its edition and address. */
export const guidance: HelperSpec = {
  parameters: [],
  required: 0,
  keys: () => ["dates.policy"],
  run(options: Options) {
    const { slots, references, config } = compositionOf(options);
    const { policy } = config.dates;
    return slots.mark({
      type: "laterBlock",
      make: (cited) => guidanceTable(cited.map((id) => citation(id, references, policy))),
    });
  },
};

function guidanceTable(citations: readonly Citation[]): Block {
  return {
    type: "table",
    summary: "Guidance and law that this policy cites",
    widths: [56, 26, 18],
    header: [plain("Title and edition"), plain("Published by"), plain("Status")],
    rowHeaders: true,
    rows: citations.toSorted(byTitle).map((found) => ({
      id: referenceAnchor(found.id),
      cells: [title(found), plain(found.publisher ?? "Parliament"), plain(status(found))],
    })),
  };
}

/** As in an index. Node's own order for a language takes long to load, and differs from one version to the next. */
function byTitle(a: Citation, b: Citation): number {
  const [first, second] = [a, b].map(({ title }) => title.replaceAll("’", "'").toLowerCase());
  if (first === undefined || second === undefined || first === second) return 0;
  return first < second ? -1 : 1;
}

function title(found: Citation): readonly Inline[] {
  const words = plain(citationWords(found));
  const larger = found.partOf === undefined ? [] : plain(`, part of ${found.partOf}`);
  if (found.url === undefined) return words;
  const link = { url: found.url, printedAddress: displayAddress(found.url), children: words };
  return [{ type: "link", ...link }, ...larger];
}

function status({ publisher, statutory }: Citation): string {
  if (publisher === undefined) return "Law";
  return statutory ? "Statutory guidance" : "Guidance";
}

function plain(value: string): readonly Inline[] {
  return [{ type: "text", value }];
}
