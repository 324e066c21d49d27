import { people, slug } from "./names.mjs";
import { Random } from "./random.mjs";

// Telephone numbers that Ofcom keeps for drama: nobody is ever called. Each kind of body has ranges of its own, so that no
// two bodies of a school share a number.
const authorityNumbers = "01632 960";
const trustNumbers = "020 7946 0";
const schoolNumbers = ["0113", "0114", "0115", "0116", "0117", "0118", "0121", "0151", "0161"].map(
  (area) => `${area} 496 0`,
);

const filters = ["Smoothwall", "Netsweeper", "Lightspeed Filter", "Securly", "LGfL WebScreen"];
const rules = ["handed-in", "locker", "pouch", "kept-in-bag", "not-on-site"];
const checked = "checked_on: 2026-09-21";

/** The defaults.yaml of an authority. */
export function authorityText({ index, registered, name, force, id }, documents) {
  const [adviser = "", officer = ""] = people(new Random(index), 2);
  const phone = (nth) => number(authorityNumbers, 100 + ((index * 7) % 700) + nth);
  const address = `${id}.example`;
  return `school:
  local_authority: ${quoted(registered)}
  local_authority_name: ${quoted(`${name} Council`)}
documents: [${documents.join(", ")}]
lado:
  phone: ${phone(0)}
  email: lado@${address}
  ${checked}
police:
  name: ${force.name}
  website: https://www.${force.website}
  ${checked}
safeguarding_partnership:
  name: ${quoted(`${name} Safeguarding Children Partnership`)}
  article: true
  url: https://partnership.${address}
referral:
  name: ${index % 3 === 0 ? "Front Door" : "Children’s First Contact"}
  article: true
  phone: ${phone(1)}
  out_of_hours_phone: ${phone(2)}
  email: referrals@${address}
  ${checked}
education_advice:
  name: Education Safeguarding Advice Service
  article: true
  contact: { name: ${adviser}, role: online safety adviser, email: advice@${address}, internal: true, ${checked} }
  phone: ${phone(3)}
  ${checked}
prevent:
  contact: { name: ${officer}, role: Prevent officer }
  phone: ${phone(4)}
  email: prevent@${address}
  ${checked}
filtering:
  provider: ${filters[index % filters.length]}
locked:
  - school.local_authority
  - police.name
  - lado.phone
`;
}

/** The defaults.yaml of a trust, below that of its authority. */
export function trustText({ name, number: nth }) {
  const [officer = ""] = people(new Random(nth + 1000), 1);
  const address = `${slug(name)}.example`;
  return `school:
  governance: academy
  trust: ${name}
terminology:
  head: principal
  governing_body: local governing body
people:
  it_support: { name: ${name.replace(" Trust", " IT")}, phone: ${number(trustNumbers, (nth * 2) % 1000)}, email: it@${address} }
  data_protection_officer:
    name: ${officer}
    role: data protection officer of the trust
    phone: ${number(trustNumbers, (nth * 2 + 1) % 1000)}
    email: dpo@${address}
`;
}

/** A school's own file. */
export function schoolText(school, documents = ["online-safety"]) {
  const { phases, seed } = school;
  const random = new Random(seed);
  const isApproved = random.part() < 0.6;
  return text([
    isApproved && "status: approved",
    ...ownLines(school),
    phases.includes("ks4") && "terminology:\n  pupils: students",
    ...peopleLines(school, random),
    "dates:",
    "  policy: 2026-09",
    isApproved && `  ratified: 2026-09-${10 + random.below(20)}`,
    "  next_review: 2027-09",
    random.part() < 0.3 && `filtering:\n  provider: ${random.one(filters)}`,
    `phones:\n  pupils:\n    rule: ${random.one(rules)}`,
    random.part() < 0.1 &&
      documents.includes("online-safety") &&
      "sections:\n  education-learners:\n    add:\n      - text: Our digital leaders run an assembly on online safety each term.",
  ]);
}

function ownLines({ name, kind, phases, isResidential, seed }) {
  return [
    "school:",
    `  name: ${name}`,
    `  phases: [${phases.join(", ")}]`,
    kind === "independent" && "  governance: independent",
    kind === "special" && "  special: true",
    isResidential && "  residential: true",
    `  phone: ${schoolNumber(seed, 0)}`,
    `  email: office@${slug(name)}.example`,
    `  website: https://${slug(name)}.example`,
  ];
}

function peopleLines({ name, phases, trust, seed }, random) {
  const [head, dsl, deputy, second, governor, chair, senco] = people(random, 7);
  const address = `${slug(name)}.example`;
  const title = trust ? "principal" : "headteacher";
  return [
    "people:",
    `  head: { name: ${head}, role: ${title} }`,
    `  dsl:\n    - { name: ${dsl}, role: deputy ${title}, phone: ${schoolNumber(seed, 1)}, email: dsl@${address}, ${checked} }`,
    `  deputy_dsl:\n    - { name: ${deputy}, role: assistant ${title} }`,
    phases.includes("ks4") && `    - { name: ${second}, role: head of year }`,
    `  lead_governor: { name: ${governor} }`,
    `  chair_of_governors: { name: ${chair} }`,
    random.part() < 0.7 && `  senco: { name: ${senco}, email: senco@${address} }`,
  ];
}

function schoolNumber(seed, nth) {
  return number(schoolNumbers[seed % schoolNumbers.length], (seed % 996) + nth);
}

function text(lines) {
  return lines
    .filter(Boolean)
    .map((line) => `${line}\n`)
    .join("");
}

function number(range, last) {
  return `"${range}${String(last).padStart(3, "0")}"`;
}

function quoted(text) {
  return /^[\w ’&.-]+$/.test(text) ? text : JSON.stringify(text);
}
