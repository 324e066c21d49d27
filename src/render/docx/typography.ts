import {
  body,
  callout,
  cards,
  contents,
  cover,
  figure,
  headings,
  list,
  motto,
  paragraph,
  runIn,
  section,
  signature,
  type TypeMetrics,
  table,
} from "../paginate/layout-metrics.ts";

/** Type and space of one kind of paragraph. Lengths are times the body size. */
export interface TypeMeasure extends TypeMetrics {
  /** Space above. Of two spaces that meet, the larger counts, in Word as in CSS. */
  readonly before: number;
  readonly after: number;
  readonly holdsPicture?: true;
}

/**
 * Every size and space of the Word file. They are those of the printed page, so that one estimate of page numbers
 * serves both.
 */
export const typography = {
  body: { ...body, before: 0, after: paragraph.after },
  listItem: { ...body, before: list.itemGap, after: list.itemGap },
  heading1: { ...headings[1], before: section.above },
  heading2: { ...headings[2], before: section.aboveNested },
  heading3: { ...headings[3], before: section.aboveNested },
  runInHeading: runIn,
  table: { ...table, ...cellSpace() },
  callout: { ...body, before: 0, after: paragraph.after },
  contactName: { size: 1, lineHeight: cards.nameLineHeight, before: 0, after: cards.nameAfter },
  contactLine: { ...body, before: 0, after: cards.lineGap },
  signatureName: {
    ...body,
    before: signature.before + signature.padding,
    after: signature.signatoryAfter,
  },
  signatureLine: { ...body, before: signature.penLine - body.lineHeight, after: 0 },
  signatureEnd: { ...body, before: signature.penLine - body.lineHeight, after: signature.after },
  /** A drawing is a line of its own height. */
  figure: { size: 1, lineHeight: 1, holdsPicture: true, ...figure },
  contents1: { ...body, before: contents.above, after: contents.itemGap },
  contents2: { ...body, before: contents.itemGap, after: contents.itemGap },
  furniture: { size: 0.75, lineHeight: 1.15, before: 0, after: 0 },
  coverSchool: { ...cover.school, before: 12.5, after: 1 },
  coverSchoolBelowLogo: { ...cover.school, before: 6, after: 1 },
  coverLogo: { size: 1, lineHeight: 1, holdsPicture: true, before: 0, after: 0 },
  coverMotto: { ...motto, before: 0, after: 1.5 },
  coverTitle: { ...cover.title, before: 0, after: 2.5 },
  coverLine: { ...cover.line, before: 0, after: cover.line.after * cover.line.size },
  draftMark: { ...cover.line, before: 0, after: 2 },
  mastheadSchool: { ...cover.school, before: 2, after: 0.8 },
  mastheadTitle: { ...cover.mastheadTitle, before: 0, after: 4 },
} as const satisfies Record<string, TypeMeasure>;

/** Spaces that depend on the neighbours. A heading that begins a page has none above it. */
export const gaps = {
  aboveBox: callout.before,
  insideBox: callout.padding.block,
  besideBox: callout.padding.inline,
  belowBox: callout.after,
  aboveTable: table.before,
  belowTable: table.after,
  belowList: list.after,
  belowStem: paragraph.stemAfter,
  belowContentsHeading: contents.headingAfter,
  aboveStatement: 2.5,
} as const;

/** Space between the lines of a cell and its rules, above and below. */
function cellSpace(): Pick<TypeMeasure, "before" | "after"> {
  const space = table.cellPadding.block * table.size;
  return { before: space, after: space };
}

export type TypeKind = keyof typeof typography;
