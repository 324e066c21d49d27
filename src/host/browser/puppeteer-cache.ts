import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Machine } from "./machine.ts";
import { isProgram } from "./program-file.ts";

// Folder names on disk and those inside the archives differ for Linux and Macs.
const archivePlatforms: Readonly<Record<string, string>> = {
  linux: "linux64",
  linux_arm: "linux64",
  mac: "mac-x64",
  mac_arm: "mac-arm64",
  win32: "win32",
  win64: "win64",
};

const macProgram = "Google Chrome for Testing";
const programs: Readonly<Record<string, readonly string[]>> = {
  "chrome-headless-shell": ["chrome-headless-shell", "chrome-headless-shell.exe"],
  chrome: ["chrome", "chrome.exe", join(`${macProgram}.app`, "Contents", "MacOS", macProgram)],
};

/** Browsers that puppeteer or `npx @puppeteer/browsers` has downloaded: headless shells first, newest first. */
export async function puppeteerBrowsers(machine: Machine): Promise<string[]> {
  const chosen = machine.environment["PUPPETEER_CACHE_DIR"];
  const root = chosen || join(machine.homeFolder, ".cache", "puppeteer");
  const candidates: string[] = [];
  for (const browser of Object.keys(programs)) {
    const copies = newestFirst(await namesIn(join(root, browser)));
    candidates.push(...copies.flatMap((copy) => placesIn(root, browser, copy)));
  }
  const areThere = await Promise.all(candidates.map(isProgram));
  return candidates.filter((_, index) => areThere[index]);
}

/** Where the program may be: <cache>/<browser>/<platform>-<version>/<browser>-<platform>/<program> */
function placesIn(root: string, browser: string, copy: string): string[] {
  const platform = archivePlatforms[copy.slice(0, copy.indexOf("-"))];
  const names = platform ? (programs[browser] ?? []) : [];
  return names.map((name) => join(root, browser, copy, `${browser}-${platform}`, name));
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    // Most computers have no such folder.
    return [];
  }
}

function newestFirst(copies: readonly string[]): string[] {
  const version = (copy: string): string => copy.slice(copy.indexOf("-") + 1);
  return copies.toSorted((a, b) => version(b).localeCompare(version(a), "en", { numeric: true }));
}
