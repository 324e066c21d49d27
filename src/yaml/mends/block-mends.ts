import { contentColumn, type Line } from "./lines.ts";
import { type Mend, syntaxMend } from "./mend.ts";

/** Text after | or > that does not start further in than its key: all of its lines two spaces further in. */
export function blockMends(lines: readonly Line[], index: number): readonly Mend[] {
  const opener = lines.findLastIndex(({ text }, each) => each < index && opensBlock(text));
  const [key, first] = [lines[opener], lines[opener + 1]];
  const column = contentColumn(key) ?? 0;
  if (!key || !first || first.indent > column) return [];
  const rest = lines.slice(opener + 1);
  const end = rest.findIndex((line) => line.indent < first.indent || startsKey(line));
  const body = end === -1 ? rest : rest.slice(0, end);
  if (body.length === 0) return [];
  const wanted = column + 2;
  return [
    syntaxMend(
      { start: first.start, end: first.start + first.text.length },
      "The text that belongs to the line above does not start further in than that line.",
      `Start each of its lines with ${wanted} spaces:\n  ${" ".repeat(wanted)}${first.text.trim()}`,
      body.map(({ start, indent }) => ({
        start,
        end: start + indent,
        text: " ".repeat(indent + wanted - first.indent),
      })),
    ),
  ];
}

function opensBlock(text: string): boolean {
  return /:\s+[|>][-+]?\s*$/.test(text);
}

/** A sentence may hold a colon, but does not start with a word in small letters before it. */
function startsKey({ text }: Line): boolean {
  return /^\s*(?:- +)*[a-z][a-z_]*:(?:\s|$)/.test(text);
}
