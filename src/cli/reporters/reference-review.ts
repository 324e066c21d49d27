import type { PolicyPack } from "../../pack/pack.ts";
import {
  type ReviewReason,
  type ReviewRow,
  reviewReferences,
} from "../../pack/reference-review.ts";
import { aligned } from "./columns.ts";
import { plural } from "./words.ts";

/** A register and what its keeper should look at. Packs that share a register share a review. */
export interface RegisterReview {
  readonly packs: readonly string[];
  readonly rows: readonly ReviewRow[];
}

/** One review for each register of the packs; today is YYYY-MM-DD. */
export function reviewPacks(
  packs: readonly PolicyPack[],
  today: string,
): readonly RegisterReview[] {
  const owner = ({ base, id }: PolicyPack) => base ?? id;
  const owners = Array.from(new Set(packs.map(owner)));
  return owners.map((name) => {
    const sharing = packs.filter((pack) => owner(pack) === name);
    const rows = sharing[0] ? reviewReferences(sharing[0].references, today) : [];
    return { packs: sharing.map(({ id }) => id), rows };
  });
}

/** What to look at, a line each: first what today's policies cite. */
export function reviewTables(reviews: readonly RegisterReview[]): string {
  return reviews.map(reviewTable).join("\n");
}

function reviewTable({ packs, rows }: RegisterReview): string {
  const title = `Register of ${packs.join(", ")}`;
  if (rows.length === 0)
    return `${title}\nEverything in it was read on its publisher’s page within a year.\n`;
  const ordered = [...rows.filter((row) => row.inForce), ...rows.filter((row) => !row.inForce)];
  const heads = ["in force", "reference", "checked on", "why"];
  const lines = ordered.map((row) => [
    row.inForce ? "yes" : "no",
    `${row.title}${row.edition === undefined ? "" : ` (${row.edition})`} [${row.id}]`,
    row.checkedOn ?? "never",
    row.reasons.map((reason) => reasonWords[reason]).join(", "),
  ]);
  const inForce = rows.filter((row) => row.inForce).length;
  const summary = `${plural(rows.length, "entry", "entries")} to look at, ${inForce} of them in force.`;
  return [title, "", ...aligned([heads, ...lines]), "", summary, ""].join("\n");
}

const reasonWords: Readonly<Record<ReviewReason, string>> = {
  unconfirmed: "unconfirmed: written from memory",
  reported: "read on another page than the publisher’s",
  "not-checked-for-a-year": "not checked for a year",
  "no-certainty": "the register does not say how sure it is",
};

/** The same for programs. */
export function reviewJson(reviews: readonly RegisterReview[]): string {
  return `${JSON.stringify({ version: 1, registers: reviews }, undefined, 2)}\n`;
}
