import type { Inline, Link } from "./document.ts";

/** A link, with its address for paper where its words do not say it already. */
export function linkTo(url: string, children: readonly Inline[]): Link {
  return { type: "link", url, printedAddress: printedAddress(url, children), children };
}

function printedAddress(url: string, children: readonly Inline[]): string | undefined {
  const address = url.replace(/^(https?:\/\/(www\.)?|mailto:|tel:)/, "").replace(/\/$/, "");
  const text = children.map((child) => (child.type === "text" ? child.value : "")).join("");
  if (url.startsWith("tel:"))
    return text.replaceAll(/[^\d+]/g, "").includes(address) ? undefined : address;
  return text.includes(address) ? undefined : address;
}
