import fc from "fast-check";
import { expect, test } from "vitest";
import { align } from "../../src/verify/align.ts";

function aligned(before: string, after: string) {
  return align(Array.from(before), Array.from(after), (letter) => letter);
}

test("equal sequences have no gaps", () => {
  expect(aligned("abc", "abc")).toEqual({
    pairs: [
      ["a", "a"],
      ["b", "b"],
      ["c", "c"],
    ],
    gaps: [],
  });
});

test("a gap holds what stands at one place in either", () => {
  expect(aligned("abxcd", "abycde").gaps).toEqual([
    { removed: ["x"], added: ["y"] },
    { removed: [], added: ["e"] },
  ]);
});

test("what is missing in the middle does not disturb what follows", () => {
  expect(aligned("aaabaaa", "aaaaaa").gaps).toEqual([{ removed: ["b"], added: [] }]);
});

test("every item is in a pair or in a gap, in order", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 12 });
  fc.assert(
    fc.property(letters, letters, (before, after) => {
      const { pairs, gaps } = aligned(before, after);
      const sorted = (items: readonly string[]) => items.toSorted().join("");
      const removed = gaps.flatMap((gap) => gap.removed);
      const added = gaps.flatMap((gap) => gap.added);
      expect(sorted([...pairs.map(([old]) => old), ...removed])).toBe(sorted(Array.from(before)));
      expect(sorted([...pairs.map(([, fresh]) => fresh), ...added])).toBe(
        sorted(Array.from(after)),
      );
      expect(pairs.every(([old, fresh]) => old === fresh)).toBe(true);
    }),
  );
});
