import type { DiagnosticCode, Severity } from "../../src/diagnostics/codes.ts";

/** A rule, by lines of a school's file that break it and the same lines put right. */
export interface RuleExample {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** Lines of the school's own file. */
  readonly wrong: string;
  /** What is pointed at in them. */
  readonly at: string;
  readonly right: string;
  /** What the authority's layer has beside its usual lines. */
  readonly authority?: string;
}

const approvedWithNumbers = `status: approved
dates: { ratified: 2026-09-15 }
school: { phone: "01632 960100" }
referral: { phone: "01632 960110" }
lado: { phone: "01632 960120" }`;

/** One example for each way in which a rule over a school's settings can be broken; the school is otherwise complete. */
export const ruleExamples: readonly RuleExample[] = [
  {
    code: "rules/review-passed",
    severity: "warning",
    wrong: "dates: { policy: 2025-09, next_review: 2026-09 }",
    at: "2026-09",
    right: "dates: { policy: 2026-09, next_review: 2027-09 }",
  },
  {
    code: "rules/review-too-late",
    severity: "warning",
    wrong: "dates: { policy: 2026-09-01, next_review: 2027-10 }",
    at: "2027-10",
    right: "dates: { policy: 2026-09-01, next_review: 2027-09 }",
  },
  {
    code: "rules/review-too-late",
    severity: "warning",
    wrong: "dates: { policy: 2026-09-14, next_review: 2027-09-15 }",
    at: "2027-09-15",
    right: "dates: { policy: 2026-09-14, next_review: 2027-09-14 }",
  },
  {
    code: "rules/contact-not-checked",
    severity: "warning",
    wrong: "lado: { checked_on: 2025-10-01 }",
    at: "2025-10-01",
    right: "lado: { checked_on: 2026-10-01 }",
  },
  {
    code: "rules/approved-draft",
    severity: "warning",
    wrong: "dates: { ratified: 2026-09-15 }",
    at: "2026-09-15",
    right: approvedWithNumbers,
  },
  {
    code: "rules/no-phone-number",
    severity: "warning",
    wrong: approvedWithNumbers.replace('"01632 960120"', "null"),
    at: "approved",
    right: approvedWithNumbers,
  },
  {
    code: "rules/no-phone-number",
    severity: "warning",
    wrong: approvedWithNumbers.replace(/^school: .*\n/m, ""),
    at: "approved",
    right: approvedWithNumbers.replace(
      /^school: .*$/m,
      'people: { dsl: [{ name: Asha Patel, lead: true }, { name: Hugh Ford }, { name: Ida Roe, phone: "01632 960101" }] }',
    ),
  },
  {
    code: "rules/nobody-for-dsl",
    severity: "warning",
    wrong: "people:\n  dsl: [{ name: Asha Patel }]\n  deputy_dsl: null",
    at: "Asha Patel",
    right: "people:\n  dsl: [{ name: Asha Patel }]\n  deputy_dsl: [{ name: Hugh Ford }]",
  },
  {
    code: "rules/nobody-for-dsl",
    severity: "warning",
    wrong: "people:\n  dsl: [{ name: Asha Patel }]\n  deputy_dsl: [{ name: Mrs Asha Patel }]",
    at: "Mrs Asha Patel",
    right:
      "people:\n  dsl: [{ name: Asha Patel, lead: true }, { name: Hugh Ford }]\n  deputy_dsl: null",
  },
  {
    code: "rules/one-person-two-roles",
    severity: "warning",
    wrong:
      "people:\n  head: { name: Anna Example }\n  chair_of_governors: { name: Mrs Anna Example }",
    at: "Mrs Anna Example",
    right: "people:\n  head: { name: Anna Example }\n  chair_of_governors: { name: Mrs A Example }",
  },
  {
    code: "rules/one-person-two-roles",
    severity: "warning",
    wrong: "people:\n  dsl: [{ name: Hugh Ford }]\n  lead_governor: { name: hugh  ford }",
    at: "hugh  ford",
    right: "people:\n  dsl: [{ name: Hugh Ford }]\n  lead_governor: { name: Mona Reid }",
  },
  {
    code: "rules/one-person-two-roles",
    severity: "warning",
    wrong: "people:\n  dsl: [{ name: Mr J Ford }]\n  filtering_governor: { name: Mr J. Ford }",
    at: "Mr J. Ford",
    right: "people:\n  dsl: [{ name: Mr J Ford }]\n  filtering_governor: { name: Mrs J Ford }",
  },
  {
    code: "rules/two-people-one-role",
    severity: "warning",
    wrong: "people:\n  dsl:\n    - { name: A B, lead: true }\n    - { name: C D, lead: true }",
    at: "true",
    right: "people:\n  dsl:\n    - { name: A B, lead: true }\n    - { name: C D }",
  },
  {
    code: "rules/two-people-one-role",
    severity: "warning",
    wrong: "people:\n  dsl:\n    - name: Asha Patel\n    - name: Hugh Ford",
    at: "Hugh Ford",
    right: "people:\n  dsl:\n    - name: Asha Patel\n      lead: true\n    - name: Hugh Ford",
  },
  {
    code: "rules/two-people-one-role",
    severity: "warning",
    authority: "lado: { contact: { name: Dana Whitlock, email: d.whitlock@council.example } }",
    wrong: "lado: { contact: { name: Hugh Ford } }",
    at: "Hugh Ford",
    right: "lado: { contact: { name: Hugh Ford, email: h.ford@council.example } }",
  },
  {
    code: "rules/two-people-one-role",
    severity: "warning",
    wrong:
      "people: { head: { name: Ellen Marsh } }\nsections: { email: { add: [{ text: 'The headteacher is Mr Tom Fox.' }] } }",
    at: "Mr Tom Fox",
    right:
      "people: { head: { name: Ellen Marsh } }\nsections: { email: { add: [{ text: 'The headteacher is Mrs Marsh.' }] } }",
  },
  {
    code: "rules/not-a-uk-number",
    severity: "warning",
    wrong: 'school: { phone: "01632 960120" }\nlado: { phone: "01632 96012" }',
    at: '"01632 96012"',
    right: 'school: { phone: "01632 960120" }\nlado: { phone: "+44 (0)1632 960121" }',
  },
  {
    code: "rules/malformed-email",
    severity: "error",
    wrong: "school: { email: 'office@northfield..example' }",
    at: "'office@northfield..example'",
    right: "school: { email: office@northfield.example }",
  },
  {
    code: "rules/malformed-address",
    severity: "error",
    wrong: "school: { website: 'https://https://northfield.example' }",
    at: "'https://https://northfield.example'",
    right: "school: { website: https://northfield.example }",
  },
  {
    code: "rules/shared-phone",
    severity: "warning",
    wrong: 'lado: { phone: "01632 960121" }\nhelpdesk: { name: A, phone: "01632-960-121" }',
    at: '"01632-960-121"',
    right: 'lado: { phone: "01632 960121" }\nhelpdesk: { name: A, phone: "01632 960122" }',
  },
  {
    code: "rules/placeholder",
    severity: "error",
    wrong: "filtering: { provider: TBC }",
    at: "TBC",
    right: "filtering: { provider: Smoothwall }",
  },
  {
    code: "rules/repeated-item",
    severity: "warning",
    wrong: "technology: { devices: [laptops, tablets, Laptops] }",
    at: "Laptops",
    right: "technology: { devices: [laptops, tablets] }",
  },
  {
    code: "rules/repeated-item",
    severity: "warning",
    authority: "sections: { email: { add: [{ text: Staff reply within two days. }] } }",
    wrong: "sections: { email: { add: [{ text: Staff reply within two days }] } }",
    at: "Staff reply within two days",
    right: "sections: { email: { add: [{ text: Staff reply within three days. }] } }",
  },
  {
    code: "rules/idle-setting",
    severity: "warning",
    wrong: "phones: { pupils: { rule: not-on-site, storage: a locked cupboard } }",
    at: "a locked cupboard",
    right: "phones: { pupils: { rule: not-on-site } }",
  },
  {
    code: "rules/year-not-taught",
    severity: "warning",
    wrong: "phones: { pupils: { years: [6, 7] } }\nschool: { phases: [ks2] }",
    at: "7",
    right: "phones: { pupils: { years: [6, 7] } }\nschool: { phases: [ks2, ks3] }",
  },
  {
    code: "rules/other-kind-of-school",
    severity: "warning",
    wrong: "sections: { email: { add: [{ text: Nobody has a phone in an exam room. }] } }",
    at: "exam room",
    right: "sections: { email: { add: [{ text: Nobody has a phone in the hall. }] } }",
  },
  {
    code: "rules/other-kind-of-school",
    severity: "warning",
    wrong: "sections: { email: { add: [{ text: Boarders hand in their phones. }] } }",
    at: "Boarders",
    right: "sections: { email: { add: [{ text: Phones stay at home on residential visits. }] } }",
  },
  {
    code: "rules/empty-reason",
    severity: "warning",
    wrong: "sections: { videoconferencing: { omit: { reason: n/a } } }",
    at: "n/a",
    right: "sections: { videoconferencing: { omit: { reason: We have no cameras. } } }",
  },
];
