import type { Block, Section } from "../../document/document.ts";
import { RememberedFrom } from "../../document/remembered.ts";
import type { Flow, FlowPart } from "./flow.ts";
import { flowBlocks } from "./flow-blocks.ts";
import { headings, section as metrics, numberGap } from "./layout-metrics.ts";
import { textRun, textRuns } from "./text-runs.ts";

/** Schools share most of their sections' blocks. What they come to depends on no more than the heading before them. */
const bodies = new RememberedFrom<readonly Block[], Map<string, FlowPart>>();

export function flowSections(flow: Flow, sections: readonly Section[], width: number): void {
  sections.forEach((section, at) => {
    if (section.newPage) flow.newPage();
    else if (section.level > 1) flow.margin(metrics.aboveNested);
    else if (at > 0) flow.margin(metrics.above);
    flowSection(flow, section, width);
  });
}

function flowSection(flow: Flow, section: Section, width: number): void {
  const { after } = headings[section.level];
  flow.beginSection(section.id);
  flowHeading(flow, section, width);
  flow.keepWithNext();
  flow.margin(after);
  flow.append(bodyOf(section, flow, width));
  flowSections(flow, section.sections, width);
}

/** A section's blocks below its heading, which has left nothing but its level's margin. */
function bodyOf({ blocks, level }: Section, flow: Flow, width: number): FlowPart {
  const known = bodies.get(blocks, () => new Map());
  const key = `${level} ${width} ${flow.measures}`;
  const body =
    known.get(key) ?? flow.apart((own) => flowBlocks(own, blocks, { width, inside: "section" }));
  known.set(key, body);
  return body;
}

function flowHeading(flow: Flow, { heading, level, number }: Section, width: number): void {
  const { lineHeight, size: rems } = headings[level];
  const size = rems * flow.rem;
  const runs = textRuns(heading, 700);
  const lines =
    number === undefined
      ? flow.type.countLines(runs, width, size)
      : flow.type.countLines([textRun(`${number} `, 700), ...runs], width - numberGap * size, size);
  flow.together(() => flow.lines(Math.max(1, lines), lineHeight * size));
}
