/**
 * The one document that every format is rendered from. It says what is there, never how it looks.
 * Node names follow mdast (https://github.com/syntax-tree/mdast) where mdast has the thing.
 */

/** A finished policy: numbered, with every cross-reference resolved. */
export interface PolicyDocument {
  readonly id: string;
  readonly title: string;
  readonly school: string;
  /** BCP 47 tag of the language the policy is written in. */
  readonly language: "en-GB";
  /** A draft says that it is one on the cover and on every page. */
  readonly status: PolicyStatus;
  readonly cover: Cover | undefined;
  readonly contents: { readonly used: boolean; readonly levels: number };
  readonly properties: DocumentProperties;
  readonly furniture: PageFurniture;
  /** Unnumbered sections before the contents list (vision, key details). */
  readonly front: readonly Section[];
  readonly sections: readonly Section[];
  /** Lettered sections after the numbered ones. */
  readonly appendices: readonly Section[];
}

export type PolicyStatus = "draft" | "approved";

/** What is said about the document in a file's properties and its registers. */
export interface DocumentProperties {
  readonly subject: string;
  readonly author: string;
  readonly keywords: readonly string[];
  /** The policy's own date (`dates.policy`) as an ISO date; the first of the month where only a month is given. */
  readonly date: string;
  readonly version: string | undefined;
  readonly urn: string | undefined;
  readonly packEdition: string;
  /** SHA-256 of the document and its look; undefined where nobody has worked it out. */
  readonly fingerprint?: string;
}

/** The first page: who, what, when. */
export interface Cover {
  readonly school: string;
  readonly title: string;
  /** Lines under the title: date, version, approval, next review, in reading order. */
  readonly lines: readonly string[];
  readonly motto?: string | undefined;
  readonly statement: readonly Block[];
}

/** Text that repeats on every page after the cover. The renderer adds "Page x of y". */
export interface PageFurniture {
  readonly header: string;
  readonly footer: string;
}

export type SectionLevel = 1 | 2 | 3;

/** A heading with what stands under it. The order of reading is heading, blocks, sections. */
export interface Section {
  /** Stable: it comes from the pack and does not change when sections move. Anchors are made from it. */
  readonly id: string;
  readonly level: SectionLevel;
  /** As printed before the heading ("7.3.2", "7.", "c.", "ii"); undefined for an unnumbered section. */
  readonly number: string | undefined;
  /** As printed in a reference ("7.3.2", "7.c.ii", "Appendix A"); undefined for an unnumbered section. */
  readonly reference: string | undefined;
  /** True where the section starts on a page of its own. */
  readonly newPage?: boolean;
  readonly heading: readonly Inline[];
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

export type Block =
  | Paragraph
  | RunInHeading
  | List
  | Table
  | Callout
  | ContactCard
  | SignatureBlock
  | Figure;

export interface Paragraph {
  readonly type: "paragraph";
  /** Anchor of the paragraph, where one can be linked to. */
  readonly id?: string;
  readonly children: readonly Inline[];
}

/** An unnumbered sub-heading that never stands in the contents list. */
export interface RunInHeading {
  readonly type: "runInHeading";
  readonly children: readonly Inline[];
}

export type ListMarker = "bullet" | "number" | "letter";

export interface List {
  readonly type: "list";
  readonly marker: ListMarker;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly id?: string;
  /** Paragraphs and nested lists. The first block is nearly always a paragraph. */
  readonly children: readonly Block[];
}

export interface Table {
  readonly type: "table";
  /** What the table holds, for people who cannot see it. */
  readonly summary: string;
  /** Relative column widths. They add up to 100. */
  readonly widths: readonly number[];
  readonly header: readonly (readonly Inline[])[];
  /** True where the first cell of each row is that row's header. */
  readonly rowHeaders: boolean;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly id?: string;
  /** How many lines of handwriting the row has room for; undefined where nothing is to be filled in. */
  readonly penLines?: number;
  readonly cells: readonly (readonly Inline[])[];
}

/** Text that must not be overlooked, such as what to do in an emergency. */
export interface Callout {
  readonly type: "callout";
  readonly children: readonly Block[];
}

export interface ContactCard {
  readonly type: "contactCard";
  /** The body's or person's name. */
  readonly name: readonly Inline[];
  readonly lines: readonly ContactLine[];
}

export interface ContactLine {
  readonly label: string;
  readonly value: readonly Inline[];
}

/** Lines for a pen. */
export interface SignatureBlock {
  readonly type: "signatureBlock";
  readonly role: readonly Inline[];
  readonly name: readonly Inline[];
}

/** A drawing. What it says follows it in words, wherever it is shown (`figure-words.ts`). */
export interface Figure {
  readonly type: "figure";
  readonly caption: readonly Inline[];
  /** What the drawing shows, for people who cannot see it. It does not repeat the words. */
  readonly description: string;
  readonly chart: FlowChart;
}

/** Steps in the order in which they are taken: each leads to the next. */
export interface FlowChart {
  readonly steps: readonly FlowStep[];
}

export type FlowStep = FlowAction | FlowQuestion | FlowChoice;

/** What a box of a chart says: a few words, without a full stop, and sentences that go with them. */
export interface FlowText {
  readonly title: readonly Inline[];
  readonly lines: readonly (readonly Inline[])[];
}

/** Something to do. */
export interface FlowAction extends FlowText {
  readonly kind: "action";
}

/** A question with two answers: one leads aside, the other to the next step. */
export interface FlowQuestion {
  readonly kind: "question";
  readonly title: readonly Inline[];
  readonly aside: FlowAside;
  /** The answers, as they stand on the two ways. */
  readonly answers: { readonly aside: string; readonly onward: string };
}

/** What to do beside the way of the steps. */
export interface FlowAside extends FlowText {
  readonly kind: "action" | "emergency";
  /** Where it leads: back to the next step, or out of the chart. */
  readonly leads: "onward" | "out";
}

/** A step that goes on in several ways at once, as many as apply. They meet again in the next step. */
export interface FlowChoice extends FlowText {
  readonly kind: "choice";
  readonly ways: readonly FlowWay[];
}

export interface FlowWay {
  /** When this way applies. */
  readonly case: readonly Inline[];
  readonly lines: readonly (readonly Inline[])[];
}

export type Inline = Text | Strong | Emphasis | Link | CrossReference | LineBreak | TickBox;

export interface Text {
  readonly type: "text";
  readonly value: string;
  /** Dotted key of the configuration value this text was printed from. */
  readonly origin?: string;
}

export interface Strong {
  readonly type: "strong";
  readonly children: readonly Inline[];
}

export interface Emphasis {
  readonly type: "emphasis";
  readonly children: readonly Inline[];
}

/** A link out of the document. Only http, https, mailto and tel addresses get this far. */
export interface Link {
  readonly type: "link";
  readonly url: string;
  /** The address as paper shows it after the text; undefined where the text already is the address. */
  readonly printedAddress: string | undefined;
  readonly children: readonly Inline[];
}

/** A link to a place in this document that is known to exist. */
export interface CrossReference {
  readonly type: "crossReference";
  readonly target: string;
  readonly children: readonly Inline[];
}

export interface LineBreak {
  readonly type: "lineBreak";
}

/** An empty box for a pen. What it stands for follows it. */
export interface TickBox {
  readonly type: "tickBox";
}
