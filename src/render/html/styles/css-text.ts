/** A CSS string. Whatever could end it, or the style element around it, is written as a number. */
export function cssString(text: string): string {
  return `"${escaped(text, /[^\p{L}\p{M}\p{N} .,:;()#–_-]/gu)}"`;
}

/** An id as a CSS selector names it. */
export function cssIdSelector(id: string): string {
  return `#${escaped(id, /^[\d-]|[^\p{L}\p{N}_-]/gu)}`;
}

function escaped(text: string, unsafe: RegExp): string {
  return text.replaceAll(
    unsafe,
    (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
}
