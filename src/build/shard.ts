import type { SchoolFile } from "../host/project.ts";

/** One of several parts of a project's schools, each for another machine. */
export interface Shard {
  /** Counted from 1. */
  readonly index: number;
  readonly count: number;
}

/**
 * The schools of a shard. In the order of their paths every school goes to the next shard, as cards are dealt: the shards
 * are equal but for one school, and each has its share of every authority, whose schools are alike in what they take.
 * What was built before, and the order of the schools, have no say in it.
 */
export function schoolsOfShard(
  schools: readonly SchoolFile[],
  { index, count }: Shard,
): readonly SchoolFile[] {
  const dealt = schools
    .toSorted((a, b) => compare(a.id, b.id) || compare(a.path, b.path))
    .filter((_, position) => position % count === index - 1);
  const own = new Set(dealt);
  return schools.filter((school) => own.has(school));
}

/** By code units, which no machine's language changes. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
