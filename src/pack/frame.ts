import type { SchoolConfig } from "../config/school-config.ts";
import type { DocumentFrame } from "../document/assemble.ts";
import type { Block, Cover } from "../document/document.ts";
import { displayDate } from "./helpers/dates.ts";
import type { MergedPolicy } from "./merge.ts";
import type { PolicyPack } from "./pack.ts";

/** The keys that the parts of a frame show, beyond those in the policy's title. */
export const frameKeys = {
  title: [],
  school: ["school.name"],
  cover: [
    "document.cover.used",
    "document.cover.statement",
    "brand.cover_statement",
    "brand.motto",
    "document.version",
    "school.name",
    "dates.policy",
    "dates.next_review",
    "dates.ratified",
    "dates.ratified_by",
    "status",
  ],
  contents: ["document.contents.used", "document.contents.levels"],
  furniture: ["school.name", "dates.policy", "brand.header", "brand.footer"],
  properties: ["school.name", "school.urn", "dates.policy", "document.version"],
} as const satisfies Partial<Record<keyof DocumentFrame, readonly string[]>>;

/** A part of a document outside its sections. */
export type FramePart = keyof typeof frameKeys;

/** The parts that show the policy's title. */
export const titledParts: readonly FramePart[] = ["title", "cover", "furniture", "properties"];

/** What surrounds a policy's sections: cover, page furniture and properties, from the configuration. */
export function frameOf(
  pack: PolicyPack,
  { title: marked, valueAt }: MergedPolicy,
  config: SchoolConfig,
): DocumentFrame {
  const { brand, school, dates, document, status } = config;
  const title = marked.slots.fill(marked.markdown, valueAt);
  const date = displayDate(dates.policy);
  return {
    id: pack.id,
    title,
    school: school.name,
    language: "en-GB",
    status,
    cover: document.cover.used ? coverOf(config, title) : undefined,
    contents: document.contents,
    properties: {
      subject: `${title} of ${school.name}, ${date}`,
      author: school.name,
      keywords: ["online safety", "safeguarding", school.name],
      date: `${dates.policy}-01`.slice(0, 10),
      version: document.version,
      urn: school.urn,
      packEdition: `${pack.id} ${pack.edition}`,
    },
    furniture: {
      header: withWords(school.name, brand?.header),
      footer: withWords(`${title}, ${date}`, brand?.footer),
    },
  };
}

/** What every document says, and a brand's own words behind it. */
function withWords(text: string, words: string | undefined): string {
  return words === undefined ? text : `${text} · ${words}`;
}

function coverOf(config: SchoolConfig, title: string): Cover {
  const { brand, school, dates, document } = config;
  const version = document.version === undefined ? [] : [`Version ${document.version}`];
  return {
    school: school.name,
    title,
    lines: [
      displayDate(dates.policy),
      ...version,
      ...approvalOf(config),
      `Next review: ${displayDate(dates.next_review)}`,
    ],
    ...(brand?.motto === undefined ? {} : { motto: brand.motto }),
    statement: [
      ...statement(brand?.cover_statement, "brand.cover_statement"),
      ...statement(document.cover.statement, "document.cover.statement"),
    ],
  };
}

/** Who approved the policy and when. Those who govern the school do, unless it names somebody else. */
function approvalOf({ dates, status, terminology }: SchoolConfig): readonly string[] {
  if (status === "draft" || dates.ratified === undefined) return [];
  const body = dates.ratified_by ?? `the ${terminology.governing_body}`;
  return [`Approved by ${body}: ${displayDate(dates.ratified)}`];
}

/** The statement is text, not Markdown: a blank line starts a new paragraph, and that is all. */
function statement(text: string | undefined, origin: string): readonly Block[] {
  if (text === undefined) return [];
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((value) => ({
      type: "paragraph",
      children: [
        {
          type: "text",
          value: value.replaceAll(/\s*\n\s*/g, " "),
          origin,
        },
      ],
    }));
}
