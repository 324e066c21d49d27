import { attributeOf, elementNamed, elementsNamed, type XmlElement } from "./parse-xml.ts";
import type { WordStyles } from "./word-styles.ts";

/** A paragraph's place in a numbered or bulleted series. */
export interface NumberedPlace {
  /** What Word prints before the paragraph, such as "7.3", "a)" or "•". */
  readonly printed: string;
  /** Counted from 1. */
  readonly depth: number;
  readonly isBullet: boolean;
}

interface Series {
  readonly list: string;
  readonly level: number;
}

/** Counts paragraphs as Word does: by the numbering that they, or their styles, point to. */
export class WordNumbering {
  readonly #styles: WordStyles;
  readonly #lists: ReadonlyMap<string, readonly XmlElement[]>;
  readonly #counts = new Map<string, number[]>();

  constructor(numbering: XmlElement | undefined, styles: WordStyles) {
    this.#styles = styles;
    this.#lists = numbering ? levelsByList(numbering) : new Map();
  }

  /** The next paragraph of the document; undefined where it has neither number nor bullet. */
  next(paragraph: XmlElement): NumberedPlace | undefined {
    const series = this.#seriesOf(paragraph);
    const levels = series && this.#lists.get(series.list);
    if (!series || !levels) return undefined;
    const { list, level } = series;
    const counts = (this.#counts.get(list) ?? []).slice(0, level + 1);
    while (counts.length < level) counts.push(0);
    counts[level] = (counts[level] ?? 0) + 1;
    this.#counts.set(list, counts);
    return {
      printed: printed(levels, counts),
      depth: level + 1,
      isBullet: formatOf(levels[level]) === "bullet",
    };
  }

  /** Each list of a document starts from one: it is an instance of its numbering. */
  #seriesOf(paragraph: XmlElement): Series | undefined {
    const own = elementNamed(paragraph, "w:numPr");
    const numbering = own ?? this.#styles.propertyOf(paragraph, "w:numPr");
    const list = numbering && attributeOf(elementNamed(numbering, "w:numId"), "w:val");
    if (!list || list === "0") return undefined;
    return { list, level: Number(attributeOf(elementNamed(numbering, "w:ilvl"), "w:val") ?? 0) };
  }
}

function levelsByList(numbering: XmlElement): ReadonlyMap<string, readonly XmlElement[]> {
  const schemes = new Map(
    elementsNamed(numbering, "w:abstractNum").map((scheme) => [
      attributeOf(scheme, "w:abstractNumId"),
      elementsNamed(scheme, "w:lvl"),
    ]),
  );
  return new Map(
    elementsNamed(numbering, "w:num").map((list) => [
      attributeOf(list, "w:numId") ?? "",
      schemes.get(attributeOf(elementNamed(list, "w:abstractNumId"), "w:val")) ?? [],
    ]),
  );
}

function printed(levels: readonly XmlElement[], counts: readonly number[]): string {
  const level = levels[counts.length - 1];
  const pattern = attributeOf(level && elementNamed(level, "w:lvlText"), "w:val") ?? "";
  return pattern.replaceAll(/%(\d)/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    return counted(formatOf(levels[index]), counts[index] ?? 0);
  });
}

function formatOf(level: XmlElement | undefined): string | undefined {
  return attributeOf(level && elementNamed(level, "w:numFmt"), "w:val");
}

function counted(format: string | undefined, count: number): string {
  switch (format) {
    case "lowerLetter":
      return wordsLetter(count).toLowerCase();
    case "upperLetter":
      return wordsLetter(count);
    case "lowerRoman":
      return romanNumeral(count).toLowerCase();
    case "upperRoman":
      return romanNumeral(count);
    default:
      return String(count);
  }
}

/** A … Z, then AA, BB: Word repeats the letter. */
function wordsLetter(count: number): string {
  const letter = String.fromCharCode(65 + ((count - 1) % 26));
  return letter.repeat(Math.ceil(count / 26));
}

const numerals: readonly (readonly [string, number])[] = [
  ["C", 100],
  ["XC", 90],
  ["L", 50],
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
];

function romanNumeral(count: number): string {
  const [sign, value] = numerals.find(([, each]) => each <= count) ?? ["", 0];
  return value === 0 ? "" : sign + romanNumeral(count - value);
}
