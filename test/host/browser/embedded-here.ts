import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Environment } from "../../../src/host/browser/machine.ts";

/** Whether the embedded browser runs on this computer: tests that need one are skipped elsewhere. */
export const hasEmbedded = process.platform === "linux" && process.arch === "x64";

/** Variables that choose the embedded browser, unpacked once for all tests and later runs. */
export const embeddedEnvironment: Environment = {
  ...process.env,
  PROVISO_BROWSER: "embedded",
  XDG_CACHE_HOME:
    process.env["PROVISO_TEST_CACHE"] ??
    join(tmpdir(), `proviso-test-cache-${process.getuid?.() ?? 0}`),
};
