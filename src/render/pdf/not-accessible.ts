import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import type { PolicyDocument } from "../../document/document.ts";
import type {
  AccessibilityFinding,
  CheckName,
} from "../../pdf/accessibility/check-accessibility.ts";

/** One warning for each check that does not hold, with its first finding. */
export function notAccessible(
  { school, title }: Pick<PolicyDocument, "school" | "title">,
  findings: readonly AccessibilityFinding[],
): readonly Diagnostic[] {
  const byCheck = new Map<CheckName, AccessibilityFinding[]>();
  for (const finding of findings) {
    byCheck.set(finding.check, [...(byCheck.get(finding.check) ?? []), finding]);
  }
  return Array.from(byCheck.values(), ([first, ...others]) => {
    const place = first?.page === undefined ? "" : `, page ${first.page}`;
    const more = others.length === 0 ? "" : ` There are ${others.length} more like this.`;
    return diagnose(
      "pdf/not-accessible",
      `“${title}” for ${school} (PDF${place}) is not fully accessible. ${first?.message ?? ""}${more}`,
      { hint },
    );
  });
}

const hint =
  "The PDF does not claim to meet PDF/UA. Publish the web page, or build with --browser embedded, for which this is tested.";
