/** What a reader of one finished file finds in it, whatever its format. */
export interface PolicyText {
  /** The title in the file's own properties. */
  readonly title: string;
  /** Cover, front, sections and appendices in the order of reading; no contents list, no page furniture. */
  readonly blocks: readonly TextBlock[];
  /** The contents list, one entry an element, page numbers left out. */
  readonly contents: readonly string[];
  /** Header and footer, each once, page numbers left out. */
  readonly furniture: readonly string[];
}

/** A heading with its number, or a paragraph, list item or table cell without its bullet. */
export interface TextBlock {
  readonly kind: "heading" | "text";
  readonly text: string;
}

/** One space for every run of white space, and none at the ends. */
export function tidy(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}

/** Page furniture without "Page 2 of 40". */
export function withoutPage(text: string): string {
  return text.replace(/\s*Page \d+ of \d+$/, "");
}

/** Without white space: a long address may be broken on paper, and nothing shows that it was. */
export function squeeze(text: string): string {
  return text.replaceAll(/\s+/gu, "");
}

/** All text of the policy itself in one string without white space, a line for each block. */
export function squeezedText({ blocks }: PolicyText): string {
  return blocks.map(({ text }) => squeeze(text)).join("\n");
}

/** How often a text occurs in another. */
export function countOf(wanted: string, text: string): number {
  return text.split(wanted).length - 1;
}

/** The policy's sentences and headings in the order of reading. */
export function sentencesOf({ blocks }: PolicyText): readonly string[] {
  return blocks.flatMap(({ kind, text }) =>
    kind === "heading" ? [text] : text.split(/(?<=[.!?:])\s+(?=[\p{Lu}\p{N}“‘("'])/u),
  );
}

/** What stands in one text only. Sentences that occur several times count each time. */
export interface TextChange {
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

export function changeBetween(before: readonly string[], after: readonly string[]): TextChange {
  return { removed: without(before, after), added: without(after, before) };
}

function without(sentences: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(squeeze(other), (left.get(squeeze(other)) ?? 0) + 1);
  return sentences.filter((sentence) => {
    const count = left.get(squeeze(sentence)) ?? 0;
    left.set(squeeze(sentence), count - 1);
    return count <= 0;
  });
}

/** Gathers text into blocks while a tree is walked. */
export class BlockWriter {
  readonly blocks: TextBlock[] = [];
  #text = "";

  write(text: string): void {
    this.#text += text;
  }

  /** Ends the block that is being written, if it has any text. */
  end(kind: TextBlock["kind"]): void {
    const text = tidy(this.#text);
    if (text !== "") this.blocks.push({ kind, text });
    this.#text = "";
  }
}
