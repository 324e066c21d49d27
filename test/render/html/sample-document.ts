import type {
  Block,
  ContactCard,
  Inline,
  List,
  ListMarker,
  Paragraph,
  PolicyDocument,
  Section,
} from "../../../src/document/document.ts";

export const text = (value: string): Inline => ({ type: "text", value });

export const paragraph = (...children: readonly (Inline | string)[]): Paragraph => ({
  type: "paragraph",
  children: children.map((child) => (typeof child === "string" ? text(child) : child)),
});

export const list = (
  marker: ListMarker,
  ...items: readonly (string | readonly Block[])[]
): List => ({
  type: "list",
  marker,
  items: items.map((item) => ({
    children: typeof item === "string" ? [paragraph(item)] : item,
  })),
});

export const card = (name: string, telephone: string): ContactCard => ({
  type: "contactCard",
  name: [text(name)],
  lines: [
    {
      label: "Telephone",
      value: [
        {
          type: "link",
          url: `tel:${telephone}`,
          printedAddress: undefined,
          children: [text(telephone)],
        },
      ],
    },
  ],
});

/** A section of level 1; its id is also its heading unless told otherwise. */
export const section = (id: string, details: Partial<Section> = {}): Section => ({
  id,
  level: 1,
  number: undefined,
  reference: undefined,
  heading: [text(id)],
  blocks: [],
  sections: [],
  ...details,
});

/** A policy with one section that holds the blocks, and nothing else. */
export function documentWith(
  blocks: readonly Block[],
  details: Partial<PolicyDocument> = {},
): PolicyDocument {
  return {
    id: "online-safety",
    title: "Online safety policy",
    school: "Northfield Primary School",
    language: "en-GB",
    status: "approved",
    cover: undefined,
    contents: { used: false, levels: 2 },
    properties: {
      subject: "Online safety",
      author: "Northfield Primary School",
      keywords: ["online safety", "filtering"],
      date: "2026-11-01",
      version: undefined,
      urn: undefined,
      packEdition: "2026.1",
    },
    furniture: { header: "Northfield Primary School", footer: "November 2026" },
    front: [],
    sections: [section("aims", { number: "1.", reference: "1", heading: [text("Aims")], blocks })],
    appendices: [],
    ...details,
  };
}

/** A policy with everything that a document can hold. */
export const sampleDocument: PolicyDocument = documentWith([], {
  status: "draft",
  cover: {
    school: "Northfield Primary School",
    title: "Online safety policy",
    lines: ["November 2026", "Version 2.1", "Next review: November 2027"],
    statement: [
      paragraph("Northfield is committed to safeguarding and expects the same of its staff."),
    ],
  },
  contents: { used: true, levels: 2 },
  front: [
    section("key-details", {
      heading: [text("Key details")],
      blocks: [
        {
          type: "table",
          summary: "People and dates of this policy",
          widths: [40, 60],
          header: [],
          rowHeaders: true,
          rows: [
            { id: "row-head", cells: [[text("Headteacher")], [text("Ms Siobhán O’Neill")]] },
            { cells: [[text("Designated Safeguarding Lead")], [text("Mr David Levy")]] },
          ],
        },
      ],
    }),
  ],
  sections: [
    section("aims", {
      number: "1.",
      reference: "1",
      heading: [text("Aims")],
      blocks: [
        { ...paragraph("We protect our pupils by:"), id: "aims-1" },
        list("bullet", "teaching them", [
          paragraph("checking the systems, which means:"),
          list("letter", "filtering", "monitoring"),
        ]),
        paragraph(
          "See ",
          { type: "crossReference", target: "filtering", children: [text("section 2.1")] },
          ".",
        ),
        { type: "runInHeading", children: [text("In an emergency")] },
        {
          type: "callout",
          children: [
            paragraph(
              { type: "strong", children: [text("Ring 999")] },
              " if a child is in immediate danger. Do ",
              { type: "emphasis", children: [text("not")] },
              " wait.",
            ),
          ],
        },
      ],
    }),
    section("technology", {
      number: "2.",
      reference: "2",
      heading: [text("Technology")],
      blocks: [],
      sections: [
        section("filtering", {
          level: 2,
          number: "2.1",
          reference: "2.1",
          heading: [text("Filtering")],
          blocks: [
            {
              type: "table",
              summary: "Filtering checks",
              widths: [20, 50, 30],
              header: [[text("Date")], [text("What was checked")], [text("Outcome")]],
              rowHeaders: false,
              rows: [
                { cells: [[text("3 November 2026")], [text("Pupils’ tablets")], [text("Passed")]] },
              ],
            },
            paragraph(
              "The ",
              {
                type: "link",
                url: "https://example.org/guide?a=1&b=2",
                printedAddress: "example.org/guide",
                children: [text("filtering guide")],
              },
              " explains more.",
            ),
          ],
          sections: [
            section("logs", {
              level: 3,
              number: "2.1.1",
              reference: "2.1.1",
              heading: [text("Logs")],
              blocks: [paragraph("Logs are kept."), list("number", "read", "act")],
            }),
          ],
        }),
        section("contacts", {
          level: 2,
          number: "2.2",
          reference: "2.2",
          heading: [text("Contacts")],
          blocks: [
            card("First Contact", "01632960979"),
            card("Durham Constabulary", "101"),
            {
              type: "signatureBlock",
              role: [text("Chair of governors")],
              name: [text("Mrs A. Khan")],
            },
          ],
        }),
      ],
    }),
  ],
  appendices: [
    section("agreement", {
      number: "Appendix A",
      reference: "Appendix A",
      heading: [text("Acceptable use")],
      blocks: [paragraph("I agree.")],
    }),
  ],
});
