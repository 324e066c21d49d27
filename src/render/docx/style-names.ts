/** Word's ids of the named styles. What a school sees is the name that goes with them in the styles part. */
export const styleIds = {
  callout: "Callout",
  calloutHeading: "CalloutHeading",
  calloutList: "CalloutList",
  contactLine: "ContactLine",
  contactName: "ContactName",
  contentsHeading: "TOCHeading",
  coverLine: "CoverLine",
  coverLogo: "CoverLogo",
  coverMotto: "CoverMotto",
  coverSchool: "CoverSchool",
  coverTitle: "Title",
  draftMark: "DraftMark",
  figure: "Figure",
  draftPageMark: "DraftPageMark",
  footer: "Footer",
  header: "Header",
  hyperlink: "Hyperlink",
  listBullet: "ListBullet",
  listContinue: "ListContinue",
  listLetter: "ListLetter",
  listNumber: "ListNumber",
  mastheadSchool: "MastheadSchool",
  mastheadTitle: "MastheadTitle",
  policyForm: "PolicyForm",
  policyTable: "PolicyTable",
  runInHeading: "RunInHeading",
  signatureEnd: "SignatureEnd",
  signatureLine: "SignatureLine",
  signatureName: "SignatureName",
  tableHeading: "TableHeading",
  tableRowHeading: "TableRowHeading",
  tableText: "TableText",
} as const;

/** Levels count from 1. */
export function headingStyle(level: number): string {
  return `Heading${level}`;
}

export function unnumberedHeadingStyle(level: number): string {
  return `Heading${level}Unnumbered`;
}

export function appendixStyle(level: number): string {
  return `AppendixHeading${level}`;
}

/** The name by which a contents field finds the appendices' headings. */
export function appendixStyleName(level: number): string {
  return `Appendix Heading ${level}`;
}

/** Appendices stand below the three levels of the body in the contents list, with more room for their numbers. */
export const appendixContentsOffset = 3;

export function contentsStyle(level: number): string {
  return `TOC${level}`;
}
