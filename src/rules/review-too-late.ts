import { diagnose } from "../diagnostics/diagnostic.ts";
import { displayDate } from "../pack/helpers/dates.ts";
import { nodeAt } from "../yaml/tree.ts";
import type { SchoolRule } from "./school-rule.ts";
import { yearAfter } from "./year-after.ts";

/** A next review more than a year after the policy's date: guidance asks for one each year. A month counts as a whole. */
export const reviewTooLate: SchoolRule = ({ tree, config: { dates } }) => {
  const node = nodeAt(tree, ["dates", "next_review"]);
  const latest = yearAfter(dates.policy);
  const known = Math.min(latest.length, dates.next_review.length);
  if (dates.next_review.slice(0, known) <= latest.slice(0, known)) return [];
  return [
    diagnose(
      "rules/review-too-late",
      `The next review is more than a year after the date of the policy, ${displayDate(dates.policy)}.`,
      {
        location: node?.location,
        hint: `Review the policy at least once a year: write ${latest} or earlier here. If the policy is newer, correct dates.policy.`,
      },
    ),
  ];
};
