import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { lineWidth } from "../../../src/render/flow-chart/break-lines.ts";
import type { PlacedLine } from "../../../src/render/flow-chart/chart-layout.ts";
import { settings } from "../../../src/render/flow-chart/chart-metrics.ts";
import { layOutChart } from "../../../src/render/flow-chart/lay-out-chart.ts";
import { LetterOutlines } from "../../../src/render/picture/letter-outlines.ts";
import { dotsPerInch, pictureOf } from "../../../src/render/picture/picture.ts";
import { parseXml } from "../../../src/verify/docx/parse-xml.ts";
import { action, figureOf, sampleFigure } from "../flow-chart/sample-chart.ts";
import { sampleTheme } from "../html/sample-theme.ts";
import { readPng } from "./read-png.ts";

const picture = pictureOf(sampleFigure.chart, sampleTheme);
const svg = new TextDecoder().decode(picture.svg);
const png = readPng(picture.png);

describe("a picture of a chart", () => {
  test("needs no typeface: its SVG is well-formed and has paths alone", () => {
    const root = parseXml(svg);
    const names = root.children.flatMap((child) => (typeof child === "string" ? [] : child.name));
    expect(root.attributes.get("xmlns")).toBe("http://www.w3.org/2000/svg");
    expect(new Set(names)).toEqual(new Set(["path"]));
  });

  test("is fine enough for print", () => {
    // Small letters of the chart's least text are as high as ten dots.
    const smallLetter = 0.519 * settings.text.size;
    expect((smallLetter / 72) * dotsPerInch).toBeGreaterThanOrEqual(10);
    expect(png.width).toBe(Math.ceil((picture.width / 72) * dotsPerInch));
    expect(png.height).toBe(Math.ceil((picture.height / 72) * dotsPerInch));
    expect(png.dotsPerMetre).toBe(Math.round(dotsPerInch / 0.0254));
  });

  test("shows in dots what the SVG shows", () => {
    const { boxes } = layOutChart(sampleFigure.chart);
    const colourInside = (shape: string) => {
      const box = boxes.find((each) => each.shape === shape);
      if (!box) throw new Error(`There is no ${shape}.`);
      const dot = (length: number) => Math.round(((length + 1) * dotsPerInch) / 72);
      return png.colourAt(dot(box.x + box.width / 2), dot(box.y + box.height - 5));
    };
    const { alert, tint } = sampleTheme.colours;
    expect(colourInside("action")).toBe(tint);
    expect(colourInside("emergency")).toBe(alert);
    expect(colourInside("case")).toBe("#ffffff");
  });

  test("is the same bytes each time, and small", () => {
    const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
    const again = pictureOf(sampleFigure.chart, sampleTheme);
    expect(hash(again.svg)).toBe(hash(picture.svg));
    expect(hash(again.png)).toBe(hash(picture.png));
    expect(picture.png.length).toBeLessThan(60_000);
  });
});

describe("letters", () => {
  const pathsOf = (text: string) => {
    const bytes = pictureOf(figureOf(action("x", text)).chart, sampleTheme).svg;
    return Array.from(new TextDecoder().decode(bytes).matchAll(/ d="([^"]*)"/g), ([, d]) => d);
  };
  test.each(["Łódź", "שלום", "ﬁnal"])("have outlines in %s", (text) => {
    expect(pathsOf(text).at(-1)?.length).toBeGreaterThan(100);
  });

  test("are bold where the layout says so", () => {
    const [title, line] = pathsOf("x").slice(-2);
    expect(title).not.toBe(line);
  });

  test("stand as wide as the layout takes them to be", () => {
    const letters = new LetterOutlines(sampleTheme.fonts);
    const text = "Designated Safeguarding Lead";
    const line = { text, size: 10, weight: 700, ink: "text", x: 0, y: 0 } as const;
    const edge = (anchor: PlacedLine["anchor"], of: typeof Math.min) =>
      of(
        ...letters
          .lettersOf({ ...line, anchor })
          .flatMap(({ letter, x }) =>
            letter.outline.flatMap(({ at: [dx] }) => (dx === undefined ? [] : x + dx)),
          ),
      );
    expect(edge("start", Math.min)).toBeCloseTo(0, -0.3);
    expect(edge("start", Math.max)).toBeCloseTo(lineWidth(text, line), -0.3);
    expect(edge("end", Math.max)).toBeCloseTo(0, -0.3);
    expect(edge("middle", Math.min) + edge("middle", Math.max)).toBeCloseTo(0, -0.3);
  });

  test("of Hebrew words are read from the right, between words that are not", () => {
    const letters = new LetterOutlines(sampleTheme.fonts);
    const line = { size: 10, weight: 400, ink: "text", x: 0, y: 0, anchor: "start" } as const;
    const strokesOf = (text: string) =>
      letters
        .lettersOf({ ...line, text })
        .flatMap(({ letter }) => letter.outline.map(({ to }) => to))
        .join("");
    const [a, shin, alef, b] = ["A", "ש", "א", "B"].map(strokesOf);
    expect(shin).not.toBe(alef);
    // Letters are drawn from the left.
    expect(strokesOf("A שא B")).toBe(`${a}${alef}${shin}${b}`);
  });
});
