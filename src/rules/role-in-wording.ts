import { diagnose } from "../diagnostics/diagnostic.ts";
import { nodeAt } from "../yaml/tree.ts";
import { placeOf } from "./names/placed-text.ts";
import { areTwoPeople, peopleIn } from "./person.ts";
import type { SchoolRule } from "./school-rule.ts";

// Letters by their ranges: to compile \p{Lu} takes longer than all the rest of a check's rules.
const capital = "[A-ZÀ-ÞĀ-Ž]";
const surname = `${capital}[A-Za-zÀ-ž’'-]+`;
const titled = `(?:Mr|Mrs|Ms|Miss|Mx|Dr)\\.? (?:${capital}[A-Za-zÀ-ž’'.-]* )*${surname}`;
const twoNames = `${surname} ${surname}`;

/** "The headteacher is Anna Fox", "the headteacher, Mr Fox": after a comma two capitals may be anything. */
function named(role: string): RegExp {
  return new RegExp(
    `\\b(?:[Tt]he|[Oo]ur) (?:${role})(?: is (${titled}|${twoNames})|, (${titled}))`,
    "g",
  );
}

/** Roles as own wording names them, each with the keys of all who may be meant. */
const roles: readonly { readonly pattern: RegExp; readonly keys: readonly string[] }[] = [
  { pattern: named("[Hh]ead ?[Tt]eacher|[Pp]rincipal"), keys: ["head"] },
  { pattern: named("DSL|[Dd]esignated [Ss]afeguarding [Ll]ead"), keys: ["dsl"] },
  { pattern: named("[Cc]hair of [Gg]overnors"), keys: ["chair_of_governors"] },
  { pattern: named("SENCO"), keys: ["senco"] },
  { pattern: named("[Ss]afeguarding [Gg]overnor"), keys: ["lead_governor", "filtering_governor"] },
];

/** Own wording that gives a role to somebody else than the settings do. Only surnames that differ are taken for two people. */
export const roleInWording: SchoolRule = ({ tree, texts }) =>
  roles.flatMap(({ pattern, keys }) => {
    const holders = keys.flatMap((key) => peopleIn(nodeAt(tree, ["people", key])));
    const [holder] = holders;
    if (!holder) return [];
    return texts
      .filter(({ kind, path }) => kind === "prose" && path[0] === "sections")
      .flatMap((placed) =>
        Array.from(placed.text.matchAll(pattern), ({ index, 0: all, 1: one, 2: other }) => {
          const name = one ?? other ?? "";
          const end = index + all.length;
          return { name, location: placeOf(placed, end - name.length, end) };
        }),
      )
      .filter(({ name }) => holders.every((each) => areTwoPeople(each.name, name)))
      .map(({ name, location }) =>
        diagnose(
          "rules/two-people-one-role",
          `${name} is named here for a role that ${holder.name} has.`,
          {
            location,
            hint: `Correct one of the two. Better still, leave the name out here: people.${keys[0]} says it once for the whole policy.`,
            related: [{ message: "who holds the role", location: holder.location }],
          },
        ),
      );
  });
