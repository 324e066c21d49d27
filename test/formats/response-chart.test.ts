import { describe, expect, test } from "vitest";
import type { PolicyDocument } from "../../src/document/document.ts";
import { wordsOf } from "../../src/document/figure-words.ts";
import { figuresOf } from "../../src/document/figures.ts";
import { layOutChart } from "../../src/render/flow-chart/lay-out-chart.ts";
import { wordsOf as textOfBlocks } from "../pack/builders.ts";
import { faultsOf } from "../render/flow-chart/chart-faults.ts";
import { policyOf, projectFile } from "./compose.ts";
import { canPrint, fileOf, textIn } from "./finished-files.ts";
import { pdfText } from "./pdf-text.ts";
import { squeeze, squeezedText } from "./policy-text.ts";

/** The school files that come with Proviso, by name, with the chart whatever they say about it. */
const schools = [
  ["durham", "delves-lane"],
  ["kent", "great-chart"],
  ["derbyshire", "nettlebeck"],
].map(([county, name]) => {
  const school = projectFile(`schools/${county}/${name}.yaml`);
  const policy = policyOf(
    projectFile(`schools/${county}/defaults.yaml`),
    school.replace("flow_chart: false", "flow_chart: true"),
  );
  return { name, policy, figure: figureIn(policy) };
});

function figureIn(policy: PolicyDocument) {
  const [figure, ...others] = figuresOf(policy);
  if (!figure || others.length > 0) throw new Error("There should be one figure.");
  return figure;
}

describe.each(schools)("the response chart of $name", ({ policy, figure }) => {
  test("is laid out without a fault", () => {
    expect(faultsOf(layOutChart(figure.chart))).toEqual([]);
  });

  test("says nothing that does not follow in words", () => {
    const words = squeeze(textOfBlocks([wordsOf(figure)]));
    const { arrows, boxes } = layOutChart(figure.chart);
    const drawn = [
      ...arrows.flatMap(({ label }) => label?.text ?? []),
      ...boxes.flatMap(({ lines }) => lines.map(({ text }) => text)),
    ];
    expect(drawn.length).toBeGreaterThan(30);
    expect(drawn.filter((text) => !words.includes(squeeze(text)))).toEqual([]);
  });

  test.each(["html", "docx"] as const)("is followed by its words in %s", async (format) => {
    const text = squeezedText(await textIn(format, policy));
    // Where an address is printed behind its name, the line goes on in another way.
    const lines = textOfBlocks([wordsOf(figure)])
      .split("\n")
      .map(squeeze);
    const words = lines.filter((line) => !line.includes("ReportRemove"));
    expect(words.length).toBeGreaterThan(lines.length - 2);
    expect(words.filter((line) => !text.includes(line))).toEqual([]);
    expect(text).toContain(squeeze("The chart in words"));
  });
});

describe.skipIf(!canPrint)("in the PDF", () => {
  const [first] = schools;
  const pdf = canPrint && first ? fileOf(first.policy, "pdf").then(pdfText) : undefined;

  test("it is one picture with a description, on one page", async () => {
    const pictures = (await pdf)?.facts.pictures ?? [];
    expect(pictures.map(({ description }) => description)).toEqual([first?.figure.description]);
  });
});
