import type { Outcome } from "../../diagnostics/log.ts";
import type { PolicyDocument } from "../../document/document.ts";
import { checkAccessibility } from "../../pdf/accessibility/check-accessibility.ts";
import { PageReader } from "../../pdf/page-reader.ts";
import { PdfFile } from "../../pdf/pdf-file.ts";
import { readTagTree } from "../../pdf/tag-tree.ts";
import type { Theme } from "../theme.ts";
import { lowerDestinations } from "./destinations.ts";
import { saveWithId } from "./file-id.ts";
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
  theme: Theme,
): Promise<Outcome<Uint8Array>> {
  const file = await PdfFile.open(printed);
  repair(file, document, theme);
  const findings = checkAccessibility(file);
  if (findings.length === 0) writeMetadata(file, factsOf(document), "accessible");
  return { value: await saveWithId(file), diagnostics: notAccessible(document, findings) };
}

function repair(file: PdfFile, document: PolicyDocument, theme: Theme): void {
  const pages = new PageReader(file);
  const tree = repairStructure(readTagTree(file), pages, document);
  writeTagTree(file, tree);
  markPageArtifacts(file, { pages, tree }, theme);
  describeLinks(file, tree, pages);
  lowerDestinations(file, document, theme);
  writeCatalogue(file, factsOf(document));
  writeMetadata(file, factsOf(document), "none");
}
