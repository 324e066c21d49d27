/** How headings are numbered: `1 / 1.1 / 1.1.1` or `1. / a. / i`. */
export interface NumberingScheme {
  readonly style: "decimal" | "letters";
  /** Whether a dot follows the number. Undefined: as the style has it by custom. */
  readonly dot: boolean | undefined;
}

export interface SectionNumber {
  /** As it stands before the heading. */
  readonly printed: string;
  /** As it stands in a reference, complete. */
  readonly reference: string;
}

/** The number of a section from its positions in the tree (all starting at 1). */
export function sectionNumber(
  positions: readonly number[],
  { style, dot }: NumberingScheme,
): SectionNumber {
  if (style === "decimal") {
    const reference = positions.join(".");
    return { printed: dot ? `${reference}.` : reference, reference };
  }
  const parts = positions.map((position, level) => letterPart(position, level));
  const last = parts.at(-1) ?? "";
  // By custom a dot follows the number and the letter, not the small Roman numeral.
  const dotted = dot ?? positions.length < 3;
  return { printed: dotted ? `${last}.` : last, reference: parts.join(".") };
}

/** "Appendix A" */
export function appendixNumber(position: number): SectionNumber {
  const name = `Appendix ${letter(position).toUpperCase()}`;
  return { printed: name, reference: name };
}

function letterPart(position: number, level: number): string {
  if (level === 0) return String(position);
  return level === 1 ? letter(position) : roman(position);
}

/** a … z, aa, ab … */
export function letter(position: number): string {
  const last = String.fromCharCode(97 + ((position - 1) % 26));
  return position <= 26 ? last : letter(Math.floor((position - 1) / 26)) + last;
}

const romanParts: readonly (readonly [number, string])[] = [
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

/** Small Roman numerals, as headings of the third level use them. */
export function roman(position: number): string {
  let rest = position;
  let numeral = "";
  for (const [value, sign] of romanParts) {
    while (rest >= value) {
      numeral += sign;
      rest -= value;
    }
  }
  return numeral;
}
