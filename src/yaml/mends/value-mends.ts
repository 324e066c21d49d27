import { type Line, type LineParts, partsOf } from "./lines.ts";
import { type Mend, syntaxMend } from "./mend.ts";

/** Slips in a value that quotation marks put right: a colon, a sign with a meaning of its own, marks that do not pair. */
export function valueMends(line: Line): readonly Mend[] {
  const parts = partsOf(line);
  const { key, lead, value } = parts;
  if (value === "" || (key === undefined && !lead.includes("-"))) return [];
  if (/^["']/.test(value)) return quotedValue(parts);
  if (/:(?:\s|$)/.test(value)) return [colonInText(parts)];
  if (/^[@`%&*!,?\]}]|^[|>](?![+-]?\d?[+-]?$)/.test(value)) return [specialStart(parts)];
  return [];
}

function colonInText(parts: LineParts): Mend {
  const at = parts.valueStart + parts.value.search(/:(?:\s|$)/);
  return mend(
    parts,
    { start: at, end: at + 1 },
    {
      message: "A second colon stands in this line.",
      because: "If it belongs to the text, put the text in quotes",
      right: quoted(parts.value),
    },
  );
}

function specialStart(parts: LineParts): Mend {
  const { value, valueStart } = parts;
  return mend(
    parts,
    { start: valueStart, end: valueStart + 1 },
    {
      message: `This text starts with ${value[0]}, which has a meaning of its own in YAML.`,
      because: "Put the text in quotes",
      right: quoted(value),
    },
  );
}

function quotedValue(parts: LineParts): readonly Mend[] {
  const { value, valueStart } = parts;
  const mark = value[0] ?? '"';
  const closing = closingMark(value);
  if (closing === -1) return [unclosedMark(parts)];
  const whole = { start: valueStart, end: valueStart + value.length };
  if (mark === '"' && value.includes("\\")) {
    return [
      mend(parts, whole, {
        message: "A \\ within double quotes has a meaning of its own.",
        because: "Put the text in single quotes",
        right: quoted(value.slice(1, closing)),
      }),
    ];
  }
  if (closing === value.length - 1) return [];
  return [
    mend(parts, whole, {
      message: "Text goes on after the closing quotation mark.",
      because: "Put the whole text in one pair of marks",
      right: quoted(value.endsWith(mark) ? value.slice(1, -1) : value),
    }),
  ];
}

/** A value whose quotation mark is opened and not closed in its line. */
export function unclosedQuote(line: Line): readonly Mend[] {
  const parts = partsOf(line);
  return /^["']/.test(parts.value) && closingMark(parts.value) === -1 ? [unclosedMark(parts)] : [];
}

function unclosedMark(parts: LineParts): Mend {
  const { value, valueStart } = parts;
  const opening = { start: valueStart, end: valueStart + 1 };
  return mend(parts, opening, {
    message: "The quotation mark that opens here is never closed.",
    because: "Write the same mark at the end of the text",
    right: quoted(value.slice(1).replace(/["'“”‘’]$/, "")),
  });
}

/** The position of the mark that closes a value in quotes, or -1. */
function closingMark(value: string): number {
  const closing = value.startsWith('"') ? /(?<!\\)"/ : /'(?!')/;
  const found = value.slice(1).search(closing);
  return found === -1 ? -1 : found + 1;
}

interface Slip {
  readonly message: string;
  readonly because: string;
  readonly right: string;
}

function mend(
  { lead, key, value, valueStart }: LineParts,
  place: { readonly start: number; readonly end: number },
  { message, because, right }: Slip,
): Mend {
  const keyed = key === undefined ? "" : `${key}: `;
  return syntaxMend(place, message, `${because}:\n  ${lead.trimStart()}${keyed}${right}`, [
    { start: valueStart, end: valueStart + value.length, text: right },
  ]);
}

/** Text in the marks that need no change within it. */
function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}
