import type { Block, FlowStep, FlowText, Inline, ListItem, Table } from "./document.ts";

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
        ...headerOf(block, map),
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

/** The words of a table's header may stand for the table, and then stay the same as those of the header. */
function headerOf({ summary, header }: Table, map: InlineMap): Pick<Table, "summary" | "header"> {
  const mapped = header.map(map);
  return {
    summary: summary === headerWords(header) ? headerWords(mapped) : summary,
    header: mapped,
  };
}

/** What a table without a summary of its own is about: "Name and Role". */
export function headerWords(header: Table["header"]): string {
  return header
    .map((cell) => cell.map((inline) => (inline.type === "text" ? inline.value : "")).join(""))
    .join(" and ");
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
