import type { Inline } from "../../document/document.ts";
import { escapeAddress, escapeMarkdown } from "./escape.ts";

/** Running text; a line break ends a line with a backslash. */
export function inlinesToMarkdown(nodes: readonly Inline[]): string {
  return nodes.map(inlineToMarkdown).join("");
}

/** The same on one line, for headings and table cells. */
export function inlinesToLine(nodes: readonly Inline[]): string {
  return inlinesToMarkdown(nodes).replaceAll("\\\n", " ").trim();
}

function inlineToMarkdown(node: Inline): string {
  switch (node.type) {
    case "text":
      return escapeMarkdown(node.value);
    case "strong":
      return delimited("**", inlinesToMarkdown(node.children));
    case "emphasis":
      return delimited("*", inlinesToMarkdown(node.children));
    case "link":
      return `[${inlinesToMarkdown(node.children)}](${escapeAddress(node.url)})`;
    case "crossReference":
      // CommonMark has no anchors to link to; the words name the section by its number.
      return inlinesToMarkdown(node.children);
    case "lineBreak":
      return "\\\n";
    case "tickBox":
      return "☐";
  }
}

/** Spaces move outside: next to one, a delimiter would be read as an asterisk. */
function delimited(delimiter: string, markdown: string): string {
  const inner = markdown.trim();
  if (inner === "") return markdown;
  return markdown.replace(inner, () => `${delimiter}${inner}${delimiter}`);
}
