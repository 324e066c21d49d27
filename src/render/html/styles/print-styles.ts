import { headings, highestDrawing, table } from "../../paginate/layout-metrics.ts";
import type { Theme } from "../../theme.ts";

/** Signs of the font that stand before items: a disc is drawn, with a thousand characters for each. As in Word. */
const bullets = { outer: "•\u2002", inner: "–\u2002" } as const;

/** Paper: type size, the cover's own page and the contents list with page numbers. */
export function printStyles({ bodyPoints, marginMillimetres }: Theme): string {
  const { left, right } = marginMillimetres;
  return `@media print {
html { font-size: ${bodyPoints}pt; }
body { font-size: 1rem; line-height: 1.45; }
.skip, .contents .skip, .self, .way-back, .screen-only, footer { display: none; }
.panel, .draft, .card, .callout, thead, thead th, thead td { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
h2 { font-size: ${headings[1].size}rem; }
h3 { font-size: ${headings[2].size}rem; }
h4 { font-size: ${headings[3].size}rem; }
ul { list-style-type: "${bullets.outer}"; }
ul ul { list-style-type: "${bullets.inner}"; }
ul ul ul { list-style-type: square; }
.cover .panel {
  display: flex;
  flex-direction: column;
  justify-content: end;
  min-block-size: 165mm;
  padding: 30mm ${right}mm 22mm ${left}mm;
}
.panel h1 { font-size: 3.2rem; }
.school { font-size: 1.5rem; }
.cover-facts { padding: 14mm ${right}mm 0 ${left}mm; }
.cover-lines > p { font-size: 1.15rem; }
.statement { margin-block-start: 8mm; padding-block-start: 6mm; border-block-start: 1px solid var(--line); }
.masthead .panel { margin-block-end: 10mm; padding: 10mm; }
.masthead h1 { font-size: 2.2rem; }
.masthead .cover-facts { padding: 0; }
.contents h2 { margin-block: 0 1.2rem; }
.contents a { align-items: baseline; color: inherit; text-decoration: none; }
.contents li { margin-block: 0.3em; }
.contents > ul > li { margin-block-start: 0.8em; }
.contents > ul > li > a { color: var(--accent); font-weight: 700; }
.contents .entry { max-inline-size: calc(100% - 6em); }
.contents .page { display: flex; flex: 1; align-self: end; gap: 0.5em; align-items: baseline; font-weight: 400; color: var(--text); }
.contents .page::before { content: ""; flex: 1; border-block-end: 1px solid var(--line); }
.chart { max-block-size: ${highestDrawing(marginMillimetres)}mm; }
.cards { grid-template-columns: 1fr 1fr; gap: 4mm; }
.table { overflow: visible; }
table { font-size: ${table.size}rem; }
.wide table { font-size: ${table.wideSize}rem; }
}`;
}
