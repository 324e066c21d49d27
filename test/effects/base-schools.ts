import { onlineSafety, validator } from "../formats/compose.ts";
import { type ChangedSections, tokenSchool } from "../formats/token-school.ts";

/** Sections whose wording a school changes, in each of the four ways. */
const changed: ChangedSections = {
  add: ["education-learners", "curriculum"],
  replace: "website",
  deferTo: "images-online",
  omit: "videoconferencing-content",
};

/** A rule that a generated school breaks, since no authority has its name, with the severity that it has anyway. */
const rules = { "rules/unknown-authority": { severity: "warning", reason: "A reason." } };

/**
 * Schools in which fields matter. Each round of generated schools makes other choices, so that what goes with one choice
 * only is there in one of them; in the last two, what a school need not have is not there.
 */
export const baseSchools: readonly object[] = [
  ...[0, 1, 2, 3, 10, 11, 12, 20, 21].map(schoolOfRound),
  withoutAdviceName(),
];

/** A school whose documents a build makes: its settings break no requirement of national guidance. */
export const soundSchool: object = withoutBrand(notSpecial(schoolOfRound(0)));

/** The same with wording of its own. */
export const wordedSchool: object = { ...soundSchool, sections: generated(0).sections };

/** Values that make a difference where the schema does not tell which. */
export const tellingValues: Readonly<Record<string, readonly unknown[]>> = {
  // Which edition is cited changes on the day on which a new one comes into force.
  "dates.policy": editionDays(),
  // These have a name in the section to which the school with wording of its own adds.
  "sections.*.add[].at.after": ["curriculum", "pupil-voice"],
  "sections.*.add[].at": ["first", "last"],
  // The name of one policy in this list is used throughout the documents.
  "related_policies.items[]": ["behaviour for learning policy"],
  "rules.*": ["error"],
};

function editionDays(): readonly string[] {
  const editions = Object.values(onlineSafety.references.references).flatMap(
    (reference) => reference.editions ?? [],
  );
  const days = editions.flatMap(({ in_force }) =>
    in_force === undefined ? [] : [in_force + "0000-01-01".slice(in_force.length)],
  );
  return Array.from(new Set(days)).toSorted();
}

/** A school as its own file could have it: no school locks anything. */
function schoolOfRound(round: number): object {
  const { sections: _, locked: __, ...config } = generated(round);
  return { ...config, rules };
}

function generated(round: number) {
  return tokenSchool(validator.schema, changed, round).config as {
    readonly sections: object;
    readonly locked: unknown;
  };
}

function notSpecial(config: object): object {
  const { school } = config as { readonly school: object };
  return { ...config, school: { ...school, special: false } };
}

/** There is no such picture as a generated school's. */
function withoutBrand(config: object): object {
  return { ...config, brand: {} };
}

/** An advice service without a name is called after its authority. */
function withoutAdviceName(): object {
  const config = schoolOfRound(1) as { readonly education_advice: { readonly name: string } };
  const { name: _, ...advice } = config.education_advice;
  return { ...config, education_advice: advice };
}
