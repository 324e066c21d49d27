import type { Cover, PolicyDocument, PolicyStatus } from "../../document/document.ts";
import type { ThemeLogo } from "../theme.ts";
import type { Flow } from "./flow.ts";
import { flowBlocks } from "./flow-blocks.ts";
import {
  logo as logoMetrics,
  logoSize,
  cover as metrics,
  motto as mottoMetrics,
  pixels,
  type Size,
  type TypeMetrics,
} from "./layout-metrics.ts";
import { textRun, type Weight } from "./text-runs.ts";

/** The cover: a panel of at least a certain height, and the facts below it. */
export function flowCover(
  flow: Flow,
  { cover, status }: { readonly cover: Cover; readonly status: PolicyStatus },
  { logo, width }: PanelPlace,
): void {
  const { factsPaddingMillimetres, panelMillimetres, panelPaddingMillimetres } = metrics;
  const { before, after } = panelPaddingMillimetres;
  const picture = logo ? logoHeight(logo, logoMetrics.most) : 0;
  const text = picture + panelText(flow, { ...cover, titleType: metrics.title }, width);
  flow.box(Math.max(pixels(panelMillimetres), text + pixels(before + after)));
  flow.padAbove(pixels(factsPaddingMillimetres));
  if (status === "draft") flowDraft(flow);
  for (const line of cover.lines) {
    const { after: below, size } = metrics.line;
    flow.box(textHeight(flow, line, { type: metrics.line, weight: 400, width }));
    flow.margin(below * size);
  }
  if (cover.statement.length > 0) flowStatement(flow, cover, width);
}

/** School and title above the text, for a policy without a cover. */
export function flowMasthead(
  flow: Flow,
  document: PolicyDocument,
  { logo, width }: PanelPlace,
): void {
  const { school, status, title } = document;
  const padding = pixels(metrics.mastheadPaddingMillimetres);
  const inside = width - 2 * padding;
  const picture = logo ? logoHeight(logo, logoMetrics.mostInMasthead) : 0;
  const type = metrics.mastheadTitle;
  const text = picture + panelText(flow, { school, title, titleType: type }, inside);
  flow.box(text + 2 * padding + metrics.panelBorderPixels);
  flow.margin(padding / flow.rem);
  if (status === "draft") flowDraft(flow);
}

/** What a panel has room for. */
interface PanelPlace {
  readonly logo: ThemeLogo | undefined;
  readonly width: number;
}

/** The picture on its plate, and the space below. */
function logoHeight({ picture }: ThemeLogo, most: Size): number {
  const { after, platePadding } = logoMetrics;
  return pixels(logoSize(picture, most).height + 2 * platePadding + after);
}

interface PanelText {
  readonly motto?: string | undefined;
  readonly school: string;
  readonly title: string;
  readonly titleType: TypeMetrics;
}

function panelText(
  flow: Flow,
  { motto, school, title, titleType }: PanelText,
  width: number,
): number {
  const { school: schoolType, schoolBarPixels, schoolGap } = metrics;
  const { rem } = flow;
  const line = { weight: 700, width } as const;
  const gaps = 2 * schoolGap * schoolType.size * rem + schoolBarPixels;
  const words =
    motto === undefined
      ? 0
      : textHeight(flow, motto, { ...line, type: mottoMetrics }) +
        mottoMetrics.before * mottoMetrics.size * rem;
  return (
    textHeight(flow, school, { ...line, type: schoolType }) +
    textHeight(flow, title, { ...line, type: titleType }) +
    gaps +
    words
  );
}

function flowDraft(flow: Flow): void {
  const { after, borderPixels, lineHeight, padding, size } = metrics.draft;
  flow.box((size * lineHeight + 2 * padding) * flow.rem + 2 * borderPixels);
  flow.margin(after);
}

function flowStatement(flow: Flow, { statement }: Cover, width: number): void {
  const { before, padding } = metrics.statementMillimetres;
  flow.margin(pixels(before) / flow.rem);
  flow.padAbove(pixels(padding) + 1);
  flowBlocks(flow, statement, { width, inside: "section" });
}

interface SetText {
  readonly type: TypeMetrics;
  readonly weight: Weight;
  readonly width: number;
}

function textHeight(flow: Flow, text: string, { type, weight, width }: SetText): number {
  const size = type.size * flow.rem;
  return (
    Math.max(1, flow.type.countLines([textRun(text, weight)], width, size)) * size * type.lineHeight
  );
}
