/** Two sequences side by side: what stands in both, and between those what stands in one only. */
export interface Gap<T> {
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

export interface Alignment<T> {
  readonly pairs: readonly (readonly [T, T])[];
  readonly gaps: readonly Gap<T>[];
}

/** Longer stretches than this are not searched for what they have in common: they are different texts. */
const largestTable = 25_000_000;

/** Aligns two sequences by their longest common subsequence of keys. */
export function align<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
): Alignment<T> {
  const keyed = (item: T): Keyed<T> => ({ item, key: keyOf(item) });
  const [old, fresh] = [before.map(keyed), after.map(keyed)];
  // Nearly always all of both is the same: only what stands between equal ends is searched.
  const start = equalLength(old, fresh);
  const end = equalLength(old.slice(start).toReversed(), fresh.slice(start).toReversed());
  const [oldEnd, freshEnd] = [old.length - end, fresh.length - end];
  const middle = alignMiddle(old.slice(start, oldEnd), fresh.slice(start, freshEnd));
  return {
    pairs: [
      ...sideBySide(before.slice(0, start), after),
      ...middle.pairs,
      ...sideBySide(before.slice(oldEnd), after.slice(freshEnd)),
    ],
    gaps: middle.gaps,
  };
}

function sideBySide<T>(before: readonly T[], after: readonly T[]): readonly (readonly [T, T])[] {
  return before.map((item, at) => [item, after[at] ?? item]);
}

interface Keyed<T> {
  readonly item: T;
  readonly key: string;
}

function equalLength<T>(before: readonly Keyed<T>[], after: readonly Keyed<T>[]): number {
  const at = before.findIndex(({ key }, index) => key !== after[index]?.key);
  return at === -1 ? before.length : at;
}

function alignMiddle<T>(before: readonly Keyed<T>[], after: readonly Keyed<T>[]): Alignment<T> {
  const steps = stepsBetween(before, after);
  const pairs = steps.flatMap(([old, fresh]) =>
    old && fresh ? [[old.item, fresh.item] as const] : [],
  );
  // Between two pairs stands one gap, which may be empty.
  const gaps: { removed: T[]; added: T[] }[] = [{ removed: [], added: [] }];
  for (const [old, fresh] of steps) {
    if (old && fresh) gaps.push({ removed: [], added: [] });
    else if (old) gaps.at(-1)?.removed.push(old.item);
    else if (fresh) gaps.at(-1)?.added.push(fresh.item);
  }
  return { pairs, gaps: gaps.filter(({ removed, added }) => removed.length + added.length > 0) };
}

type Step<T> = readonly [Keyed<T> | undefined, Keyed<T> | undefined];

/** The way through two sequences on which most is met in both. */
function stepsBetween<T>(before: readonly Keyed<T>[], after: readonly Keyed<T>[]): Step<T>[] {
  const lengths = commonLengths(before, after);
  const steps: Step<T>[] = [];
  let [from, to] = [0, 0];
  while (from < before.length || to < after.length) {
    const [old, fresh] = [before[from], after[to]];
    if (old && fresh && old.key === fresh.key) {
      steps.push([old, fresh]);
      from++;
      to++;
    } else if (old && (!fresh || lengths(from + 1, to) >= lengths(from, to + 1))) {
      steps.push([old, undefined]);
      from++;
    } else {
      steps.push([undefined, fresh]);
      to++;
    }
  }
  return steps;
}

/** How many keys two sequences have in common from given positions on. */
function commonLengths<T>(before: readonly Keyed<T>[], after: readonly Keyed<T>[]) {
  const width = after.length + 1;
  const size = (before.length + 1) * width;
  if (size > largestTable) return () => 0;
  const table = new Uint32Array(size);
  const at = (from: number, to: number) => table[from * width + to] ?? 0;
  for (let from = before.length - 1; from >= 0; from--) {
    for (let to = after.length - 1; to >= 0; to--) {
      const isSame = before[from]?.key === after[to]?.key;
      const skipped = Math.max(at(from + 1, to), at(from, to + 1));
      table[from * width + to] = isSame ? at(from + 1, to + 1) + 1 : skipped;
    }
  }
  return at;
}
