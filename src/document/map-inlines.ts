import type { Block, FlowStep, FlowText, Inline, ListItem } from "./document.ts";

export type InlineMap = (inlines: readonly Inline[]) => readonly Inline[];

/** The same block with every run of inlines in it replaced. */
export function mapBlock(block: Block, map: InlineMap): Block {
  switch (block.type) {
    case "paragraph":
    case "runInHeading":
      return { ...block, children: map(block.children) };
    case "callout":
      return { ...block, children: block.children.map((child) => mapBlock(child, map)) };
    case "list":
      return { ...block, items: block.items.map((item) => mapItem(item, map)) };
    case "table":
      return {
        ...block,
        header: block.header.map(map),
        rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(map) })),
      };
    case "contactCard":
      return {
        ...block,
        name: map(block.name),
        lines: block.lines.map((line) => ({ ...line, value: map(line.value) })),
      };
    case "signatureBlock":
      return { ...block, role: map(block.role), name: map(block.name) };
    case "figure": {
      const steps = block.chart.steps.map((step) => mapStep(step, map));
      return { ...block, caption: map(block.caption), chart: { steps } };
    }
  }
}

function mapStep(step: FlowStep, map: InlineMap): FlowStep {
  switch (step.kind) {
    case "action":
      return mapFlowText(step, map);
    case "question":
      return { ...step, title: map(step.title), aside: mapFlowText(step.aside, map) };
    case "choice": {
      const ways = step.ways.map((way) => ({ case: map(way.case), lines: way.lines.map(map) }));
      return { ...mapFlowText(step, map), ways };
    }
  }
}

function mapFlowText<Node extends FlowText>(node: Node, map: InlineMap): Node {
  return { ...node, title: map(node.title), lines: node.lines.map(map) };
}

function mapItem(item: ListItem, map: InlineMap): ListItem {
  return { ...item, children: item.children.map((child) => mapBlock(child, map)) };
}
