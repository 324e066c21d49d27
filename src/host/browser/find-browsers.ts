import { stat } from "node:fs/promises";
import { isAbsolute, sep } from "node:path";
import { BrowserFailure } from "./browser-failure.ts";
import { embeddedArchives } from "./embedded/archives.ts";
import { installedBrowsers } from "./installed-browsers.ts";
import type { Machine } from "./machine.ts";
import { isProgram, pathsOnSearchPath } from "./program-file.ts";
import { puppeteerBrowsers } from "./puppeteer-cache.ts";

/** Where a browser may be started from: a program, or the one inside our own dependencies. */
export type BrowserPlace =
  | { readonly source: "program"; readonly executable: string }
  | { readonly source: "embedded" };

const installHint =
  "Install Google Chrome or Microsoft Edge (on Debian and Ubuntu: apt install chromium), or name one with --browser. HTML and DOCX do not need a browser.";

/**
 * The browsers to try, in order: the one that was asked for, or else those of this machine, those
 * that puppeteer has downloaded, and the embedded one. Throws BrowserFailure when there is none.
 */
export async function findBrowsers(
  setting: string | undefined,
  machine: Machine,
): Promise<readonly BrowserPlace[]> {
  const chosen = setting || machine.environment["PROVISO_BROWSER"];
  if (chosen === "embedded") return [await embeddedAsChosen(machine)];
  if (chosen) return [await programAsChosen(chosen, machine)];

  const programs = [...(await installedBrowsers(machine)), ...(await puppeteerBrowsers(machine))];
  const places: BrowserPlace[] = programs.map((executable) => ({ source: "program", executable }));
  if (await embeddedArchives(machine)) places.push({ source: "embedded" });
  if (places.length > 0) return places;
  throw new BrowserFailure(
    "browser/not-found",
    "There is no browser on this computer to print PDF with.",
    installHint,
  );
}

async function embeddedAsChosen(machine: Machine): Promise<BrowserPlace> {
  if (await embeddedArchives(machine)) return { source: "embedded" };
  throw new BrowserFailure(
    "browser/not-found",
    `The embedded browser is only for Linux on x64; this is ${machine.platform} on ${machine.architecture}, or its package is not installed.`,
    installHint,
  );
}

async function programAsChosen(chosen: string, machine: Machine): Promise<BrowserPlace> {
  const isName = !(isAbsolute(chosen) || chosen.includes("/") || chosen.includes(sep));
  const candidates = isName ? [...pathsOnSearchPath(chosen, machine), chosen] : [chosen];
  for (const executable of candidates) {
    if (await isProgram(executable)) return { source: "program", executable };
  }
  throw new BrowserFailure("browser/not-found", await whyNot(chosen), installHint);
}

async function whyNot(chosen: string): Promise<string> {
  try {
    return (await stat(chosen)).isDirectory()
      ? `The browser that was asked for, ${chosen}, is a folder; name the program inside it.`
      : `The browser that was asked for, ${chosen}, is a file that may not be run.`;
  } catch {
    return `The browser that was asked for, ${chosen}, does not exist.`;
  }
}
