/** One value of each factor, by the factor's name. */
export type Combination<Factors extends Record<string, readonly unknown[]>> = {
  readonly [Name in keyof Factors]: Factors[Name][number];
};

/**
 * So few combinations that any value of any factor meets any value of any other at least once. Greedy: each
 * combination takes for factor after factor the value that makes most new pairs.
 */
export function pairwise<Factors extends Record<string, readonly unknown[]>>(
  factors: Factors,
): readonly Combination<Factors>[] {
  const sizes = Object.values(factors).map(({ length }) => length);
  const missing = new Set(allPairs(sizes));
  const rows: (readonly number[])[] = [];
  while (missing.size > 0) {
    const row = nextRow(sizes, missing);
    for (const pair of pairsIn(row)) missing.delete(pair);
    rows.push(row);
  }
  const names = Object.keys(factors);
  return rows.map(
    (row) =>
      Object.fromEntries(
        row.map((value, at) => [names[at], factors[names[at] ?? ""]?.[value]]),
      ) as Combination<Factors>,
  );
}

function nextRow(sizes: readonly number[], missing: ReadonlySet<string>): readonly number[] {
  const [first = ""] = missing;
  const [a = 0, x = 0, b = 0, y = 0] = first.split(/[=,]/).map(Number);
  const row = new Map([
    [a, x],
    [b, y],
  ]);
  for (const [at, size] of sizes.entries()) if (!row.has(at)) row.set(at, bestValue(row, at, size));
  return sizes.map((_, at) => row.get(at) ?? 0);

  function bestValue(chosen: ReadonlyMap<number, number>, at: number, size: number): number {
    const gains = Array.from(
      { length: size },
      (_, value) =>
        Array.from(chosen).filter(([other, its]) => missing.has(pairOf(at, value, other, its)))
          .length,
    );
    return gains.indexOf(Math.max(...gains));
  }
}

function allPairs(sizes: readonly number[]): readonly string[] {
  const values = sizes.flatMap((size, at) =>
    Array.from({ length: size }, (_, value) => ({ at, value })),
  );
  return values.flatMap((one) =>
    values
      .filter((other) => other.at > one.at)
      .map((other) => pairOf(one.at, one.value, other.at, other.value)),
  );
}

function pairsIn(row: readonly number[]): readonly string[] {
  return row.flatMap((value, at) =>
    row.slice(at + 1).map((other, more) => pairOf(at, value, at + 1 + more, other)),
  );
}

function pairOf(a: number, x: number, b: number, y: number): string {
  return a < b ? `${a}=${x},${b}=${y}` : `${b}=${y},${a}=${x}`;
}
