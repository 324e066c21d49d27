import type {
  Block,
  Inline,
  List,
  ListMarker,
  Paragraph,
  PolicyDocument,
  Section,
} from "../../../src/document/document.ts";
import type { Theme } from "../../../src/render/theme.ts";

export const theme: Theme = {
  colours: {
    text: "#1f2933",
    accent: "#1d4f7a",
    tint: "#eef3f8",
    link: "#1a5fb4",
    alert: "#a4262c",
    alertTint: "#fdf1f0",
  },
  typeface: "Arimo",
  fonts: [],
  bodyPoints: 12,
  marginMillimetres: { top: 22, right: 22, bottom: 22, left: 22 },
};

export const text = (value: string): Inline => ({ type: "text", value });

export const strong = (value: string): Inline => ({ type: "strong", children: [text(value)] });

export const link = (value: string, url: string, printedAddress?: string): Inline => ({
  type: "link",
  url,
  printedAddress,
  children: [text(value)],
});

export const reference = (value: string, target: string): Inline => ({
  type: "crossReference",
  target,
  children: [text(value)],
});

export const inlines = (parts: readonly (Inline | string)[]): readonly Inline[] =>
  parts.map((part) => (typeof part === "string" ? text(part) : part));

export const paragraph = (...parts: readonly (Inline | string)[]): Paragraph => ({
  type: "paragraph",
  children: inlines(parts),
});

export const list = (
  marker: ListMarker,
  ...items: readonly (string | readonly Block[])[]
): List => ({
  type: "list",
  marker,
  items: items.map((item) => ({ children: typeof item === "string" ? [paragraph(item)] : item })),
});

/** A section by its number ("" for none); its level follows from how deep it stands. */
export function section(
  [number, heading]: readonly [string, string],
  ...content: readonly (Block | Section)[]
): Section {
  return {
    id: heading.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-"),
    level: 1,
    number: number === "" ? undefined : number,
    reference: number === "" ? undefined : number,
    heading: [text(heading)],
    blocks: content.filter((part): part is Block => !isSection(part)),
    sections: content.filter(isSection).map(lowered),
  };
}

function isSection(part: Block | Section): part is Section {
  return "heading" in part;
}

function lowered(section: Section): Section {
  const level = section.level === 1 ? 2 : 3;
  return { ...section, level, sections: section.sections.map(lowered) };
}

/** A policy with everything but content. */
export function policy(parts: Partial<PolicyDocument> = {}): PolicyDocument {
  return {
    id: "safeguarding",
    title: "Child Protection and Safeguarding Policy",
    school: "Northfield Primary School",
    language: "en-GB",
    status: "approved",
    cover: undefined,
    contents: { used: true, levels: 2 },
    properties: {
      subject: "Safeguarding",
      author: "Northfield Primary School",
      keywords: ["safeguarding", "child protection"],
      date: "2025-09-01",
      version: "3.1",
      urn: "123456",
      packEdition: "2025.1",
    },
    furniture: {
      header: "Northfield Primary School",
      footer: "Child Protection and Safeguarding Policy, September 2025",
    },
    front: [],
    sections: [],
    appendices: [],
    ...parts,
  };
}
