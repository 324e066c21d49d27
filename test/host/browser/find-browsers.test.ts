import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { BrowserFailure } from "../../../src/host/browser/browser-failure.ts";
import { findBrowsers } from "../../../src/host/browser/find-browsers.ts";
import { installedBrowsers } from "../../../src/host/browser/installed-browsers.ts";
import type { Machine } from "../../../src/host/browser/machine.ts";
import { puppeteerBrowsers } from "../../../src/host/browser/puppeteer-cache.ts";
import { temporaryFolder } from "../temporary-folder.ts";

interface Computer {
  readonly base: string;
  readonly machine: Machine;
  /** Puts a program somewhere below the base. */
  readonly add: (path: string) => string;
}

/** A Mac by default: what is installed on the computer that tests does not show there. */
function computer(changes: Partial<Machine> = {}): Computer {
  const base = temporaryFolder();
  const machine: Machine = {
    platform: "darwin",
    architecture: "arm64",
    environment: { PATH: `${join(base, "bin")}:${join(base, "more")}` },
    homeFolder: join(base, "home"),
    temporaryFolder: base,
    isRoot: false,
    ...changes,
  };
  const add = (path: string): string => {
    const full = join(base, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, "#!/bin/sh\n");
    chmodSync(full, 0o755);
    return full;
  };
  return { base, machine, add };
}

async function codeOf(search: Promise<unknown>): Promise<string | undefined> {
  const failure: unknown = await search.then(
    () => undefined,
    (error: unknown) => error,
  );
  return failure instanceof BrowserFailure ? failure.diagnostic.code : undefined;
}

describe("a browser that was asked for", () => {
  test("is the only one that is tried", async () => {
    const { machine, add } = computer();
    add("bin/google-chrome");
    const mine = add("mine/browser");
    expect(await findBrowsers(mine, machine)).toEqual([{ source: "program", executable: mine }]);
  });

  test("may come from the environment, and the option goes first", async () => {
    const { machine, add } = computer();
    const [option, variable] = [add("a"), add("b")];
    const withVariable = { ...machine, environment: { PROVISO_BROWSER: variable } };
    expect(await findBrowsers(undefined, withVariable)).toMatchObject([{ executable: variable }]);
    expect(await findBrowsers(option, withVariable)).toMatchObject([{ executable: option }]);
    expect(await findBrowsers("", withVariable)).toMatchObject([{ executable: variable }]);
  });

  test("may be a name on the search path", async () => {
    const { machine, add } = computer();
    const found = add("more/chromium");
    expect(await findBrowsers("chromium", machine)).toMatchObject([{ executable: found }]);
  });

  test("must be there, and be a program", async () => {
    const { base, machine } = computer();
    writeFileSync(join(base, "text"), "");
    for (const name of ["missing", "text", "."]) {
      expect(await codeOf(findBrowsers(join(base, name), machine))).toBe("browser/not-found");
    }
    expect(await codeOf(findBrowsers("no-such-name", machine))).toBe("browser/not-found");
  });

  test("cannot be the embedded one except on Linux x64", async () => {
    const { machine } = computer();
    expect(await codeOf(findBrowsers("embedded", machine))).toBe("browser/not-found");
    const linux = computer({ platform: "linux", architecture: "x64" }).machine;
    expect(await findBrowsers("embedded", linux)).toEqual([{ source: "embedded" }]);
    const arm = computer({ platform: "linux", architecture: "arm64" }).machine;
    expect(await codeOf(findBrowsers("embedded", arm))).toBe("browser/not-found");
  });
});

describe("without being told", () => {
  test("an installed browser comes before puppeteer's, and the embedded one last", async () => {
    const { base, machine, add } = computer({ platform: "linux", architecture: "x64" });
    const installed = add("bin/google-chrome");
    const downloaded = add("home/.cache/puppeteer/chrome/linux-140.0.1.2/chrome-linux64/chrome");
    const places = await findBrowsers(undefined, machine);
    const ours = places.filter(
      (place) => place.source === "embedded" || place.executable.startsWith(base),
    );
    expect(ours).toEqual([
      { source: "program", executable: installed },
      { source: "program", executable: downloaded },
      { source: "embedded" },
    ]);
  });

  test("a computer with no browser is told what to install", async () => {
    const { machine } = computer();
    const failure: unknown = await findBrowsers(undefined, machine).catch(
      (error: unknown) => error,
    );
    // A real Mac that runs this test may have Chrome in /Applications.
    if (failure instanceof BrowserFailure) {
      expect(failure.diagnostic).toMatchObject({ code: "browser/not-found" });
      expect(failure.diagnostic.hint).toContain("apt install chromium");
    }
  });
});

describe("installed browsers", () => {
  test("are tried fastest first, each once, Ubuntu's snap stub last", async () => {
    const { base, machine, add } = computer();
    add("bin/chromium-browser");
    add("bin/google-chrome");
    symlinkSync(join(base, "bin/google-chrome"), join(base, "bin/google-chrome-stable"));
    add("more/chrome-headless-shell");
    mkdirSync(join(base, "bin/chromium"));
    const found = (await installedBrowsers(machine)).filter((path) => path.startsWith(base));
    expect(found.map((path) => relative(base, path))).toEqual([
      "more/chrome-headless-shell",
      "bin/google-chrome-stable",
      "bin/chromium-browser",
    ]);
  });

  test("are found in the usual places of Macs and Windows", async () => {
    const mac = computer();
    const onMac = mac.add("home/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    expect(await installedBrowsers(mac.machine)).toContain(onMac);

    const windows = computer({ platform: "win32" });
    const edge = windows.add("programs/Microsoft/Edge/Application/msedge.exe");
    const environment = { "ProgramFiles(x86)": join(windows.base, "programs") };
    expect(await installedBrowsers({ ...windows.machine, environment })).toEqual([edge]);
  });

  test("are never taken from the working folder", async () => {
    const { machine } = computer();
    const relativePath = { ...machine, environment: { PATH: ".:bin:" } };
    const found = await installedBrowsers(relativePath);
    expect(found.filter((path) => !path.startsWith("/"))).toEqual([]);
  });
});

test("puppeteer's browsers are taken newest first, headless shells before Chrome", async () => {
  const { base, machine, add } = computer();
  const cache = "home/.cache/puppeteer";
  const chrome = (platform: string, folder: string, program: string): string =>
    add(`${cache}/chrome/${platform}/chrome-${folder}/${program}`);
  const old = chrome("linux-99.0.1.0", "linux64", "chrome");
  const recent = chrome("linux-131.0.10.0", "linux64", "chrome");
  const mac = chrome(
    "mac_arm-131.0.9.0",
    "mac-arm64",
    "Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
  );
  const shell = add(
    `${cache}/chrome-headless-shell/win64-130.0.0.0/chrome-headless-shell-win64/chrome-headless-shell.exe`,
  );
  add(`${cache}/firefox/linux-200.0/firefox/firefox`);
  mkdirSync(join(base, cache, "chrome/.metadata"));
  expect(await puppeteerBrowsers(machine)).toEqual([shell, recent, mac, old]);

  const elsewhere = { ...machine, environment: { PUPPETEER_CACHE_DIR: join(base, "empty") } };
  expect(await puppeteerBrowsers(elsewhere)).toEqual([]);
});
