// Schools that are nobody's, for measuring and for proofs: invented names, each with an authority's layer above it.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const authorities = [
  {
    folder: "suffolk",
    name: "Suffolk",
    council: "Suffolk County Council",
    police: "Suffolk Constabulary",
  },
  { folder: "kent", name: "Kent", council: "Kent County Council", police: "Kent Police" },
  {
    folder: "durham",
    name: "County Durham",
    council: "Durham County Council",
    police: "Durham Constabulary",
  },
];
const [first, last, kinds, people, families] = [
  [
    "Ash",
    "Bracken",
    "Cold",
    "Dun",
    "Elder",
    "Fern",
    "Green",
    "Hazel",
    "Iron",
    "Long",
    "Mill",
    "North",
    "Oaken",
    "Penny",
  ],
  [
    "acre",
    "brook",
    "combe",
    "down",
    "field",
    "gate",
    "hurst",
    "ley",
    "mere",
    "ridge",
    "stead",
    "thorpe",
    "well",
  ],
  ["Primary School", "Church of England Primary School", "Community School"],
  ["Ellen", "Joseph", "Ruth", "Carol", "Peter", "Amina", "Owen", "Priya", "Tom", "Grace", "Idris"],
  ["Marsh", "Adeyemi", "Amos", "Whitton", "Lowe", "Sandholme", "Okafor", "Venn", "Hallam", "Cray"],
];

/** Writes so many schools below schools/ of a project, always the same. Gives their paths. */
export function writeSyntheticSchools(project, count, documents = ["online-safety"]) {
  for (const authority of authorities)
    put(project, `schools/${authority.folder}/defaults.yaml`, layerOf(authority));
  return Array.from({ length: count }, (_, number) => {
    const { folder } = pick(authorities, number);
    const path = `schools/${folder}/${idOf(number)}.yaml`;
    put(project, path, schoolOf(number, documents));
    return path;
  });
}

function layerOf({ council, name, police }) {
  return `school:
  local_authority: ${name}
  local_authority_name: ${council}
police:
  name: ${police}
safeguarding_partnership:
  name: ${name} Safeguarding Children Partnership
referral:
  name: Front Door
lado:
  phone: "01632 960100"
filtering:
  provider: Smoothwall
locked:
  - police
`;
}

function schoolOf(number, documents) {
  const person = (offset) =>
    `${pick(people, number + offset)} ${pick(families, number * 3 + offset * 7)}`;
  return `school:
  name: ${nameOf(number)}
  phases: [eyfs, ks1, ks2]
people:
  head: { name: ${person(0)}, role: headteacher }
  dsl: [{ name: ${person(1)} }]
  deputy_dsl: [{ name: ${person(2)} }]
  lead_governor: { name: ${person(3)} }
  chair_of_governors: { name: ${person(4)} }
dates:
  policy: 2026-09
  next_review: 2027-09
phones:
  pupils:
    rule: handed-in
documents: [${documents.join(", ")}]
`;
}

function nameOf(number) {
  const round = Math.floor(number / (first.length * last.length));
  const place = pick(first, number) + pick(last, Math.floor(number / first.length));
  return `${place}${round === 0 ? "" : ` ${"North South East West Upper Lower".split(" ")[round - 1] ?? round}`} ${pick(kinds, number)}`;
}

function idOf(number) {
  return `${nameOf(number)
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, "-")}-${number}`;
}

function pick(list, index) {
  return list[index % list.length];
}

function put(project, path, text) {
  const file = join(project, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
