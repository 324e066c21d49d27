import type { Figure } from "../../document/document.ts";
import type { Composition } from "../composition.ts";
import { ChartWriter } from "./chart-writer.ts";
import { responseChartKeys, responseSteps } from "./response-chart.ts";
import { compositionOf, type HelperSpec } from "./spec.ts";

/** `{{chart}}` on a line of its own: what to do when there is a concern, drawn, and in words. */
export const chart: HelperSpec = {
  parameters: [],
  required: 0,
  keys: responseChartKeys,
  run(options: Handlebars.HelperOptions) {
    const composition = compositionOf(options);
    return composition.slots.mark({ type: "block", block: responseChart(composition) });
  },
};

function responseChart(composition: Composition): Figure {
  return {
    type: "figure",
    caption: [{ type: "text", value: "What to do when there is an online safety concern" }],
    description:
      "A flow chart. It leads from immediate danger and from concerns about adults to telling the Designated Safeguarding Lead, then to everything that may follow, and ends with records and review. The same steps stand below it in words.",
    chart: { steps: responseSteps(new ChartWriter(composition)) },
  };
}
