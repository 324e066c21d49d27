import { describe, expect, test } from "vitest";
import { breakLines, chartText, lineWidth } from "../../../src/render/flow-chart/break-lines.ts";

const setting = { size: 10, weight: 400 } as const;

describe("lines", () => {
  test("end at spaces and are no wider than they may be", () => {
    const text = "Derby and Derbyshire Safeguarding Children Partnership";
    const lines = breakLines(text, setting, 110);
    expect(lines.join(" ")).toBe(text);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.filter((line) => lineWidth(line, setting) > 110)).toEqual([]);
  });

  test("end after a hyphen inside a name", () => {
    expect(breakLines("Featherstonehaugh-Cholmondeley", setting, 100)).toEqual([
      "Featherstonehaugh-",
      "Cholmondeley",
    ]);
  });

  test("end anywhere in a word that no line can hold", () => {
    const lines = breakLines("a".repeat(60), setting, 50);
    expect(lines.join("")).toBe("a".repeat(60));
    expect(lines.filter((line) => lineWidth(line, setting) > 50)).toEqual([]);
  });

  test("are none where there is no text", () => {
    expect(breakLines("  ", setting, 50)).toEqual([]);
  });
});

describe("the words of a box", () => {
  test("keep a telephone number on one line", () => {
    const number = "+44 (0)1632 960140";
    const text = chartText([
      { type: "text", value: "Ring them on " },
      {
        type: "link",
        url: "tel:+4401632960140",
        printedAddress: undefined,
        children: [{ type: "text", value: number }],
      },
    ]);
    const lines = breakLines(text, setting, 100);
    expect(lines.map((line) => line.replaceAll("\u00A0", " "))).toEqual(["Ring them on", number]);
  });

  test("are those of links, references and bold text, without addresses", () => {
    const text = chartText([
      { type: "strong", children: [{ type: "text", value: "See" }] },
      { type: "lineBreak" },
      { type: "crossReference", target: "x", children: [{ type: "text", value: "section 2" }] },
      { type: "text", value: "\tor " },
      {
        type: "link",
        url: "https://a.example",
        printedAddress: "a.example",
        children: [{ type: "text", value: "a site" }],
      },
    ]);
    expect(text).toBe("See section 2 or a site");
  });
});
