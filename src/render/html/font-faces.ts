import type { FontFace } from "../theme.ts";
import { characterTest } from "../unicode-range.ts";

/** `@font-face` rules with the fonts inside, for those fonts that hold a character of the text. */
export function fontFaces(fonts: readonly FontFace[], text: string): string {
  const used = new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0));
  return fonts
    .filter(({ unicodeRange }) => holdsAny(unicodeRange, used))
    .map(fontFace)
    .join("\n");
}

function fontFace({ family, weight, unicodeRange, woff2 }: FontFace): string {
  return `@font-face {
  font-family: "${family}";
  font-weight: ${weight};
  font-style: normal;
  src: url("data:font/woff2;base64,${Buffer.from(woff2).toString("base64")}") format("woff2");
  unicode-range: ${unicodeRange};
}`;
}

function holdsAny(unicodeRange: string, characters: ReadonlySet<number>): boolean {
  return Array.from(characters).some(characterTest(unicodeRange));
}
