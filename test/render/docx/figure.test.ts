import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { renderDocx } from "../../../src/render/docx/render-docx.ts";
import { highestDrawing } from "../../../src/render/paginate/layout-metrics.ts";
import { action, figureOf, sampleFigure } from "../flow-chart/sample-chart.ts";
import { sampleTheme } from "../html/sample-theme.ts";
import { paragraph, policy, section } from "./builders.ts";
import { paragraphsOf, part } from "./read-package.ts";

const rendered = (...figures: readonly (typeof sampleFigure)[]) =>
  renderDocx(
    policy({ sections: [section(["1", "Fire"], paragraph("First."), ...figures)] }),
    sampleTheme,
    new Map(),
  );

const file = await rendered(sampleFigure);
const body = part(file, "word/document.xml");
const relationships = part(file, "word/_rels/document.xml.rels");

const targetOf = (id: string | undefined) =>
  new RegExp(`<Relationship [^>]*Id="${id}"[^>]*Target="([^"]+)"`).exec(relationships)?.[1] ??
  new RegExp(`<Relationship [^>]*Target="([^"]+)"[^>]*Id="${id}"`).exec(relationships)?.[1] ??
  "";

describe("a drawing", () => {
  test("is there as SVG, and as PNG for a Word that does not know SVG", () => {
    const svg = targetOf(/<asvg:svgBlip [^>]*r:embed="([^"]+)"/.exec(body)?.[1]);
    const png = targetOf(/<a:blip r:embed="([^"]+)"/.exec(body)?.[1]);
    const parts = unzipSync(file);
    expect(svg).toMatch(/\.svg$/);
    expect(new TextDecoder().decode(parts[`word/${svg}`])).toMatch(/^<svg /);
    expect(png).toMatch(/\.png$/);
    expect(Array.from(parts[`word/${png}`]?.slice(1, 4) ?? [])).toEqual([0x50, 0x4e, 0x47]);
    expect(part(file, "[Content_Types].xml")).toContain('ContentType="image/svg+xml"');
  });

  test("says what it shows to those who cannot see it", () => {
    expect(body).toContain(`descr="${sampleFigure.description}"`);
  });

  test("is as wide as the text", () => {
    const [, width = 0] = /<wp:extent cx="(\d+)"/.exec(body) ?? [];
    const textWidth = ((210 - 44) / 25.4) * 914_400;
    expect(Number(width) / textWidth).toBeGreaterThan(0.999);
    expect(Number(width)).toBeLessThanOrEqual(textWidth + 635);
  });

  test("is made smaller where a page has no room for it", async () => {
    const lines = Array.from({ length: 80 }, (_, index) => `Line ${index}.`);
    const xml = part(await rendered(figureOf(action("Read", ...lines))), "word/document.xml");
    const [, height = 0] = /<wp:extent cx="\d+" cy="(\d+)"/.exec(xml) ?? [];
    const highest = (highestDrawing(sampleTheme.marginMillimetres) / 25.4) * 914_400;
    expect(Number(height) / highest).toBeCloseTo(1, 2);
  });

  test("stays with its caption and is followed by its words", () => {
    const paragraphs = paragraphsOf(file);
    const at = paragraphs.findIndex(({ style }) => style === "Figure");
    const [caption, , heading, first] = paragraphs.slice(at - 1);
    expect(caption).toMatchObject({ style: "RunInHeading", text: "What to do in a fire" });
    expect(caption?.xml).toContain("<w:keepNext/>");
    expect(heading).toMatchObject({ style: "RunInHeading", text: "The chart in words" });
    expect(first).toMatchObject({ style: "ListNumber", text: "Is anybody hurt?" });
  });

  test("has a number of its own in each file, whatever was made before", async () => {
    const [one, two] = [await rendered(sampleFigure, sampleFigure), await rendered(sampleFigure)];
    const ids = (xml: string) => Array.from(xml.matchAll(/<wp:docPr id="(\d+)"/g), ([, id]) => id);
    expect(ids(part(one, "word/document.xml"))).toEqual(["1", "2"]);
    expect(Buffer.compare(two, file)).toBe(0);
  });
});
