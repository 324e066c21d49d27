import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { addresses } from "./addresses.ts";
import { checkApproval } from "./approval.ts";
import { checkDated } from "./dated-rules.ts";
import { emptyReason } from "./empty-reason.ts";
import { idleSettings } from "./idle-settings.ts";
import { noPhoneNumber } from "./no-phone-number.ts";
import { nobodyForDsl } from "./nobody-for-dsl.ts";
import { onePersonTwoRoles } from "./one-person-two-roles.ts";
import { otherKindOfSchool } from "./other-kind-of-school.ts";
import { placeholder } from "./placeholder.ts";
import { repeatedItem } from "./repeated-item.ts";
import { reviewTooLate } from "./review-too-late.ts";
import { roleInWording } from "./role-in-wording.ts";
import type { SchoolFacts, SchoolRule } from "./school-rule.ts";
import { sharedPhone } from "./shared-phone.ts";
import { twoPeopleOneRole } from "./two-people-one-role.ts";
import { ukNumbers } from "./uk-numbers.ts";
import { yearNotTaught } from "./year-not-taught.ts";

/** The rules over a school's settings. They need no document. */
const rules: readonly SchoolRule[] = [
  ({ tree }) => checkApproval(tree),
  reviewTooLate,
  nobodyForDsl,
  noPhoneNumber,
  onePersonTwoRoles,
  twoPeopleOneRole,
  roleInWording,
  ukNumbers,
  addresses,
  sharedPhone,
  placeholder,
  repeatedItem,
  idleSettings,
  yearNotTaught,
  otherKindOfSchool,
  emptyReason,
];

/** What a school's settings miss on a day (YYYY-MM-DD) though the schema allows each of them. */
export function checkSchool(facts: SchoolFacts, today: string): readonly Diagnostic[] {
  return [...checkDated(facts.tree, today), ...rules.flatMap((rule) => rule(facts))];
}
