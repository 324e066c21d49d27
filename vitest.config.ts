import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Tests of pure code: what they import is loaded once for all of them. */
const pure = ["cli", "config", "coverage", "diagnostics", "document", "pack", "prose", "render"]
  .concat(["rules", "typeface", "yaml", "brand", "pdf"])
  .map((folder) => `test/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    // Printing and packing run programs of their own; two at a time is what two cores bear.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // What the program keeps for a user is kept for the tests in a place of their own.
    env: { XDG_CACHE_HOME: fileURLToPath(new URL("node_modules/.cache", import.meta.url)) },
    reporters: ["default", "./test/count-reporter.ts"],
    projects: [
      { extends: true, test: { name: "pure", include: pure, isolate: false } },
      { extends: true, test: { name: "whole", include: ["test/**/*.test.ts"], exclude: pure } },
    ],
  },
});
