import type { Kind } from "./kinds.ts";

/** Words that belong to other kinds of school. */
interface Foreign {
  readonly words: RegExp;
  /** Whether the words are out of place in a school of this kind. */
  readonly in: (kind: Kind) => boolean;
}

const has =
  (...phases: readonly string[]) =>
  (kind: Kind) =>
    kind.phases.some((phase) => phases.includes(phase));
const not =
  (test: (kind: Kind) => boolean) =>
  (kind: Kind): boolean =>
    !test(kind);
const isTrustees = ({ governingBody }: Kind) => /trust/i.test(governingBody);
const primary = has("eyfs", "ks1", "ks2");
const secondary = has("ks3", "ks4", "sixth-form");

const foreign: readonly Foreign[] = [
  { words: /\bpupils?\b/i, in: ({ pupils }) => pupils !== "pupils" },
  { words: /\blearners?\b/i, in: ({ pupils }) => pupils !== "learners" },
  { words: /\bstudents?\b/i, in: ({ pupils }) => pupils !== "students" },
  { words: /\bhead ?teachers?\b/i, in: ({ head }) => !/teacher/i.test(head) },
  { words: /\bprincipals?\b/i, in: ({ head }) => !/principal/i.test(head) },
  { words: /\bheads? of school\b/i, in: ({ head }) => head !== "head of school" },
  {
    words: /\bgoverning (body|board)\b/i,
    in: ({ governingBody }) => !/governing/i.test(governingBody),
  },
  { words: /\btrustees?\b/i, in: not(isTrustees) },
  {
    words: /\bgovernors?\b/i,
    in: (kind) => isTrustees(kind) || /committee|proprietor/.test(kind.governingBody),
  },
  { words: /\bchair of the proprietor\b/i, in: () => true },
  {
    words: /\bproprietors?\b/i,
    in: ({ governance, governingBody }) =>
      governance === "maintained" && governingBody !== "proprietor",
  },
  { words: /\bSaltings\b/, in: ({ governance }) => governance !== "academy" },
  { words: /\bcouncil maintains\b/i, in: ({ governance }) => governance !== "maintained" },
  { words: /\bSLT\b/, in: ({ leadership }) => leadership !== "SLT" },
  { words: /\bacadem(y|ies)\b(?! trust)/i, in: ({ setting }) => setting !== "academy" },
  { words: /(?<!-)\bcolleges?\b/i, in: ({ setting }) => setting !== "college" },
  { words: /\bnurser(y|ies)\b/i, in: ({ setting }) => setting !== "nursery" },
  {
    words: /\b(a|the|this|that|our) school\b(?! (day|year)\b)/i,
    in: ({ setting }) => setting !== "school",
  },
  { words: /\b(at|in|to) school\b/i, in: ({ setting }) => !/school|academy/.test(setting) },
  { words: /\ba (academy|executive|SLT)\b/i, in: () => true },
  { words: /\ban (school|college|nursery|setting|pupil|learner|child|student)\b/i, in: () => true },
  { words: /\bearly years\b/i, in: not(has("eyfs")) },
  { words: /\bReception\b/, in: not(has("eyfs")) },
  { words: /\bkey stages? 1\b/i, in: not(has("ks1")) },
  { words: /\bkey stages? 2\b/i, in: not(has("ks2")) },
  { words: /\bkey stages? (2 and )?3\b/i, in: not(has("ks3")) },
  { words: /\b(key stage|3 and) 4\b/i, in: not(has("ks4")) },
  { words: /\bsixth.form\b/i, in: not(has("sixth-form")) },
  { words: /\bexaminations?\b|\bawarding bod/i, in: not(has("ks4", "sixth-form")) },
  { words: /\bform tutors?\b/i, in: not(secondary) },
  { words: /\bclass teachers?\b|\bclass team\b/i, in: not(primary) },
  { words: /\bgrown-ups?\b/i, in: not(has("eyfs", "ks1")) },
  {
    words: /\bresidential\b|\bovernight\b|\bboarding\b|\bin residence\b/i,
    in: ({ residential }) => !residential,
  },
  { words: /\bfederation\b|\bAlder\b/i, in: ({ federation }) => federation === "none" },
  { words: /\bsymbols\b/i, in: ({ special }) => !special },
];

const years = /\bYears? (\d+)\b/g;
const firstYears: Readonly<Record<string, number>> = {
  eyfs: 0,
  ks1: 1,
  ks2: 3,
  ks3: 7,
  ks4: 10,
  "sixth-form": 12,
};
const lastYears: Readonly<Record<string, number>> = {
  eyfs: 0,
  ks1: 2,
  ks2: 6,
  ks3: 9,
  ks4: 11,
  "sixth-form": 13,
};

/** What a text says that a school of this kind would not: the words, each with some of its sentence. */
export function outOfPlace(text: string, kind: Kind): readonly string[] {
  const known = [kind.governingBody, kind.head, ...titles].reduce(
    (left, words) => left.replaceAll(words, "…"),
    text,
  );
  const wrong = foreign
    .filter(({ in: applies }) => applies(kind))
    .flatMap(({ words }) => matchesOf(known, words));
  return [...wrong, ...wrongYears(text, kind)];
}

/** Titles of guidance and organisations, which are what they are. */
const titles = [
  "Meeting digital and technology standards in schools and colleges",
  "Local Authority Designated Officer",
  "National organisations for schools",
];

function matchesOf(text: string, words: RegExp): readonly string[] {
  return Array.from(text.matchAll(new RegExp(words, `${words.flags}g`)), ({ index }) =>
    text.slice(Math.max(0, index - 40), index + 40).replaceAll("\n", " "),
  );
}

function wrongYears(text: string, { phases }: Kind): readonly string[] {
  const first = Math.min(...phases.map((phase) => firstYears[phase] ?? 0));
  const last = Math.max(...phases.map((phase) => lastYears[phase] ?? 0));
  return Array.from(text.matchAll(years), ([words, year]) => ({ words, year: Number(year) }))
    .filter(({ year }) => year < first || year > last)
    .map(({ words }) => words);
}
