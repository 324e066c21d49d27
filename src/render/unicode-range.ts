interface CharacterRange {
  readonly first: number;
  readonly last: number;
}

/** Tells which characters a CSS unicode-range list, such as "U+0000-00FF, U+0131", holds. */
export function characterTest(unicodeRange: string): (codePoint: number) => boolean {
  const ranges = parseUnicodeRange(unicodeRange);
  return (codePoint) => ranges.some(({ first, last }) => first <= codePoint && codePoint <= last);
}

function parseUnicodeRange(unicodeRange: string): readonly CharacterRange[] {
  return Array.from(
    unicodeRange.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi),
    ([, first = "", last = first]) => ({
      first: Number.parseInt(first, 16),
      last: Number.parseInt(last, 16),
    }),
  );
}
