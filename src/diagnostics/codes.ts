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
  "file/not-one-school": "error",
  "file/outside-project": "error",
  "file/not-formatted": "warning",
  "file/already-there": "error",
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
  "config/unknown-rule": "error",
  "config/fixed-rule": "error",
  "config/rule-without-reason": "error",
  "config/missing-key": "error",
  "config/unknown-key": "error",
  "config/renamed-key": "error",
  "config/invalid-value": "error",
  "config/wrong-type": "error",
  "config/invalid-date": "error",
  "config/empty-text": "error",
  "config/line-break": "error",
  "config/curly-quotes": "error",
  "config/cut-off": "warning",
  "config/forbidden-character": "error",
  "config/unsupported-character": "error",
  "brand/logo-not-found": "error",
  "brand/logo-not-a-file": "error",
  "brand/logo-outside-project": "error",
  "brand/logo-too-large": "error",
  "brand/logo-not-an-image": "error",
  "brand/logo-has-text": "error",
  "brand/logo-unsafe": "error",
  "brand/low-contrast": "error",
  "wording/unknown-section": "error",
  "wording/required-section": "error",
  "wording/unknown-item": "error",
  "wording/unsupported-markdown": "error",
  "wording/forbidden-link": "error",
  "wording/hides-higher-layer": "warning",
  "wording/section-not-used": "warning",
  "pack/invalid-manifest": "error",
  "pack/invalid-register": "error",
  "pack/missing-section-file": "error",
  "pack/unused-section-file": "error",
  "pack/unused-start-date": "error",
  "pack/unknown-condition-key": "error",
  "pack/invalid-condition": "error",
  "pack/template-syntax": "error",
  "pack/unknown-variable": "error",
  "pack/unknown-helper": "error",
  "pack/invalid-argument": "error",
  "pack/unknown-passage": "error",
  "pack/unknown-reference": "error",
  "pack/withdrawn-reference": "warning",
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
  "prose/long-sentence": "warning",
  "prose/doubled-word": "warning",
  "prose/either-or": "warning",
  "prose/american-spelling": "warning",
  "prose/gendered-word": "warning",
  "prose/name-variant": "warning",
  "rules/before-pack": "warning",
  "rules/obsolete-name": "warning",
  "rules/superseded-guidance": "warning",
  "rules/dead-link": "warning",
  "rules/other-authority": "warning",
  "rules/unknown-authority": "warning",
  "rules/contact-not-checked": "warning",
  "rules/internal-detail-published": "warning",
  "rules/review-too-late": "warning",
  "rules/nobody-for-dsl": "warning",
  "rules/one-person-two-roles": "warning",
  "rules/two-people-one-role": "warning",
  "rules/not-a-uk-number": "warning",
  "rules/malformed-email": "error",
  "rules/malformed-address": "error",
  "rules/shared-phone": "warning",
  "rules/placeholder": "error",
  "rules/repeated-item": "warning",
  "rules/idle-setting": "warning",
  "rules/year-not-taught": "warning",
  "rules/other-kind-of-school": "warning",
  "rules/empty-reason": "warning",
  "rules/repeats-template": "warning",
  "baseline/invalid": "error",
  "baseline/stale": "warning",
  "explain/unknown-key": "error",
  "pdf/not-accessible": "warning",
  "verify/differs": "error",
  "verify/unreadable": "error",
  "verify/changed-file": "error",
  "verify/missing-file": "error",
  "verify/extra-file": "error",
  "verify/no-manifest": "warning",
  "manifest/invalid": "error",
  "git/not-found": "error",
  "git/no-repository": "error",
  "git/unknown-revision": "error",
  "git/no-common-history": "error",
  "git/failed": "error",
  "build/locked": "error",
  "browser/not-found": "error",
  "browser/cannot-start": "error",
  "browser/sandbox": "error",
  "browser/print-failed": "error",
} as const satisfies Record<string, Severity>;

export type DiagnosticCode = keyof typeof severities;

/** All codes, for the table test and the pages that explain them. */
export const diagnosticCodes = Object.keys(severities) as readonly DiagnosticCode[];

/** Whether a text is a code of the catalogue. */
export function isCode(text: string): text is DiagnosticCode {
  return Object.hasOwn(severities, text);
}

/** The severity that the catalogue fixes for a code. */
export function severityOf(code: DiagnosticCode): Severity {
  return severities[code];
}

/**
 * Whether a layer may set the severity of a code with `rules:`. What is wrong with a file or misses the schema always stops
 * a document; rules, and warnings about wording, are the school's to weigh.
 */
export function isAdjustable(code: DiagnosticCode): boolean {
  if (code.startsWith("rules/") || code.startsWith("prose/")) return true;
  return code.startsWith("wording/") && severities[code] === "warning";
}
