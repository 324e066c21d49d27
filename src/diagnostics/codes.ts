export type Severity = "error" | "warning";

/**
 * Every problem this program can report, with its severity.
 * A code is public: people search for it and scripts rely on it.
 */
const severities = {
  "file/not-found": "error",
  "file/nothing-matches": "error",
  "file/unreadable": "error",
  "file/not-utf8": "error",
  "file/too-large": "error",
  "file/cannot-write": "error",
  "file/same-output": "error",
  "yaml/syntax": "error",
  "yaml/tab": "error",
  "yaml/duplicate-key": "error",
  "yaml/alias": "error",
  "yaml/tag": "error",
  "yaml/too-complex": "error",
  "yaml/key-not-text": "error",
  "config/empty": "error",
  "config/not-a-map": "error",
  "config/blank-value": "error",
  "config/locked": "error",
  "config/unknown-locked-key": "error",
  "config/lock-in-school": "error",
  "config/missing-key": "error",
  "config/unknown-key": "error",
  "config/renamed-key": "error",
  "config/invalid-value": "error",
  "config/wrong-type": "error",
  "config/invalid-date": "error",
  "config/empty-text": "error",
  "config/line-break": "error",
  "config/forbidden-character": "error",
  "config/unsupported-character": "error",
  "wording/unknown-section": "error",
  "wording/required-section": "error",
  "wording/unknown-item": "error",
  "wording/unsupported-markdown": "error",
  "wording/forbidden-link": "error",
  "wording/hides-higher-layer": "warning",
  "wording/section-not-used": "warning",
  "pack/invalid-manifest": "error",
  "pack/missing-section-file": "error",
  "pack/unused-section-file": "error",
  "pack/unknown-condition-key": "error",
  "pack/invalid-condition": "error",
  "pack/template-syntax": "error",
  "pack/unknown-variable": "error",
  "pack/unknown-helper": "error",
  "pack/invalid-argument": "error",
  "pack/unknown-passage": "error",
  "pack/unknown-reference": "error",
  "pack/unguarded-variable": "error",
  "pack/unguarded-reference": "error",
  "pack/duplicate-id": "error",
  "pack/unknown-requirement": "error",
  "pack/uncovered-requirement": "error",
  "pack/missing-evidence": "error",
  "pack/nested-tests": "error",
  "pack/heading-in-section": "error",
  "pack/not-found": "error",
  "pack/invalid-theme": "error",
  "document/broken-reference": "error",
  "rules/review-passed": "warning",
  "rules/approved-draft": "warning",
  "rules/requirement-lost": "warning",
  "browser/not-found": "error",
  "browser/cannot-start": "error",
  "browser/sandbox": "error",
  "browser/print-failed": "error",
} as const satisfies Record<string, Severity>;

export type DiagnosticCode = keyof typeof severities;

/** All codes, for the table test and the pages that explain them. */
export const diagnosticCodes = Object.keys(severities) as readonly DiagnosticCode[];

/** The severity that the catalogue fixes for a code. */
export function severityOf(code: DiagnosticCode): Severity {
  return severities[code];
}
