import { chmodSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { BrowserFailure } from "../../../src/host/browser/browser-failure.ts";
import { launchArguments } from "../../../src/host/browser/launch-arguments.ts";
import { launchBrowser } from "../../../src/host/browser/launch-browser.ts";
import { type Machine, thisMachine } from "../../../src/host/browser/machine.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** Launches a shell script in a browser's place and gives the diagnostic and what was left behind. */
async function launch(
  script: string,
): Promise<{ diagnostic: Diagnostic; left: readonly string[] }> {
  const folder = temporaryFolder();
  const executable = join(folder, "browser");
  writeFileSync(executable, script);
  chmodSync(executable, 0o755);
  const machine = { ...thisMachine(process.env), temporaryFolder: folder };
  try {
    await (await launchBrowser({ executable, shownAs: "the test browser" }, machine)).close();
  } catch (error) {
    if (!(error instanceof BrowserFailure)) throw error;
    return { diagnostic: error.diagnostic, left: readdirSync(folder) };
  }
  throw new Error("The browser started.");
}

describe.skipIf(process.platform === "win32")("a browser that does not start", () => {
  test("for want of a sandbox says the ways out", async () => {
    const { diagnostic, left } = await launch(`#!/bin/sh
echo '[1122/032514.8:FATAL:../zygote_host_impl_linux.cc:128] No usable sandbox! If you are running' >&2
exit 133
`);
    expect(diagnostic.code).toBe("browser/sandbox");
    expect(diagnostic.hint).toContain("PROVISO_NO_SANDBOX=1");
    expect(left).toEqual(["browser"]);
  });

  test("for want of a library names it", async () => {
    const { diagnostic } = await launch(`#!/bin/sh
echo 'chrome: error while loading shared libraries: libnss3.so: cannot open shared object file' >&2
exit 127
`);
    expect(diagnostic.code).toBe("browser/cannot-start");
    expect(diagnostic.message).toContain("libnss3.so");
  });

  test("is quoted with its last words, without Chromium's prefix", async () => {
    const { diagnostic, left } = await launch(`#!/bin/sh
for i in 1 2 3 4 5 6 7 8 9; do echo "[1122/1:ERROR:../a.cc:1] complaint $i" >&2; done
exit 1
`);
    expect(diagnostic.code).toBe("browser/cannot-start");
    const [, , ...words] = diagnostic.message.split("\n");
    expect(words).toEqual([4, 5, 6, 7, 8, 9].map((number) => `complaint ${number}`));
    expect(left).toEqual(["browser"]);
  });

  test.each([
    [
      "killed before it is ready is started once more",
      'test "$name" = "$0.started" && kill -KILL $$; exit 1',
      2,
    ],
    ["killed each time is not started without end", "kill -TERM $$; exit 1", 2],
    ["that gives up by itself is not started again", "exit 1", 1],
    ["that crashes by itself is not started again", "kill -TRAP $$", 1],
  ])("%s", async (_, end, starts) => {
    const { diagnostic, left } = await launch(`#!/bin/sh
name="$0.started"
while test -e "$name"; do name="$name-again"; done
: >"$name"
${end}
`);
    expect(diagnostic.code).toBe("browser/cannot-start");
    expect(left.filter((name) => name.startsWith("browser.started"))).toHaveLength(starts);
    expect(left).toHaveLength(1 + starts);
  });

  test("because it is no program for this system", async () => {
    expect((await launch("#!/no/such/interpreter\n")).diagnostic).toMatchObject({
      code: "browser/cannot-start",
      message: expect.stringContaining("built for another"),
    });
  });

  test("because it speaks another language ends all the same", async () => {
    const { diagnostic } = await launch("#!/bin/sh\nprintf 'hello\\0' >&4\nexit 0\n");
    expect(diagnostic.code).toBe("browser/cannot-start");
  });
});

describe("the sandbox", () => {
  const machine: Machine = {
    platform: "linux",
    architecture: "x64",
    environment: {},
    homeFolder: "/home/a",
    temporaryFolder: "/tmp",
    isRoot: false,
  };
  const isOff = (changes: Partial<Machine>): boolean =>
    launchArguments("/usr/bin/chromium", "/tmp/p", { ...machine, ...changes }).includes(
      "--no-sandbox",
    );

  test("is on unless we are root on Linux or it was switched off", () => {
    expect(isOff({})).toBe(false);
    expect(isOff({ isRoot: true })).toBe(true);
    expect(isOff({ isRoot: true, platform: "darwin" })).toBe(false);
    expect(isOff({ environment: { PROVISO_NO_SANDBOX: "1" } })).toBe(true);
    expect(isOff({ environment: { PROVISO_NO_SANDBOX: "0" } })).toBe(false);
    expect(isOff({ environment: { PROVISO_NO_SANDBOX: "" } })).toBe(false);
  });

  test("is no different for headless shells, which take the old switch", () => {
    expect(launchArguments("/x/headless_shell", "/tmp/p", machine)[0]).toBe("--headless");
    expect(launchArguments("/x/headless-shell", "/tmp/p", machine)[0]).toBe("--headless");
    expect(launchArguments("/usr/bin/chromium", "/tmp/p", machine)[0]).toBe("--headless=new");
  });
});
