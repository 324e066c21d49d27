import { type Line, partsOf } from "./lines.ts";
import { type Mend, syntaxMend } from "./mend.ts";

const closers: Readonly<Record<string, string>> = { "[": "]", "{": "}" };

/** A list or map on one line that is not closed, or closed once too often. */
export function bracketMends(line: Line): readonly Mend[] {
  const { value, valueStart } = partsOf(line);
  const extraAt = pairBrackets(value).extraAt;
  if (!/^[[{]/.test(value) || extraAt === undefined) return unclosedBracket(line);
  const right = value.slice(0, extraAt) + value.slice(extraAt + 1);
  const place = { start: valueStart + extraAt, end: valueStart + extraAt + 1 };
  return [
    syntaxMend(
      place,
      `There is one ${value[extraAt]} too many.`,
      `Write:\n  ${keyIn(line)}${right}`,
      [{ ...place, text: "" }],
    ),
  ];
}

/** A value whose bracket is opened and not closed in its line. */
export function unclosedBracket(line: Line): readonly Mend[] {
  const { value, valueStart } = partsOf(line);
  const { open } = pairBrackets(value);
  if (!/^[[{]/.test(value) || open.length === 0) return [];
  const missing = open
    .toReversed()
    .map((sign) => closers[sign])
    .join("");
  const at = valueStart + value.length;
  return [
    syntaxMend(
      { start: valueStart, end: valueStart + 1 },
      "The bracket that opens here is never closed.",
      `Write ${missing} at the end:\n  ${keyIn(line)}${value}${missing}`,
      [{ start: at, end: at, text: missing }],
    ),
  ];
}

/** What stands before a line's value, from its first dash or letter. */
function keyIn(line: Line): string {
  return line.text.slice(line.indent, partsOf(line).valueStart - line.start);
}

function pairBrackets(value: string): {
  readonly open: readonly string[];
  readonly extraAt: number | undefined;
} {
  const open: string[] = [];
  for (const { 0: sign, index } of value.matchAll(/"[^"]*"|'[^']*'|[[\]{}]/g)) {
    if (sign in closers) open.push(sign);
    else if (/^[\]}]/.test(sign) && open.pop() === undefined) return { open: [], extraAt: index };
  }
  return { open, extraAt: undefined };
}
