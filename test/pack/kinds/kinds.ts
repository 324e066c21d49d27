import type { SchoolConfig } from "../../../src/config/school-config.ts";
import { type Combination, pairwise } from "./pairwise.ts";

type School = SchoolConfig["school"];
type Words = SchoolConfig["terminology"];

/** What makes kinds of school differ: who teaches whom, who governs, and what they call each other. */
const factors = {
  phases: [
    ["eyfs"],
    ["eyfs", "ks1"],
    ["ks1"],
    ["ks1", "ks2"],
    ["ks2"],
    ["eyfs", "ks1", "ks2"],
    ["ks2", "ks3"],
    ["ks3"],
    ["ks3", "ks4"],
    ["ks3", "ks4", "sixth-form"],
    ["sixth-form"],
    ["eyfs", "ks1", "ks2", "ks3", "ks4", "sixth-form"],
  ] satisfies School["phases"][],
  governance: ["maintained", "academy", "independent"] satisfies School["governance"][],
  selfReference: [
    "we",
    "name",
    "short-name",
    "this-school",
    "the-school",
  ] satisfies School["self_reference"][],
  federation: ["none", "two schools"],
  special: [false, true],
  residential: [false, true],
  pupils: ["pupils", "learners", "children", "students"] satisfies Words["pupils"][],
  head: [
    "headteacher",
    "head teacher",
    "Headteacher",
    "Head Teacher",
    "principal",
    "Principal",
    "executive headteacher",
    "head of school",
  ] satisfies Words["head"][],
  governingBody: [
    "governing body",
    "governing board",
    "board of governors",
    "board of trustees",
    "trust board",
    "local governing body",
    "management committee",
    "proprietor",
    "Governing Body",
    "Governing Board",
    "Board of Governors",
    "Board of Trustees",
  ] satisfies Words["governing_body"][],
  leadership: [
    "leadership team",
    "senior leadership team",
    "SLT",
    "Leadership Team",
    "Senior Leadership Team",
    "management team",
  ] satisfies Words["leadership"][],
  setting: ["school", "academy", "college", "nursery", "setting"] satisfies Words["setting"][],
  phoneRule: [
    "not-on-site",
    "handed-in",
    "locker",
    "pouch",
    "kept-in-bag",
  ] satisfies SchoolConfig["phones"]["pupils"]["rule"][],
  ai: ["not-used", "with-teacher", "own-accounts"] satisfies SchoolConfig["ai"]["pupils"][],
  email: [
    "none",
    "whole-class",
    "provided",
    "both",
  ] satisfies SchoolConfig["email"]["pupils"]["mode"][],
  agreement: ["read", "read-and-sign", "encouraged"] satisfies SchoolConfig["parents"]["aup"][],
  says: ["little", "much"],
} as const;

export type Kind = Combination<typeof factors>;

/** Kinds of school in which any two choices meet. */
export const kinds: readonly Kind[] = pairwise(factors);

/** The layers of a school of this kind, as YAML (JSON is YAML). An authority's layer goes below them. */
export function layersOfKind(kind: Kind): readonly string[] {
  return [JSON.stringify(kind.says === "little" ? { people } : much), choicesOf(kind)];
}

function choicesOf(kind: Kind): string {
  const { federation, governance } = kind;
  return JSON.stringify({
    school: {
      name: "Brackenfold",
      short_name: "Fold",
      phone: "01632 960210",
      self_reference: kind.selfReference,
      phases: kind.phases,
      special: kind.special,
      residential: kind.residential,
      governance,
      ...(governance === "academy" ? { trust: "Saltings" } : {}),
      ...(federation === "none" ? {} : { federation: twoSchools }),
    },
    terminology: {
      pupils: kind.pupils,
      head: kind.head,
      governing_body: kind.governingBody,
      leadership: kind.leadership,
      setting: kind.setting,
    },
    dates: { policy: "2026-09", next_review: "2027-09" },
    filtering: { provider: "Smoothwall" },
    phones: { pupils: { rule: kind.phoneRule } },
    ai: { pupils: kind.ai },
    email: { pupils: { mode: kind.email } },
    parents: { aup: kind.agreement },
  });
}

const twoSchools = { name: "Alder Federation", schools: ["Alder One", "Alder Two"] };

const people = {
  head: { name: "Ellen Marsh" },
  dsl: [{ name: "Joseph Adeyemi" }],
  lead_governor: { name: "Carol Whitton" },
  chair_of_governors: { name: "Peter Lowe" },
};

/** Whatever else a school can say that brings out more sentences. */
const much = {
  people: {
    ...people,
    deputy_head: { name: "Ada Finch" },
    dsl: [{ name: "Joseph Adeyemi", lead: true }, { name: "Ivy Marlow" }],
    deputy_dsl: [{ name: "Ada Finch" }],
    dsl_cover: { name: "Sam Orchard" },
    filtering_lead: { name: "Ada Finch" },
    filtering_governor: { name: "Max Penrose" },
    senco: { name: "Lena Hart" },
    looked_after_lead: { name: "Lena Hart" },
    rshe_lead: { name: "Noah Birch" },
    it_support: { name: "Fold Computing" },
    data_protection_officer: { name: "Rita Vale" },
  },
  records: { safeguarding_system: "CPOMS" },
  roles: { dsl: { reports_to: ["head", "lead_governor", "chair_of_governors", "governors"] } },
  email: { offensive_report_to: ["class_teacher", "deputy_head"] },
  videoconferencing: { used: true },
  remote_learning: { used: true },
  learning_platform: { used: true, product: "Fold Space" },
  progress_tracking: { used: true },
  social_media: { official: { used: true }, official_channels: [{ platform: "Facebook" }] },
  phones: {
    pupils: { contract: "phone agreement" },
    official: { used: true, issued_to: "visit leaders" },
  },
};
