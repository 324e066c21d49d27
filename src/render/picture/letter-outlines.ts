import { create, type Font, type Glyph, type GlyphRun, type PathCommand } from "fontkit";
import { Remembered } from "../../document/remembered.ts";
import { lineWidth } from "../flow-chart/break-lines.ts";
import type { PlacedLine } from "../flow-chart/chart-layout.ts";
import type { Outline, Stroke } from "../flow-chart/outline.ts";
import type { FontFace } from "../theme.ts";
import { characterTest } from "../unicode-range.ts";

/**
 * A letter of one size, with the place where it stands at 0, 0. The same letter is the same object each time, so that
 * what is made of it can be kept.
 */
export interface Letter {
  readonly outline: Outline;
}

/** Lengths are points. */
export interface PlacedLetter {
  readonly letter: Letter;
  readonly x: number;
  readonly y: number;
}

/** Opening a font takes longer than a line of text, and many documents share their fonts. */
const opened = new WeakMap<FontFace, Font>();

/** By size and glyph: there are no more than a font has signs, in the sizes of a chart. */
const letters = new WeakMap<Font, Map<string, Letter>>();

/** Most lines of a chart are the same in the next school's. */
const mostRuns = 256;
const runs = new WeakMap<Font, Remembered<GlyphRun>>();

/** Text of one font and one direction. */
interface Run {
  readonly font: Font;
  readonly text: string;
}

// From the first Hebrew letter to the last, with the signs between them: they are read from the right.
const hebrew = /([\u0590-\u05FF\uFB1D-\uFB4F](?:[^\p{L}\p{N}]*[\u0590-\u05FF\uFB1D-\uFB4F])*)/u;

/** A font of one weight with the characters that it is there for. */
interface Face {
  readonly weight: FontFace["weight"];
  readonly holds: (codePoint: number) => boolean;
  readonly open: () => Font;
}

/** Lines of text as letters in their places, from the fonts of a theme that are Arimo's. */
export class LetterOutlines {
  readonly #faces: readonly Face[];
  /** By weight and character: most characters come again and again. */
  readonly #found = new Map<string, Font | undefined>();

  constructor(fonts: readonly FontFace[]) {
    this.#faces = fonts
      .filter(({ family }) => family === "Arimo")
      .map((face) => ({
        weight: face.weight,
        holds: characterTest(face.unicodeRange),
        open: () => openFont(face),
      }));
  }

  lettersOf(line: PlacedLine): readonly PlacedLetter[] {
    const placed: PlacedLetter[] = [];
    let x = startOf(line);
    for (const { font, text } of this.#runs(line)) {
      const scale = line.size / font.unitsPerEm;
      const { glyphs, positions } = laidOut(font, text);
      glyphs.forEach((glyph, index) => {
        const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
        const letter = letterOf(font, glyph, line.size);
        placed.push({ letter, x: x + xOffset * scale, y: line.y - yOffset * scale });
        x += xAdvance * scale;
      });
    }
    return placed;
  }

  /** Splits a line wherever its font or its direction changes. */
  #runs({ text, weight }: PlacedLine): readonly Run[] {
    return text.split(hebrew).flatMap((part) => {
      const found: { font: Font; text: string }[] = [];
      for (const character of part) {
        const font = this.#fontWith(character, weight) ?? found.at(-1)?.font;
        const last = found.at(-1);
        if (last && last.font === font) last.text += character;
        else if (font) found.push({ font, text: character });
      }
      return found;
    });
  }

  #fontWith(character: string, weight: PlacedLine["weight"]): Font | undefined {
    const key = `${weight}${character}`;
    if (!this.#found.has(key)) this.#found.set(key, this.#search(character, weight));
    return this.#found.get(key);
  }

  #search(character: string, weight: PlacedLine["weight"]): Font | undefined {
    const codePoint = character.codePointAt(0) ?? 0;
    return this.#faces
      .filter((face) => face.weight === weight && face.holds(codePoint))
      .map((face) => face.open())
      .find((font) => font.hasGlyphForCodePoint(codePoint));
  }
}

function openFont(face: FontFace): Font {
  const font = opened.get(face) ?? (create(Buffer.from(face.woff2)) as Font);
  opened.set(face, font);
  return font;
}

function startOf(line: PlacedLine): number {
  const width = lineWidth(line.text, line);
  switch (line.anchor) {
    case "start":
      return line.x;
    case "middle":
      return line.x - width / 2;
    case "end":
      return line.x - width;
  }
}

function laidOut(font: Font, text: string): GlyphRun {
  const known = runs.get(font) ?? new Remembered<GlyphRun>(mostRuns);
  runs.set(font, known);
  return known.get(text, () => font.layout(text));
}

function letterOf(font: Font, { id, path }: Glyph, size: number): Letter {
  const known = letters.get(font) ?? new Map<string, Letter>();
  letters.set(font, known);
  const key = `${size} ${id}`;
  const scale = size / font.unitsPerEm;
  const letter = known.get(key) ?? { outline: path.commands.map((each) => strokeOf(each, scale)) };
  known.set(key, letter);
  return letter;
}

const strokes = {
  moveTo: "M",
  lineTo: "L",
  quadraticCurveTo: "Q",
  bezierCurveTo: "C",
  closePath: "Z",
} as const;

/** In fonts, upwards is positive. */
function strokeOf({ command, args }: PathCommand, scale: number): Stroke {
  const at = args.map((length, index) => (index % 2 === 0 ? length : -length) * scale);
  return { to: strokes[command], at };
}
