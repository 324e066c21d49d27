import type { SchoolConfig } from "../config/school-config.ts";
import { diagnose } from "../diagnostics/diagnostic.ts";
import { placeOf } from "./names/placed-text.ts";
import type { SchoolRule } from "./school-rule.ts";

interface KindOfSchool {
  /** Words that only such a school has a use for. */
  readonly words: RegExp;
  readonly fits: (school: SchoolConfig["school"]) => boolean;
  /** What the school would have to be, in its own words. */
  readonly needs: string;
}

// Day schools go on residential visits, and primary schools have assessments: these are not among the words.
const kinds: readonly KindOfSchool[] = [
  {
    words:
      /\b(?:GCSEs?|A[- ]levels?|JCQ|(?:public|external) examinations?|exam(?:ination)? (?:halls?|rooms?|boards?|officers?))\b/g,
    fits: ({ phases }) => phases.some((phase) => phase === "ks4" || phase === "sixth-form"),
    needs: "key stage 4 or a sixth form among school.phases",
  },
  {
    words:
      /\b(?:[Bb]oarders|[Bb]oarding (?:houses?|schools?|pupils|students|staff)|[Dd]ormitor(?:y|ies)|[Rr]esidential (?:pupils|students|learners|children|provision|staff|care|accommodation))\b/g,
    fits: ({ residential }) => residential,
    needs: "school.residential: true",
  },
];

/** A school's own wording with a clause for another kind of school, such as on examinations in a primary school. */
export const otherKindOfSchool: SchoolRule = ({ texts, config: { school } }) =>
  texts
    .filter(({ kind, path }) => kind === "prose" && path[0] === "sections")
    .flatMap((placed) =>
      kinds
        .filter(({ fits }) => !fits(school))
        .flatMap(({ words, needs }) =>
          Array.from(placed.text.matchAll(words), ({ index, 0: found }) =>
            diagnose("rules/other-kind-of-school", `${school.name} has no use for "${found}".`, {
              location: placeOf(placed, index, index + found.length),
              hint: `Take the clause out; it may have come with a text for other schools. If it is right, your file needs ${needs}.`,
            }),
          ),
        ),
    );
