import type { Inline, Link } from "../../document/document.ts";
import { escapeHtml, textToHtml } from "./escape.ts";

export function inlinesToHtml(nodes: readonly Inline[]): string {
  return nodes.map(inlineToHtml).join("");
}

function inlineToHtml(node: Inline): string {
  switch (node.type) {
    case "text":
      return textToHtml(node.value);
    case "strong":
      return `<strong>${inlinesToHtml(node.children)}</strong>`;
    case "emphasis":
      return `<em>${inlinesToHtml(node.children)}</em>`;
    case "link":
      return linkToHtml(node);
    case "crossReference":
      return `<a href="#${escapeHtml(node.target)}">${inlinesToHtml(node.children)}</a>`;
    case "lineBreak":
      return "<br>";
    case "tickBox":
      return '<span class="tick-box"></span>';
  }
}

function linkToHtml({ url, children, printedAddress }: Link): string {
  const link = `<a href="${escapeHtml(url)}">${inlinesToHtml(children)}</a>`;
  if (printedAddress === undefined) return link;
  return `${link}<span class="address"> (${escapeHtml(printedAddress)})</span>`;
}

/** The words alone: for a contents entry, which must not hold a link of its own, and for looking at how a text ends. */
export function plainText(nodes: readonly Inline[]): string {
  return nodes.map(inlineToPlainText).join("");
}

function inlineToPlainText(node: Inline): string {
  switch (node.type) {
    case "text":
      return node.value;
    case "strong":
    case "emphasis":
    case "link":
    case "crossReference":
      return plainText(node.children);
    case "lineBreak":
      return " ";
    case "tickBox":
      return "";
  }
}
