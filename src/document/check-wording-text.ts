import type Token from "markdown-it/lib/token.mjs";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Location } from "../diagnostics/source.ts";
import { markdownTokens } from "./parse-markdown.ts";
import { isSafeAddress } from "./safe-address.ts";

/** What a school's own wording may not hold, in the words of its author. */
const unsupported: Readonly<Record<string, string>> = {
  heading_open: "headings",
  image: "pictures",
  code_inline: "code",
  table_open: "tables",
  blockquote_open: "quotations",
};

/** Own wording is paragraphs, lists, bold, and links to http(s), mailto and tel addresses; anything else is refused. */
export function checkWording({
  text,
  location,
}: {
  readonly text: string;
  readonly location: Location;
}): readonly Diagnostic[] {
  const tokens = flatten(markdownTokens(text));
  const kinds = new Set(tokens.flatMap(({ type }) => unsupported[type] ?? []));
  const links = tokens
    .filter(({ type }) => type === "link_open")
    .map((token) => String(token.attrGet("href") ?? ""))
    .filter((address) => !isSafeAddress(address));
  return [
    ...Array.from(kinds, (kind) => unsupportedProblem(kind, location)),
    ...links.map((address) => linkProblem(address, location)),
  ];
}

function flatten(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token) => [token, ...flatten(token.children ?? [])]);
}

function unsupportedProblem(kind: string, location: Location): Diagnostic {
  return diagnose("wording/unsupported-markdown", `Own wording may not hold ${kind}.`, {
    location,
    hint: "Use paragraphs, lists, **bold** and links. To print a special character as it is, put \\ before it.",
  });
}

function linkProblem(address: string, location: Location): Diagnostic {
  return diagnose(
    "wording/forbidden-link",
    `"${address}" is not an address that a policy may link to.`,
    {
      location,
      hint: "Links start with https://, http://, mailto: or tel:.",
    },
  );
}
