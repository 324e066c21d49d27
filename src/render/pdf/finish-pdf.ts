import type { Outcome } from "../../diagnostics/log.ts";
import type { PolicyDocument } from "../../document/document.ts";
import {
  type AccessibilityFinding,
  checkAccessibility,
} from "../../pdf/accessibility/check-accessibility.ts";
import { NotContent } from "../../pdf/content-scanner.ts";
import { PageReader } from "../../pdf/page-reader.ts";
import { PdfFile } from "../../pdf/pdf-file.ts";
import { NotTagged, readTagTree } from "../../pdf/tag-tree.ts";
import type { Theme } from "../theme.ts";
import { lowerDestinations } from "./destinations.ts";
import { describeLinks } from "./link-descriptions.ts";
import { factsOf, writeCatalogue, writeMetadata } from "./metadata.ts";
import { notAccessible } from "./not-accessible.ts";
import { markPageArtifacts } from "./page-artifacts.ts";
import { repairStructure } from "./repair-structure.ts";
import { writeTagTree } from "./write-tag-tree.ts";

/**
 * Makes a browser's PDF one that screen readers can be promised (PDF/UA-1), and says so in the file if all checks hold.
 * Equal pages give equal bytes. What does not hold is a warning for each check.
 */
export async function finishPdf(
  printed: Uint8Array,
  document: PolicyDocument,
  theme: Pick<Theme, "marginMillimetres">,
): Promise<Outcome<Uint8Array>> {
  const policy = { document, theme };
  const { file, findings } = await repaired(printed, policy).catch(async (error: unknown) => {
    if (!(error instanceof NotContent || error instanceof NotTagged)) throw error;
    return unrepaired(printed, policy, error);
  });
  if (findings.length === 0) writeMetadata(file, factsOf(document), "accessible");
  return { value: await file.save(), diagnostics: notAccessible(document, findings) };
}

interface Policy {
  readonly document: PolicyDocument;
  readonly theme: Pick<Theme, "marginMillimetres">;
}

interface Finished {
  readonly file: PdfFile;
  readonly findings: readonly AccessibilityFinding[];
}

/** Throws NotContent or NotTagged where the browser prints otherwise than any that is known. */
async function repaired(printed: Uint8Array, { document, theme }: Policy): Promise<Finished> {
  const file = await PdfFile.open(printed);
  const pages = new PageReader(file);
  const tree = repairStructure(readTagTree(file), pages, document);
  writeTagTree(file, tree);
  markPageArtifacts(file, { pages, tree }, theme);
  describeLinks(file, tree, pages);
  describeFile(file, { document, theme });
  return { file, findings: checkAccessibility(file) };
}

/** People can read such a file all the same, and its dates are the policy's. */
async function unrepaired(printed: Uint8Array, policy: Policy, error: Error): Promise<Finished> {
  const file = await PdfFile.open(printed);
  describeFile(file, policy);
  return { file, findings: [{ check: "content", message: error.message }] };
}

function describeFile(file: PdfFile, { document, theme }: Policy): void {
  lowerDestinations(file, document, theme);
  writeCatalogue(file, factsOf(document));
  writeMetadata(file, factsOf(document), "none");
}
