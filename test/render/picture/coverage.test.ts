import fc from "fast-check";
import { expect, test } from "vitest";
import type { Point } from "../../../src/render/flow-chart/chart-layout.ts";
import { Coverage, type Run } from "../../../src/render/picture/coverage.ts";

const size = 40;

function runsOf(coverage: Coverage, points: readonly Point[]): readonly Run[] {
  points.forEach((from, at) => {
    coverage.edge(from, points[(at + 1) % points.length] ?? from);
  });
  const runs: Run[] = [];
  coverage.take((run) => runs.push(run));
  return runs;
}

const sum = (runs: readonly Run[]) =>
  runs.reduce((total, { from, to, part }) => total + (to - from) * part, 0);

/** In quarters, so that edges run along dots and through them. */
const position = fc.integer({ min: 0, max: 4 * size }).map((quarters) => quarters / 4);
const point = fc.record({ x: position, y: position });

test("covers as much as a triangle is large, wherever it lies and whichever way round it goes", () => {
  const coverage = new Coverage(size, size);
  fc.assert(
    fc.property(point, point, point, (a, b, c) => {
      const area = Math.abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;
      // The least parts are left out, as nobody could see them.
      expect(Math.abs(sum(runsOf(coverage, [a, b, c])) - area)).toBeLessThan(0.1);
    }),
    { numRuns: 500 },
  );
});

test("keeps to the dots that there are, each once", () => {
  const coverage = new Coverage(size, size);
  fc.assert(
    fc.property(point, point, point, (a, b, c) => {
      const runs = runsOf(coverage, [a, b, c]);
      const dots = runs.flatMap(({ from, to, y }) =>
        Array.from({ length: to - from }, (_, index) => `${from + index},${y}`),
      );
      expect(new Set(dots).size).toBe(dots.length);
      const outside = runs.filter(
        ({ from, to, y, part }) => from < 0 || to > size || y < 0 || y >= size || part > 1,
      );
      expect(outside).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test("forgets an area when it has been taken", () => {
  const coverage = new Coverage(size, size);
  const square = [
    { x: 1, y: 1 },
    { x: 9, y: 1 },
    { x: 9, y: 9 },
    { x: 1, y: 9 },
  ];
  expect(sum(runsOf(coverage, square))).toBeCloseTo(64, 5);
  expect(runsOf(coverage, [])).toEqual([]);
  expect(sum(runsOf(coverage, square))).toBeCloseTo(64, 5);
});
