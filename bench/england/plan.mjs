import { readFileSync } from "node:fs";
import { placeName, slug } from "./names.mjs";
import { Random } from "./random.mjs";

/** England's authorities and their police forces, as Proviso knows them. */
const register = JSON.parse(
  readFileSync(new URL("../../data/authorities.json", import.meta.url), "utf8"),
);

const upToFour = ["eyfs", "ks1", "ks2", "ks3", "ks4"];
const primary = ["eyfs", "ks1", "ks2"];
const secondary = ["ks3", "ks4"];

/**
 * How many schools of a kind England has, about: 24,000 in all. `academies` is the part that are academies, by now and
 * roughly; the rest is maintained.
 */
const kinds = [
  {
    kind: "primary",
    count: 16_700,
    academies: 0.42,
    phases: [
      [primary, 88],
      [["eyfs", "ks1"], 6],
      [["ks2"], 6],
    ],
    names: ["Primary School", "Community Primary School", "Church of England Primary School"],
  },
  {
    kind: "secondary",
    count: 3400,
    academies: 0.82,
    phases: [
      [secondary, 4],
      [[...secondary, "sixth-form"], 6],
    ],
    names: ["School", "High School", "Community College"],
  },
  {
    kind: "all-through",
    count: 170,
    academies: 0.85,
    phases: [
      [upToFour, 1],
      [[...upToFour, "sixth-form"], 2],
    ],
    names: ["All-through School"],
  },
  {
    kind: "special",
    count: 1050,
    academies: 0.45,
    phases: [
      [upToFour, 5],
      [[...upToFour, "sixth-form"], 3],
      [[...secondary, "sixth-form"], 2],
    ],
    names: ["Special School", "School"],
  },
  {
    kind: "nursery",
    count: 380,
    academies: 0,
    phases: [[["eyfs"], 1]],
    names: ["Nursery School"],
  },
  {
    kind: "alternative provision",
    count: 330,
    academies: 0.5,
    phases: [
      [secondary, 4],
      [["ks1", "ks2"], 1],
    ],
    names: ["Learning Centre"],
  },
  {
    kind: "independent",
    count: 1970,
    academies: 0,
    phases: [
      [primary, 4],
      [[...secondary, "sixth-form"], 3],
      [[...upToFour, "sixth-form"], 3],
    ],
    names: ["School", "College", "Preparatory School"],
  },
];

/**
 * England's schools as they might be: always the same for a seed, in a random order, so that the first few stand for all.
 * Authorities and forces are real; how many schools each has is not, and neither is any school, trust or person.
 */
export function planEngland({ seed = 2026 } = {}) {
  const random = new Random(seed);
  const authorities = plannedAuthorities(random);
  const kindOfEach = random.shuffled(kinds.flatMap((each) => Array(each.count).fill(each)));
  return kindOfEach.map((kind, number) => {
    // The first schools go round, so that no authority is without one.
    const authority =
      authorities[number] ?? random.weighted(authorities.map((each) => [each, each.weight]));
    return school(random, { kind, authority, number });
  });
}

function school(random, { kind: { academies, kind, names, phases }, authority, number }) {
  const isAcademy = random.part() < academies;
  const name = `${placeName(number)} ${isAcademy && kind !== "special" ? "Academy" : random.one(names)}`;
  const trust = isAcademy ? random.one(authority.trusts) : undefined;
  const folder = trust ? `${authority.id}/${trust.id}` : authority.id;
  return {
    id: `${folder}/${slug(name)}`,
    name,
    kind,
    phases: random.weighted(phases),
    authority,
    trust,
    isResidential: kind === "special" && random.part() < 0.1,
    /** What the rest of its file is drawn from, whatever else is written. */
    seed: random.below(2 ** 31),
  };
}

function plannedAuthorities(random) {
  const forces = Object.values(register.forces);
  return Object.entries(register.authorities).map(([id, { name, aliases = [] }], index) => {
    const isCounty =
      /shire$|^(?:cornwall|county-durham|cumberland|devon|dorset|east-sussex|essex|kent|norfolk|northumberland|somerset|suffolk|surrey|west-sussex)$/.test(
        id,
      );
    const isTiny = ["city-of-london", "isles-of-scilly", "rutland"].includes(id);
    const size = isTiny ? 0.05 : (isCounty ? 3 : 1) * (0.5 + random.part());
    const trusts = Array.from({ length: Math.ceil(size * 6) }, (_, nth) => trustOf(index, nth));
    return {
      id,
      index,
      /** As the register has it, and as sentences do. */
      registered: name,
      name: name.includes(",") ? (aliases[0] ?? name) : name,
      force: forces.find(({ authorities }) => authorities.includes(id)),
      weight: size,
      trusts,
    };
  });
}

function trustOf(authority, nth) {
  // From the far end of the places, which no school needs.
  const place = placeName(24_000 + ((authority * 20 + nth) % 190))
    .split(" ")
    .at(-1);
  const [kind, number] = [["Learning", "Academies", "Schools"][nth % 3], authority * 20 + nth];
  const name = `${place} ${kind} Trust`;
  return { id: `${slug(name)}-${nth + 1}`, name, number };
}
