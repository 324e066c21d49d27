/** The kinds of signs that PDF's values and operators are written in (ISO 32000-1, 7.2.2), and the signs by name. */
export const [regular, blank] = [0, 1] as const;
const delimiter = 2;

/** The kind of each byte. */
export const kinds = new Uint8Array(256);
for (const sign of "\0\t\n\f\r ") kinds[sign.charCodeAt(0)] = blank;
for (const sign of "()<>[]{}/%") kinds[sign.charCodeAt(0)] = delimiter;

export const [lineFeed, carriageReturn] = [10, 13] as const;
export const [slash, percent, hash, backslash] = [47, 37, 35, 92] as const;
export const [roundOpen, roundClose, angleOpen, angleClose] = [40, 41, 60, 62] as const;
export const [squareOpen, squareClose] = [91, 93] as const;
export const [zero, nine, minus, plus, dot, capitalR] = [48, 57, 45, 43, 46, 82] as const;
