import { chmodSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { BrowserVersions } from "../../src/host/browser/browser-version.ts";
import { markProfile, removeAbandonedProfiles } from "../../src/host/leftovers.ts";
import { hasEnded, parseMark, thisProcess } from "../../src/host/process-mark.ts";
import { temporaryFolder } from "./temporary-folder.ts";

// No system gives a process this number.
const nobody = { pid: 2 ** 30, host: hostname() };

describe("a process's mark", () => {
  test("says that this process has not ended", () => {
    expect(hasEnded(thisProcess())).toBe(false);
    expect(parseMark(JSON.stringify(thisProcess()))).toEqual(thisProcess());
  });

  test("says that one has ended whose number nobody has", () => {
    expect(hasEnded(nobody)).toBe(true);
  });

  test.skipIf(process.platform !== "linux")("is not taken in by another of its number", () => {
    expect(hasEnded({ ...thisProcess(), start: "another boot/1" })).toBe(true);
  });

  test("knows nothing of another computer's processes", () => {
    expect(hasEnded({ ...nobody, host: "elsewhere.example" })).toBe(false);
  });

  test.each(["", "{}", "null", '{"pid":0,"host":"a"}', '{"pid":1.5,"host":"a"}', '{"pid":1}'])(
    "is not %j",
    (text) => {
      expect(parseMark(text)).toBeUndefined();
    },
  );
});

test("profiles of browsers are removed once their process has ended, and no others", () => {
  const folder = temporaryFolder();
  const profile = (name: string, owner?: string) => {
    mkdirSync(join(folder, name, "Default"), { recursive: true });
    if (owner !== undefined) writeFileSync(join(folder, name, "proviso-owner"), owner);
  };
  profile("proviso-browser-left", JSON.stringify(nobody));
  profile("proviso-browser-alive");
  markProfile(join(folder, "proviso-browser-alive"));
  profile("proviso-browser-unknown");
  profile("something-else", JSON.stringify(nobody));
  removeAbandonedProfiles(folder);
  expect(readdirSync(folder).toSorted()).toEqual([
    "proviso-browser-alive",
    "proviso-browser-unknown",
    "something-else",
  ]);
});

describe.skipIf(process.platform !== "linux")("which browser is here", () => {
  /** A program that answers like a browser, and writes down that it was asked. */
  function browser(answer: string): BrowserVersions {
    const path = join(temporaryFolder(), "chrome");
    writeFileSync(path, `#!/bin/sh\ntest "$*" = --version && ${answer}\n`);
    chmodSync(path, 0o755);
    return new BrowserVersions(path, process.env);
  }

  test("is known by its own word", async () => {
    const chromium = browser("echo Chromium 147.0.7727.0");
    expect(await chromium.mayBe("147.0.7727.0")).toBe(true);
    expect(await chromium.mayBe("146.0.1.2")).toBe(false);
  });

  test.each([
    ["gives no answer", "exit 1"],
    ["answers something else", "echo hello"],
  ])("is not known where it %s, and then nothing is printed again", async (_, answer) => {
    expect(await browser(answer).mayBe("146.0.1.2")).toBe(true);
  });

  test("does not matter where there is none", async () => {
    expect(await new BrowserVersions("/nowhere/chrome", {}).mayBe("146.0.1.2")).toBe(true);
  });
});
