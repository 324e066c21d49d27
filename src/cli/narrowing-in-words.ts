import type { Narrowing } from "../build/select-schools.ts";
import type { Shard } from "../build/shard.ts";
import { inertLine } from "./reporters/inert.ts";
import { plural } from "./reporters/words.ts";

/** So many causes are named; the rest are counted. */
const namedCauses = 3;

/** "12 of 240 schools, for what changed since main: schools/kent/defaults.yaml and the files of 2 schools." */
export function narrowingInWords(narrowing: Narrowing): string {
  const { schools, candidates, since } = narrowing;
  const all = plural(candidates, "school");
  if (schools.length === 0) return `What changed since ${inertLine(since)} touches none of ${all}.`;
  return `${schools.length} of ${all}, for what changed since ${inertLine(since)}: ${causes(narrowing)}.`;
}

/** "Shard 3 of 8: 30 schools." */
export function shardInWords({ index, count }: Shard, schools: number): string {
  return `Shard ${index} of ${count}: ${plural(schools, "school")}.`;
}

function causes({ because, ownFiles }: Narrowing): string {
  const named = because.slice(0, namedCauses).map(inertLine);
  const more = because.length - named.length;
  const own = ownFiles === 1 ? "the file of 1 school" : `the files of ${ownFiles} schools`;
  return listed([
    ...named,
    ...(more > 0 ? [`${more} more that schools share`] : []),
    ...(ownFiles > 0 ? [own] : []),
  ]);
}

function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}
