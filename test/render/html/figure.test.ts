import { describe, expect, test } from "vitest";
import { layOutChart } from "../../../src/render/flow-chart/lay-out-chart.ts";
import { action, figureOf, sampleFigure } from "../flow-chart/sample-chart.ts";
import { attribute, elementsUnder, parsedPage, textOf } from "./parsed-page.ts";
import { documentWith } from "./sample-document.ts";

const page = await parsedPage(documentWith([sampleFigure]));
const [svg] = page.elements("svg");
if (!svg) throw new Error("The page has no drawing.");

describe("a drawing", () => {
  test("is one picture with a description", () => {
    expect(attribute(svg, "role")).toBe("img");
    expect(attribute(svg, "aria-label")).toBe(sampleFigure.description);
  });

  test("holds nothing but areas and text, and no ids", () => {
    const inside = elementsUnder(svg);
    expect(new Set(inside.map(({ tagName }) => tagName))).toEqual(new Set(["path", "text"]));
    expect(inside.filter((element) => attribute(element, "id") !== undefined)).toEqual([]);
  });

  test("takes its colours from the page, so that they change in the dark", () => {
    const styled = elementsUnder(svg).filter(
      (element) => attribute(element, "fill") ?? attribute(element, "style"),
    );
    expect(styled).toEqual([]);
    for (const name of ["ground", "tint", "accent", "alert"]) {
      expect(page.css).toContain(`.chart .${name} { fill: var(--${name}); }`);
    }
  });

  test("has each line of the layout as text, where it was laid out", () => {
    const layout = layOutChart(sampleFigure.chart);
    const lines = [
      ...layout.arrows.flatMap(({ label }) => label ?? []),
      ...layout.boxes.flatMap(({ number, lines }) => (number ? [number, ...lines] : lines)),
    ];
    const texts = elementsUnder(svg).filter(({ tagName }) => tagName === "text");
    expect(texts.map(textOf)).toEqual(lines.map(({ text }) => text));
    expect(texts.map((text) => Number(attribute(text, "y")))).toEqual(
      lines.map(({ y }) => Math.round(y * 100) / 100),
    );
  });

  test("shows its whole layout and a little more", () => {
    const { width, height } = layOutChart(sampleFigure.chart);
    const [left = 0, top = 0, ...size] = attribute(svg, "viewBox")?.split(" ").map(Number) ?? [];
    expect([left, top, size[0]]).toEqual([-1, -1, width + 2]);
    expect(size[1]).toBeGreaterThanOrEqual(height + 2);
  });

  test("has no markup but its own", async () => {
    const hostile = figureOf(action('</text><script>alert("x")</script>'));
    const { elements } = await parsedPage(documentWith([hostile]));
    expect(elements("script")).toEqual([]);
    expect(elements("text").map(textOf).join(" ")).toContain("<script>");
  });
});

describe("what a drawing says", () => {
  test("stands under its caption, and in words under a heading of their own", () => {
    const figure = page.withClass("figure")[0];
    const inside = figure ? elementsUnder(figure) : [];
    const blocks = inside.filter(({ tagName }) => /^(h\d|svg|ol)$/.test(tagName));
    expect(blocks.map(({ tagName }) => tagName)).toEqual(["h3", "svg", "h3", "ol"]);
    expect(blocks.filter(({ tagName }) => tagName === "h3").map(textOf)).toEqual([
      "What to do in a fire",
      "The chart in words",
    ]);
  });

  test("takes the drawing’s place on narrow screens", () => {
    const narrow = page.css.split("@media screen and (max-width: 40em)")[1] ?? "";
    expect(narrow).toContain(".chart, .chart-words > .run-in { display: none; }");
  });

  test("is never cut by the end of a printed page", () => {
    expect(page.css).toMatch(/\.chart, [^}]*{ break-inside: avoid; }/);
    expect(page.css).toMatch(/\.chart { max-block-size: 238mm; }/);
  });
});
