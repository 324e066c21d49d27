import type { SchoolConfig } from "../../config/school-config.ts";
import type { Composition } from "../composition.ts";
import { isSet } from "../questions.ts";
import { capitalise } from "../terms.ts";
import { type Card, namedPerson } from "./contact-cards.ts";

const posts = [
  "dsl_cover",
  "deputy_head",
  "lead_governor",
  "filtering_lead",
  "filtering_governor",
  "chair_of_governors",
  "senco",
  "looked_after_lead",
  "rshe_lead",
] as const;

/** The configuration keys that the cards of colleagues print. */
export const colleagueKeys: readonly string[] = [
  "people.deputy_dsl",
  ...posts.map((post) => `people.${post}`),
  "terminology.head",
  "terminology.governing_body",
];

/** A card for each post beside those with a card of their own, if its holder can be reached directly. */
export function colleagueCards(composition: Composition): readonly Card[] {
  const { config } = composition;
  const titles = postTitles(config);
  const deputies = config.people.deputy_dsl.map((_, index) => `people.deputy_dsl.${index}`);
  const all = [
    ...deputies.map((key) => [key, "Deputy DSL"] as const),
    ...posts.map((post) => [`people.${post}`, titles[post]] as const),
  ];
  return all
    .filter(([key]) => isSet(composition, `${key}.phone`) || isSet(composition, `${key}.email`))
    .map(([key, title]) => ({ name: [], otherwise: capitalise(title), lines: namedPerson(key) }));
}

function postTitles({
  terminology: { governing_body, head },
}: SchoolConfig): Readonly<Record<(typeof posts)[number], string>> {
  return {
    dsl_cover: "When no DSL can be reached",
    deputy_head: `deputy ${head}`,
    lead_governor: `safeguarding, for the ${governing_body}`,
    filtering_lead: "filtering and monitoring",
    filtering_governor: `filtering and monitoring, for the ${governing_body}`,
    chair_of_governors: `chair of the ${governing_body}`,
    senco: "special educational needs coordinator (SENCO)",
    looked_after_lead: "designated teacher for looked-after children",
    rshe_lead: "relationships, sex and health education (RSHE)",
  };
}
