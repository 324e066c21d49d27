/** A typeface's characters and their widths, as the generated modules have them. */
export interface Coverage {
  readonly coveredRuns: string;
  readonly regularWidths: string;
  readonly boldWidths: string;
}

interface Run {
  readonly first: number;
  readonly last: number;
  /** How many code points are covered before this run. */
  readonly index: number;
}

const digitsPerWidth = 3;

/** Which characters a typeface has, and how wide they are. */
export class GlyphWidths {
  readonly #coverage: Coverage;
  readonly #runs: readonly Run[];

  constructor(coverage: Coverage) {
    this.#coverage = coverage;
    this.#runs = readRuns(coverage.coveredRuns);
  }

  /** Whether there is a glyph for a code point, in regular and in bold. */
  has(codePoint: number): boolean {
    return this.#runWith(codePoint) !== undefined;
  }

  /** How far a character moves the pen, in 1/1000 of the type size, without kerning; undefined for what is missing. */
  widthOf(codePoint: number, weight: 400 | 700): number | undefined {
    const run = this.#runWith(codePoint);
    if (!run) return undefined;
    const start = (run.index + codePoint - run.first) * digitsPerWidth;
    const { boldWidths, regularWidths } = this.#coverage;
    const widths = weight === 700 ? boldWidths : regularWidths;
    return Number.parseInt(widths.slice(start, start + digitsPerWidth), 16);
  }

  #runWith(codePoint: number): Run | undefined {
    let low = 0;
    let high = this.#runs.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const run = this.#runs[middle];
      if (!run) return undefined;
      if (codePoint < run.first) high = middle - 1;
      else if (codePoint > run.last) low = middle + 1;
      else return run;
    }
    return undefined;
  }
}

function readRuns(text: string): readonly Run[] {
  const found: Run[] = [];
  let next = 0;
  let index = 0;
  for (const pair of text.split(" ")) {
    const [gap = 0, length = 0] = pair.split(",").map((digits) => Number.parseInt(digits, 36));
    const first = next + gap;
    found.push({ first, last: first + length - 1, index });
    next = first + length;
    index += length;
  }
  return found;
}
