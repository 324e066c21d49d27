import { beforeAll, describe, expect, test } from "vitest";
import type { Block, Inline, PolicyDocument, Section } from "../../src/document/document.ts";
import type { Difference } from "../../src/verify/compare.ts";
import { compareSet, type FinishedFormat } from "../../src/verify/compare-set.ts";
import { section } from "../render/docx/builders.ts";
import { samplePolicy } from "../render/docx/sample-policy.ts";
import { sampleFigure } from "../render/flow-chart/sample-chart.ts";
import { readBack } from "./compared-formats.ts";
import { canPrint } from "./finished-files.ts";

/** A policy with one of everything. */
const policyWithAll: PolicyDocument = {
  ...samplePolicy,
  front: [...samplePolicy.front, section(["", "Fire"], sampleFigure)],
};

const formats = ["docx", "pdf", "html"] as const;

/** What a renderer does wrong, and what has to be said of it. */
interface Fault {
  readonly does: string;
  readonly to: (document: PolicyDocument) => PolicyDocument;
  readonly reported: object;
}

const faults: readonly Fault[] = [
  {
    does: "drops a paragraph",
    to: blocks((all) =>
      all.filter((block) => wordsOf(block) !== "Ask for the duty social worker."),
    ),
    reported: {
      type: "missing",
      item: { kind: "paragraph", text: "Ask for the duty social worker.", under: "2.1 Contacts" },
    },
  },
  {
    does: "prints a paragraph twice",
    to: blocks((all) =>
      all.flatMap((block) => (wordsOf(block) === "Anyone under 18." ? [block, block] : [block])),
    ),
    reported: { type: "extra", item: { kind: "paragraph", text: "Anyone under 18." } },
  },
  {
    does: "changes a telephone number",
    to: texts((text) => text.replace("01632 960123", "01632 960124")),
    reported: { type: "changed", aspect: "text", item: { kind: "table row" } },
  },
  {
    does: "loses a heading's number",
    to: sections((section) =>
      section.id === "verbatim" ? { ...section, number: undefined } : section,
    ),
    reported: {
      type: "changed",
      aspect: "number",
      item: { kind: "heading", text: "1.2 Verbatim" },
      expected: "1.2",
      found: "none",
    },
  },
  {
    does: "takes a heading for one of another level",
    to: sections((section) => (section.id === "verbatim" ? { ...section, level: 3 } : section)),
    reported: { type: "changed", aspect: "level", expected: "2", found: "3" },
  },
  {
    does: "loses a link",
    to: inlines((inline) =>
      inline.type === "link" && inline.url === "https://www.gov.uk/kcsie"
        ? { type: "strong", children: inline.children }
        : inline,
    ),
    reported: {
      type: "missing",
      item: {
        kind: "link",
        text: "Keeping children safe in education",
        under: "1.1.1 Definitions",
      },
    },
  },
  {
    does: "links to another address",
    to: inlines((inline) =>
      inline.type === "link" && inline.url === "mailto:help@example.org"
        ? { ...inline, url: "mailto:old@example.org" }
        : inline,
    ),
    reported: { type: "changed", aspect: "address", found: "mailto:old@example.org" },
  },
  {
    does: "refers to another section",
    to: inlines((inline) =>
      inline.type === "crossReference" ? { ...inline, target: "approval" } : inline,
    ),
    reported: {
      type: "changed",
      aspect: "place it leads to",
      item: { kind: "cross-reference", text: "Reporting" },
      expected: "2 Reporting",
      found: "3 Approval",
    },
  },
  {
    does: "loses a row of a table",
    to: blocks((all) =>
      all.map((block) =>
        block.type === "table" ? { ...block, rows: block.rows.slice(1) } : block,
      ),
    ),
    reported: { type: "missing", item: { kind: "table row", under: "Key details" } },
  },
  {
    does: "numbers a list with letters",
    to: blocks((all) =>
      all.map((block) =>
        block.type === "list" && block.marker === "number" ? { ...block, marker: "letter" } : block,
      ),
    ),
    reported: { type: "changed", aspect: "number or bullet", expected: "1", found: "a" },
  },
  {
    does: "describes a picture in other words",
    to: blocks((all) =>
      all.map((block) =>
        block.type === "figure"
          ? { ...block, description: block.description.replace(/\w+$|\w+\.$/, "nothing.") }
          : block,
      ),
    ),
    reported: {
      type: "changed",
      aspect: "text",
      item: { kind: "figure", under: "What to do in a fire" },
    },
  },
  {
    does: "leaves an appendix out of the contents list",
    to: (document) => ({ ...document, appendices: document.appendices.slice(0, 1) }),
    reported: { type: "missing", item: { kind: "contents entry", text: "Appendix B Record form" } },
  },
];

describe.skipIf(!canPrint).each(formats)("a renderer of %s is caught that", (broken) => {
  let right: readonly FinishedFormat[] = [];
  beforeAll(async () => {
    right = await Promise.all(formats.map((format) => readBack(format, policyWithAll)));
  });

  test.each(faults)("$does", async ({ to, reported }) => {
    const spoilt = to(policyWithAll);
    expect(spoilt).not.toEqual(policyWithAll);
    const wrong = await readBack(broken, spoilt);
    const set = right.map((each) => (each.format === broken ? wrong : each));
    const { differing } = compareSet([set[0] ?? wrong, ...set.slice(1)]);

    expect(differing.map(({ format }) => format)).toEqual([broken]);
    const found: readonly Difference[] = differing.flatMap(({ differences }) => differences);
    expect(found).toEqual(expect.arrayContaining([expect.objectContaining(deeply(reported))]));
  });
});

/** A part of an object, also where it is nested. */
function deeply(reported: object): object {
  return Object.fromEntries(
    Object.entries(reported).map(([key, value]) => [
      key,
      typeof value === "object" ? expect.objectContaining(value) : value,
    ]),
  );
}

function wordsOf(block: Block): string {
  if (block.type !== "paragraph") return "";
  return block.children.map((inline) => (inline.type === "text" ? inline.value : "")).join("");
}

function sections(change: (section: Section) => Section) {
  const deep = (section: Section): Section => {
    const changed = change(section);
    return { ...changed, sections: changed.sections.map(deep) };
  };
  return (document: PolicyDocument): PolicyDocument => ({
    ...document,
    front: document.front.map(deep),
    sections: document.sections.map(deep),
    appendices: document.appendices.map(deep),
  });
}

function blocks(change: (all: readonly Block[]) => readonly Block[]) {
  return sections((section) => ({ ...section, blocks: change(section.blocks) }));
}

/** Changes every inline, however deep it stands. */
function inlines(change: (inline: Inline) => Inline) {
  const isInline = (part: object): part is Inline =>
    "type" in part && ["text", "link", "crossReference"].includes(String(part.type));
  const deep = <T>(part: T): T => {
    if (Array.isArray(part)) return part.map(deep) as T;
    if (typeof part !== "object" || part === null) return part;
    if (isInline(part)) return change(part) as T;
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, deep(value)])) as T;
  };
  return (document: PolicyDocument): PolicyDocument => ({
    ...document,
    front: deep(document.front),
    sections: deep(document.sections),
  });
}

function texts(change: (text: string) => string) {
  const inText = (inline: Inline): Inline => {
    if (inline.type === "text") return { ...inline, value: change(inline.value) };
    return inline.type === "link" ? { ...inline, children: inline.children.map(inText) } : inline;
  };
  return inlines(inText);
}
