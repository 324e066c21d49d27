import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/longest-first.ts";

/** Tests that put modules of their own in the place of others, or count the processes below their own. */
const alone = ["test/host/browser/**/*.test.ts"].concat(
  ["build/faults", "effects/broken-pack"].map((name) => `test/${name}.test.ts`),
);

export default defineConfig({
  test: {
    // Printing and packing run programs of their own; two at a time is what two cores bear.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // What the program keeps for a user is kept for the tests in a place of their own.
    env: { XDG_CACHE_HOME: fileURLToPath(new URL("node_modules/.cache", import.meta.url)) },
    reporters: ["default", "./test/count-reporter.ts"],
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: { name: "alone", include: alone } },
      // What these import is loaded once in each of two processes: none may leave it other than it was.
      {
        extends: true,
        test: { name: "shared", include: ["test/**/*.test.ts"], exclude: alone, isolate: false },
      },
    ],
  },
});
