import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import type { FoundReport } from "./read-report.ts";

/** So many missing shards are named; the rest are counted. */
const namedShards = 5;

/** What is wrong where reports are not those of all shards of one run. Reports without a shard are whole by themselves. */
export function wrongShards(found: readonly FoundReport[]): readonly Diagnostic[] {
  const sharded = found.filter(({ report }) => report.shard);
  const [first] = sharded;
  if (!first) return [];
  const count = countIn(first);
  const other = found.find((each) => countIn(each) !== count);
  if (other)
    return [
      wrong(`${first.shownAs} is ${inWords(first)}, and ${other.shownAs} ${inWords(other)}.`),
    ];
  const owners = new Map<number, string>();
  const twice = sharded.find(({ report: { shard }, shownAs }) => {
    if (!shard || owners.has(shard.index)) return true;
    owners.set(shard.index, shownAs);
    return false;
  });
  if (twice?.report.shard) {
    const owner = owners.get(twice.report.shard.index);
    return [wrong(`${owner} and ${twice.shownAs} both are ${inWords(twice)}.`)];
  }
  const missing = missingOf(count, owners);
  if (missing.length === 0) return [];
  return [wrong(`Of ${count} shards, the reports of these are missing: ${listed(missing)}.`)];
}

function countIn({ report }: FoundReport): number {
  return report.shard?.count ?? 0;
}

function inWords({ report: { shard } }: FoundReport): string {
  return shard ? `of shard ${shard.index} of ${shard.count}` : "of no shard";
}

/** Looked for up to the number that is named or counted, as a report may name any number of shards. */
function missingOf(count: number, owners: ReadonlyMap<number, string>): readonly number[] {
  const reach = Math.min(count, owners.size + namedShards + 1);
  return Array.from({ length: reach }, (_, index) => index + 1).filter(
    (index) => !owners.has(index),
  );
}

function listed(missing: readonly number[]): string {
  const named = missing.slice(0, namedShards).join(", ");
  return missing.length > namedShards ? `${named} and more` : named;
}

function wrong(message: string): Diagnostic {
  return diagnose("merge/wrong-shards", message, {
    hint: "Name the report of each shard of one run, once.",
  });
}
