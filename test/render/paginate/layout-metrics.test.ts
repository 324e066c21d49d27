import { expect, test } from "vitest";
import { stylesheet } from "../../../src/render/html/stylesheet.ts";
import {
  body,
  callout,
  cards,
  contents,
  cover,
  fewestLines,
  headings,
  list,
  paragraph,
  runIn,
  section,
  signature,
  table,
} from "../../../src/render/paginate/layout-metrics.ts";
import { policy, theme } from "../docx/builders.ts";

const css = stylesheet(policy(), theme, "");
/** A number as the style sheet writes it. */
const em = (value: number): string => `${value}em`;
const rem = (value: number): string => `${value}rem`;

test.each([
  ["body", `body { font-size: ${rem(body.size)}; line-height: ${body.lineHeight}; }`],
  ["paragraph", `p { margin-block: 0 ${em(paragraph.after)}; text-wrap: pretty; }`],
  ["stem", `.stem { margin-block-end: ${em(paragraph.stemAfter)}; }`],
  ["heading 1", `h2 { font-size: ${rem(headings[1].size)}; }`],
  ["heading 2", `h3 { font-size: ${rem(headings[2].size)}; }`],
  ["heading 3", `h4 { font-size: ${rem(headings[3].size)}; }`],
  ["below heading 1", `h2 { margin-block: 2.75rem ${rem(headings[1].after)};`],
  ["below heading 2", `h3 { margin-block: 2rem ${rem(headings[2].after)};`],
  ["below heading 3", `h4 { margin-block: 1.6rem ${rem(headings[3].after)};`],
  ["section", `section + section { margin-block-start: ${rem(section.above)}; }`],
  ["nested section", `section section { margin-block-start: ${rem(section.aboveNested)}; }`],
  ["part", `.part + .part { margin-block-start: ${rem(section.abovePart)}; }`],
  ["run-in heading", `.run-in { margin-block: ${rem(runIn.before)} ${rem(runIn.after)};`],
  ["list", `ul, ol { margin-block: 0 ${em(list.after)}; padding-inline-start: 1.5em; }`],
  ["item", `li { margin-block: ${em(list.itemGap)}; padding-inline-start: 0.2em; }`],
  ["table", `.table { margin-block: ${em(table.before)} ${em(table.after)};`],
  ["table type", `table { font-size: ${table.size}rem; }`],
  ["table lines", `font-size: 0.95em; line-height: ${table.lineHeight}; }`],
  ["cell", `padding: ${em(table.cellPadding.block)} ${em(table.cellPadding.inline)};`],
  ["wide table", `.wide table { font-size: ${table.wideSize}rem; }`],
  ["call-out", `padding: ${em(callout.padding.block)} ${em(callout.padding.inline)};`],
  ["card", `padding: ${em(cards.padding.block)} ${em(cards.padding.inline)};`],
  ["cards", `grid-template-columns: 1fr 1fr; gap: ${cards.gapMillimetres}mm; }`],
  ["signature", `.signature { margin-block: ${em(signature.before)};`],
  ["line for a pen", `min-block-size: ${em(signature.penLine)};`],
  ["contents entry", `.contents > ul > li { margin-block-start: ${em(contents.above)}; }`],
  ["contents room", `max-inline-size: calc(100% - ${em(contents.besideEntry)});`],
  ["cover", `min-block-size: ${cover.panelMillimetres}mm;`],
  ["title", `.panel h1 { font-size: ${rem(cover.title.size)}; }`],
  ["orphans", `orphans: ${fewestLines}; widows: ${fewestLines};`],
])("has the style sheet's numbers: %s", (_, rule) => {
  expect(css).toContain(rule);
});
