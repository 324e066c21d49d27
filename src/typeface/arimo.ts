import { boldWidths, coveredRuns, regularWidths } from "./arimo-coverage.ts";

interface Run {
  readonly first: number;
  readonly last: number;
  /** How many code points are covered before this run. */
  readonly index: number;
}

const digitsPerWidth = 3;
/** The width of a digit, for what Arimo does not have: some other font will draw it. */
const otherWidth = 556;
const runs = readRuns(coveredRuns);

/** Whether Arimo has a glyph for a code point, in regular and in bold. */
export function hasGlyph(codePoint: number): boolean {
  return runWith(codePoint) !== undefined;
}

/** How far a character moves the pen, in 1/1000 of the type size; 556 for what Arimo lacks. Without kerning. */
export function advanceWidth(codePoint: number, weight: 400 | 700): number {
  const run = runWith(codePoint);
  if (!run) return otherWidth;
  const start = (run.index + codePoint - run.first) * digitsPerWidth;
  const widths = weight === 700 ? boldWidths : regularWidths;
  return Number.parseInt(widths.slice(start, start + digitsPerWidth), 16);
}

function runWith(codePoint: number): Run | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (!run) return undefined;
    if (codePoint < run.first) high = middle - 1;
    else if (codePoint > run.last) low = middle + 1;
    else return run;
  }
  return undefined;
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
