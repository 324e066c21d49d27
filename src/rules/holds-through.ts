import type { YamlMap } from "../yaml/tree.ts";
import { lastContactDays } from "./contact-checks.ts";
import { lastReviewDay } from "./review-date.ts";

/**
 * The last day, as YYYY-MM-DD or a text that stands where it would, on which a school's dates bring no problem that they
 * do not bring today; undefined where no day does. A school without problems has none until this day is over.
 */
export function holdsThrough(tree: YamlMap): string | undefined {
  return [...lastReviewDay(tree), ...lastContactDays(tree)].toSorted()[0];
}
