import type { Logo } from "../../brand/brand.ts";
import type { Cover, PolicyDocument } from "../../document/document.ts";
import { draftMark } from "../../document/draft-mark.ts";
import { logoSize, pixels } from "../paginate/layout-metrics.ts";
import type { Theme } from "../theme.ts";
import { blocksToHtml } from "./blocks.ts";
import { escapeHtml, textToHtml } from "./escape.ts";
import { landmarks } from "./landmarks.ts";

/** The page's header: the cover, or only the school and the title where there is none. */
export function coverToHtml(document: PolicyDocument, theme: Pick<Theme, "logo">): string {
  const { cover, school, title } = document;
  const draft = draftToHtml(document);
  return cover === undefined
    ? headerToHtml("masthead", panel({ school, title }, theme), draft)
    : headerToHtml("cover", panel(cover, theme), [...draft, ...factsToHtml(cover)]);
}

function headerToHtml(name: string, panel: string, facts: readonly string[]): string {
  const below =
    facts.length === 0 ? "" : `\n<div class="cover-facts">\n${facts.join("\n")}\n</div>`;
  return `<header class="${name}" id="${landmarks.top}">\n${panel}${below}\n</header>`;
}

type PanelText = Pick<Cover, "school" | "title" | "motto">;

function panel({ motto, school, title }: PanelText, { logo }: Pick<Theme, "logo">): string {
  const lines = [
    ...(logo ? [logoToHtml(logo)] : []),
    `<p class="school">${textToHtml(school)}</p>`,
    `<h1>${textToHtml(title)}</h1>`,
    ...(motto === undefined ? [] : [`<p class="motto">${textToHtml(motto)}</p>`]),
  ];
  return `<div class="panel">\n${lines.join("\n")}\n</div>`;
}

const mediaTypes = { png: "image/png", jpg: "image/jpeg", svg: "image/svg+xml" } as const;

/** The picture stands in the page itself. As an image, an SVG runs and fetches nothing. */
function logoToHtml({ alt, picture }: Logo): string {
  const { height, width } = logoSize(picture);
  const data = Buffer.from(picture.bytes).toString("base64");
  const source = `data:${mediaTypes[picture.kind]};base64,${data}`;
  const size = `width="${Math.round(pixels(width))}" height="${Math.round(pixels(height))}"`;
  return `<p class="logo"><img src="${source}" alt="${escapeHtml(alt)}" ${size}></p>`;
}

function draftToHtml({ status }: PolicyDocument): readonly string[] {
  return status === "draft" ? [`<p class="draft">${textToHtml(draftMark.full)}</p>`] : [];
}

function factsToHtml({ lines, statement }: Cover): readonly string[] {
  const paragraphs = lines.map((line) => `<p>${textToHtml(line)}</p>`);
  return [
    ...(lines.length === 0 ? [] : [`<div class="cover-lines">\n${paragraphs.join("\n")}\n</div>`]),
    // h2, like the sections: the statement stands right under the title.
    ...(statement.length === 0
      ? []
      : [`<div class="statement">\n${blocksToHtml(statement, 2)}\n</div>`]),
  ];
}
