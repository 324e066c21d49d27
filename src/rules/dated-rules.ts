import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { YamlMap } from "../yaml/tree.ts";
import { checkContacts, lastContactDays } from "./contact-checks.ts";
import { checkReviewDate, lastReviewDay } from "./review-date.ts";

/** A rule that finds more as time passes. No other rule is told what day it is. */
interface DatedRule {
  /** What is wrong on a day, as YYYY-MM-DD. */
  readonly check: (tree: YamlMap, today: string) => readonly Diagnostic[];
  /** The last days, or texts that stand where they would, on which it says nothing of a date that it looks at. */
  readonly lastDays: (tree: YamlMap) => readonly string[];
}

const rules: readonly DatedRule[] = [
  { check: checkReviewDate, lastDays: lastReviewDay },
  { check: checkContacts, lastDays: lastContactDays },
];

/** What is wrong with a school's dates on a day. */
export function checkDated(tree: YamlMap, today: string): readonly Diagnostic[] {
  return rules.flatMap(({ check }) => check(tree, today));
}

/** The last day on which nothing is wrong with a school's dates; undefined where that is any day. */
export function holdsThrough(tree: YamlMap): string | undefined {
  return rules.flatMap(({ lastDays }) => lastDays(tree)).toSorted()[0];
}
