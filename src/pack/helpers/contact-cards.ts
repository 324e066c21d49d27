export type LineKind = "text" | "phone" | "email" | "url";
export type Line = readonly [label: string, key: string, kind: LineKind];

/** What one contact card shows. A line without a value is left out. */
export interface Card {
  /** The first of these keys that has a value is the card's name. */
  readonly name: readonly string[];
  /** The name where none of the keys has a value. */
  readonly otherwise?: string;
  readonly lines: readonly Line[];
}

function personLines(key: string): readonly Line[] {
  return [
    ["Role", `${key}.role`, "text"],
    ["Phone", `${key}.phone`, "phone"],
    ["Email", `${key}.email`, "email"],
  ];
}

/** A card for a post in the school is headed by the post; who holds it comes next. */
export function namedPerson(key: string): readonly Line[] {
  return [["Name", `${key}.name`, "text"], ...personLines(key)];
}

const contactPerson = (key: string): readonly Line[] => [
  ["Contact", `${key}.name`, "text"],
  ...personLines(key),
  ["Website", `${key}.url`, "url"],
];

/** The contact cards by the name that templates use. */
export const cards: Readonly<Record<string, Card>> = {
  police: {
    name: ["police.name"],
    lines: [
      ["Not an emergency", "police.non_emergency", "phone"],
      ["Website", "police.website", "url"],
    ],
  },
  safeguarding_partnership: {
    name: ["safeguarding_partnership.name"],
    lines: [
      ["Known as", "safeguarding_partnership.abbreviation", "text"],
      ["Phone", "safeguarding_partnership.phone", "phone"],
      ["Website", "safeguarding_partnership.url", "url"],
    ],
  },
  referral: {
    name: ["referral.name"],
    lines: [
      ["To refer a child", "referral.phone", "phone"],
      ["Open", "referral.hours", "text"],
      ["Outside those hours", "referral.out_of_hours_phone", "phone"],
      ["Advice for professionals", "referral.advice_phone", "phone"],
      ["Email", "referral.email", "email"],
      ["Online form", "referral.form_url", "url"],
    ],
  },
  education_advice: {
    name: ["education_advice.name", "school.local_authority_name"],
    lines: [
      ...contactPerson("education_advice.contact"),
      ["Phone", "education_advice.phone", "phone"],
      ["Email", "education_advice.email", "email"],
      ["Resources for schools", "education_advice.extranet_url", "url"],
    ],
  },
  lado: {
    name: ["lado.title"],
    lines: [
      ...contactPerson("lado.contact"),
      ["Phone", "lado.phone", "phone"],
      ["Email", "lado.email", "email"],
      ["Online form", "lado.form_url", "url"],
    ],
  },
  prevent: {
    name: [],
    otherwise: "Prevent",
    lines: [
      ...contactPerson("prevent.contact"),
      ["Phone", "prevent.phone", "phone"],
      ["Email", "prevent.email", "email"],
    ],
  },
  helpdesk: {
    name: ["helpdesk.name"],
    otherwise: "IT helpdesk",
    lines: [
      ["Phone", "helpdesk.phone", "phone"],
      ["Email", "helpdesk.email", "email"],
      ["Website", "helpdesk.url", "url"],
    ],
  },
  school: {
    name: ["school.name"],
    lines: [
      ["Phone", "school.phone", "phone"],
      ["Email", "school.email", "email"],
      ["Website", "school.website", "url"],
      ["Address", "school.address", "text"],
    ],
  },
  head: { name: ["terminology.head"], lines: namedPerson("people.head") },
  it_support: {
    name: [],
    otherwise: "IT support",
    lines: [...namedPerson("people.it_support"), ["Website", "people.it_support.url", "url"]],
  },
  data_protection_officer: {
    name: [],
    otherwise: "Data protection officer",
    lines: [
      ...namedPerson("people.data_protection_officer"),
      ["Website", "people.data_protection_officer.url", "url"],
    ],
  },
};
