import { type Certainty, editionInForce, type ReferenceRegister } from "./references.ts";

/**
 * Why the keeper of a pack should look at an entry: it is from memory; it was read on another page than the publisher's;
 * it was read more than a year ago; or the register does not say how sure it is.
 */
export type ReviewReason = "unconfirmed" | "reported" | "not-checked-for-a-year" | "no-certainty";

/** An entry of the register that the keeper should look at. */
export interface ReviewRow {
  readonly id: string;
  readonly title: string;
  /** The edition in question; undefined for an Act, or for guidance that is cited by its title alone. */
  readonly edition: string | undefined;
  /** False for an edition that is not the one in force today: a slip in it prints only in older policies. */
  readonly inForce: boolean;
  readonly checkedOn: string | undefined;
  /** At least one. */
  readonly reasons: readonly ReviewReason[];
}

/** What is unconfirmed or was not checked for a year, in the register's order; today is YYYY-MM-DD. */
export function reviewReferences(
  { references, acts }: ReferenceRegister,
  today: string,
): readonly ReviewRow[] {
  const ofReferences = Object.entries(references).flatMap(([id, reference]) => {
    const current = editionInForce(reference, today);
    const editions = reference.editions ?? [undefined];
    return editions.map((edition) => ({
      id,
      title: edition?.title ?? reference.title,
      edition: edition?.edition,
      inForce: reference.withdrawn === undefined && edition === current,
      checkedOn: edition?.checked_on,
      reasons: reasonsFor(edition ?? {}, today),
    }));
  });
  const ofActs = Object.entries(acts).map(([id, act]) => ({
    id,
    title: act.title,
    edition: undefined,
    inForce: true,
    checkedOn: act.checked_on,
    reasons: reasonsFor(act, today),
  }));
  return [...ofReferences, ...ofActs].filter(({ reasons }) => reasons.length > 0);
}

function reasonsFor(
  { certainty, checked_on }: { readonly certainty?: Certainty; readonly checked_on?: string },
  today: string,
): readonly ReviewReason[] {
  const reasons: ReviewReason[] = [];
  if (certainty === undefined) reasons.push("no-certainty");
  if (certainty === "memory") reasons.push("unconfirmed");
  if (certainty === "reported") reasons.push("reported");
  if (checked_on !== undefined && yearAfter(checked_on) <= today)
    reasons.push("not-checked-for-a-year");
  return reasons;
}

/** The same day a year later; the 29th of February has none, and is as good as one for a comparison. */
function yearAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}
