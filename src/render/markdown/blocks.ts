import type {
  Block,
  Callout,
  ContactCard,
  Figure,
  List,
  ListItem,
  ListMarker,
  SignatureBlock,
} from "../../document/document.ts";
import { wordsOf } from "../../document/figure-words.ts";
import { penLines } from "../../document/pen-lines.ts";
import { escapeLineStarts, escapeMarkdown } from "./escape.ts";
import { inlinesToLine, inlinesToMarkdown } from "./inlines.ts";
import { tableToMarkdown } from "./table.ts";

/** Blocks with a blank line between them. Headings among them get the level given. */
export function blocksToMarkdown(blocks: readonly Block[], headingLevel: number): string {
  return blocks
    .flatMap((block, index) => {
      const markdown = blockToMarkdown(block, headingLevel);
      const wouldMerge = block.type === "list" && blocks[index - 1]?.type === "list";
      return wouldMerge ? ["<!-- -->", markdown] : [markdown];
    })
    .join("\n\n");
}

function blockToMarkdown(block: Block, headingLevel: number): string {
  switch (block.type) {
    case "paragraph":
      return escapeLineStarts(inlinesToMarkdown(block.children));
    case "runInHeading":
      return headingToMarkdown(inlinesToLine(block.children), headingLevel);
    case "list":
      return listToMarkdown(block, headingLevel);
    case "table":
      return tableToMarkdown(block);
    case "callout":
      return calloutToMarkdown(block, headingLevel);
    case "contactCard":
      return contactCardToMarkdown(block);
    case "signatureBlock":
      return signatureBlockToMarkdown(block);
    case "figure":
      return figureToMarkdown(block, headingLevel);
  }
}

export function headingToMarkdown(line: string, level: number): string {
  // A number sign at the end would be taken for the heading's own.
  return `${"#".repeat(level)} ${line.replace(/#$/, "\\#")}`;
}

function listToMarkdown({ marker, items }: List, headingLevel: number): string {
  const tight = items.every(isTight);
  return items
    .map(({ children }, index) => {
      const { bullet, label } = markers[marker](index);
      const blocks = tight
        ? children.map((child) => blocksToMarkdown([child], headingLevel)).join("\n")
        : blocksToMarkdown(children, headingLevel);
      return `${bullet}${indent(`${label}${blocks}`, bullet.length)}`;
    })
    .join(tight ? "\n" : "\n\n");
}

/** A paragraph with at most one list under it needs no blank lines. */
function isTight({ children: [first, ...rest] }: ListItem): boolean {
  return first?.type === "paragraph" && rest.length <= 1 && rest.every(isTightList);
}

function isTightList(block: Block): boolean {
  return block.type === "list" && block.items.every(isTight);
}

interface MarkdownMarker {
  readonly bullet: string;
  readonly label: string;
}

// CommonMark has no lettered lists: the letter becomes part of the text.
const markers: Readonly<Record<ListMarker, (index: number) => MarkdownMarker>> = {
  bullet: () => ({ bullet: "- ", label: "" }),
  number: (index) => ({ bullet: `${index + 1}. `, label: "" }),
  letter: (index) => ({ bullet: "- ", label: `${letter(index)}) ` }),
};

function letter(index: number): string {
  const last = String.fromCharCode("a".charCodeAt(0) + (index % 26));
  return index < 26 ? last : `${letter(Math.floor(index / 26) - 1)}${last}`;
}

function indent(markdown: string, width: number): string {
  return markdown.replaceAll(/\n(?=[^\n])/g, `\n${" ".repeat(width)}`);
}

function calloutToMarkdown({ children }: Callout, headingLevel: number): string {
  return blocksToMarkdown(children, headingLevel)
    .split("\n")
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");
}

/** Text has no drawings: the words stand under the caption. */
function figureToMarkdown(figure: Figure, headingLevel: number): string {
  const heading = headingToMarkdown(inlinesToLine(figure.caption), headingLevel);
  return `${heading}\n\n${listToMarkdown(wordsOf(figure), headingLevel)}`;
}

function contactCardToMarkdown({ name, lines }: ContactCard): string {
  const items = lines.map(
    ({ label, value }) => `- ${escapeLineStarts(escapeMarkdown(label))}: ${inlinesToLine(value)}`,
  );
  return [`**${inlinesToLine(name)}**`, items.join("\n")]
    .filter((part) => part !== "")
    .join("\n\n");
}

function signatureBlockToMarkdown(block: SignatureBlock): string {
  const { name, role } = block;
  const signatory = [name, role]
    .map(inlinesToLine)
    .filter((part) => part !== "")
    .join(", ");
  return `${escapeLineStarts(signatory)}\n\n${penLines(block)
    .flat()
    .map((label) => `- ${label}:`)
    .join("\n")}`;
}
