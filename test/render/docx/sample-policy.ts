import type { PolicyDocument } from "../../../src/document/document.ts";
import { link, list, paragraph, policy, reference, section, strong, text } from "./builders.ts";

/** A small policy with one of everything. */
export const samplePolicy: PolicyDocument = policy({
  status: "draft",
  cover: {
    school: "Northfield Primary School",
    title: "Child Protection and Safeguarding Policy",
    lines: ["September 2025", "Version 3.1", "Next review: September 2026"],
    statement: [
      paragraph("Safeguarding is everyone’s responsibility. This policy is reviewed every year."),
    ],
  },
  front: [
    section(["", "Key details"], {
      type: "table",
      summary: "People with safeguarding roles",
      widths: [35, 65],
      header: [[text("Role")], [text("Name and contact")]],
      rowHeaders: true,
      rows: [
        {
          id: "row-lead",
          cells: [
            [text("Designated Safeguarding Lead")],
            [text("Jane Smith"), { type: "lineBreak" }, link("01632 960123", "tel:01632960123")],
          ],
        },
        { cells: [[text("Chair of Governors")], []] },
      ],
    }),
  ],
  sections: [
    section(
      ["1", "Introduction"],
      paragraph(
        "We put children ",
        strong("first"),
        ". See ",
        reference("Reporting", "reporting"),
        ".",
      ),
      section(
        ["1.1", "Scope"],
        paragraph("This policy covers:"),
        list(
          "bullet",
          "staff and volunteers",
          [
            paragraph("pupils, wherever they are:"),
            list("bullet", "in school", [
              paragraph("on trips"),
              list("bullet", "by day", "overnight"),
            ]),
            paragraph(
              "This includes remote learning, which many families still use when a child is ill or the school has to close.",
            ),
          ],
          "visitors",
        ),
        section(
          ["1.1.1", "Definitions"],
          paragraph(
            link(
              "Keeping children safe in education",
              "https://www.gov.uk/kcsie",
              "www.gov.uk/kcsie",
            ),
            " defines safeguarding.",
          ),
          { type: "runInHeading", children: [text("Child")] },
          paragraph("Anyone under 18."),
        ),
        section(
          ["1.1.2", "Languages"],
          paragraph("Welcome in Hebrew: ברוכים הבאים, שלום! And on."),
        ),
      ),
      section(["1.2", "Verbatim"], {
        ...paragraph('  <b>{{x}}</b> & "quotes"  '),
        id: "verbatim-text",
      }),
    ),
    section(
      ["2", "Reporting"],
      {
        type: "callout",
        children: [
          { type: "runInHeading", children: [text("If a child is in immediate danger")] },
          paragraph("Do not wait. Do these things at once:"),
          list(
            "number",
            "Call 999.",
            "Tell the Designated Safeguarding Lead.",
            "Stay with the child until help arrives, and write down what was said in the child’s own words.",
          ),
          paragraph("Then follow this policy."),
        ],
      },
      paragraph("Follow the steps:"),
      list("number", "Listen.", [
        paragraph("Record:"),
        list("letter", "what was said", "who was there"),
      ]),
      paragraph("Later:"),
      list("number", "Refer.", "Follow up."),
      section(
        ["2.1", "Contacts"],
        {
          type: "contactCard",
          name: [text("Children’s Services")],
          lines: [
            { label: "Telephone", value: [link("01632 960456", "tel:01632960456")] },
            { label: "E-mail", value: [link("help@example.org", "mailto:help@example.org")] },
          ],
        },
        {
          type: "contactCard",
          name: [text("NSPCC")],
          lines: [{ label: "Telephone", value: [link("0808 800 5000", "tel:08088005000")] }],
        },
        paragraph("Ask for the duty social worker."),
      ),
    ),
    section(["3", "Approval"], {
      type: "signatureBlock",
      role: [text("Chair of Governors")],
      name: [text("John Brown")],
    }),
  ],
  appendices: [
    section(["Appendix A", "Useful links"], paragraph("The first appendix.")),
    section(["Appendix B", "Record form"], paragraph("The second appendix.")),
  ],
});

export const samplePages: ReadonlyMap<string, number> = new Map([
  ["introduction", 4],
  ["scope", 4],
  ["verbatim", 5],
  ["reporting", 5],
  ["contacts", 6],
  ["approval", 7],
  ["useful-links", 8],
  ["record-form", 9],
]);
