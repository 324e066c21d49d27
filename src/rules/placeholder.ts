import { diagnose } from "../diagnostics/diagnostic.ts";
import { placeOf } from "./names/placed-text.ts";
import { placeholdersIn } from "./placeholder-patterns.ts";
import type { SchoolRule } from "./school-rule.ts";

/** Text that was to be filled in, anywhere in a school's files: it would be printed as it stands. */
export const placeholder: SchoolRule = ({ texts }) =>
  texts
    .filter(({ kind, path }) => (kind === "line" || kind === "prose") && path.at(-1) !== "reason")
    .flatMap((placed) =>
      placeholdersIn(placed.text).map(({ start, end }) =>
        diagnose(
          "rules/placeholder",
          `"${placed.text.slice(start, end).trim()}" was to be filled in.`,
          {
            location: placeOf(placed, start, end),
            hint: "Write what belongs here, or take the sentence or the line out.",
          },
        ),
      ),
    );
