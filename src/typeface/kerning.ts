/** A typeface's kerning of ASCII and the apostrophe, as the generated modules have it. */
export interface KerningText {
  readonly regularKerning: string;
  readonly boldKerning: string;
}

const tableSize = 0x80;
const apostrophe = 0x2019;

/** The kerning of a typeface, ready to be looked up. */
export class Kerning {
  readonly #tables: Readonly<Record<400 | 700, Int16Array>>;

  constructor({ boldKerning, regularKerning }: KerningText) {
    this.#tables = { 400: readTable(regularKerning), 700: readTable(boldKerning) };
  }

  /** By how much a browser moves the second of two characters away from the first, in 1/1000 of the type size. */
  between(first: number, second: number, weight: 400 | 700): number {
    return this.#tables[weight][place(first) * tableSize + place(second)] ?? 0;
  }
}

/** ASCII stands for itself, the apostrophe for a control character, and what is never kerned for another. */
function place(codePoint: number): number {
  if (codePoint === apostrophe) return 1;
  return codePoint < tableSize ? codePoint : 0;
}

function readTable(text: string): Int16Array {
  const table = new Int16Array(tableSize * tableSize);
  for (const group of text.split(" ")) {
    const [firsts = "", change, seconds = ""] = group.split(":");
    for (const first of places(firsts))
      for (const second of places(seconds)) table[first * tableSize + second] = Number(change);
  }
  return table;
}

/** Two hexadecimal digits each. */
function places(digits: string): readonly number[] {
  return Array.from(digits.matchAll(/../g), ([pair]) => Number.parseInt(pair, 16));
}
