import { PageReader } from "../page-reader.ts";
import type { PdfFile } from "../pdf-file.ts";
import { everyTag, readTagTree } from "../tag-tree.ts";
import { contentIsTagged } from "./content-checks.ts";
import { fileIsNamed, metadataAgree, outlineIsHeadings } from "./document-checks.ts";
import type { Check, Finding } from "./finding.ts";
import { fontsAreWhole } from "./font-checks.ts";
import { actionsAreLinks, linksAreDescribed } from "./link-checks.ts";
import { listsAreWhole } from "./list-checks.ts";
import { marksAgree } from "./mark-checks.ts";
import { figuresAreDescribed, headingsAreInOrder, typesAreStandard } from "./structure-checks.ts";
import { tablesAreRegular } from "./table-checks.ts";

/** Every check by its name. What they leave to people is in docs/pdf-ua.md. */
export const accessibilityChecks = {
  content: contentIsTagged,
  marks: marksAgree,
  types: typesAreStandard,
  headings: headingsAreInOrder,
  lists: listsAreWhole,
  tables: tablesAreRegular,
  figures: figuresAreDescribed,
  links: linksAreDescribed,
  actions: actionsAreLinks,
  fonts: fontsAreWhole,
  file: fileIsNamed,
  outline: outlineIsHeadings,
  metadata: metadataAgree,
} as const satisfies Record<string, Check>;

export type CheckName = keyof typeof accessibilityChecks;

/** A finding with the check that made it. */
export interface AccessibilityFinding extends Finding {
  readonly check: CheckName;
}

/** All that keeps a file from meeting PDF/UA-1, so far as a machine can see. */
export function checkAccessibility(file: PdfFile): readonly AccessibilityFinding[] {
  const checked = { file, tags: everyTag(readTagTree(file)), pages: new PageReader(file) };
  const names = Object.keys(accessibilityChecks) as readonly CheckName[];
  return names.flatMap((check) =>
    Array.from(accessibilityChecks[check](checked), (finding) => ({ ...finding, check })),
  );
}
