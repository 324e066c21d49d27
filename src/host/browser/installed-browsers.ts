import { realpath } from "node:fs/promises";
import { join } from "node:path";
import type { Machine } from "./machine.ts";
import { isProgram, pathsOnSearchPath } from "./program-file.ts";

// Headless shells first: they start three times as fast and print the same.
const programNames = [
  "chrome-headless-shell",
  "chromium-headless-shell",
  "google-chrome-stable",
  "google-chrome",
  "chromium",
  "chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
  "msedge",
  // On Ubuntu only a stub for the snap, which sees neither our files nor our temporary folder.
  "chromium-browser",
];

/** Chrome, Chromium and Edge on this machine that can be run, best first, each once. */
export async function installedBrowsers(machine: Machine): Promise<string[]> {
  const onSearchPath = programNames.flatMap((name) => pathsOnSearchPath(name, machine));
  const candidates = [...onSearchPath, ...usualPlaces(machine)].sort(
    (a, b) => Number(isSnap(a)) - Number(isSnap(b)),
  );
  const found = new Map<string, string>();
  for (const path of candidates) {
    if (!(await isProgram(path))) continue;
    const target = await realpath(path);
    if (!found.has(target)) found.set(target, path);
  }
  return [...found.values()];
}

function isSnap(path: string): boolean {
  return path.startsWith("/snap/") || path.endsWith("/chromium-browser");
}

function usualPlaces({ platform, environment, homeFolder }: Machine): string[] {
  if (platform === "darwin") return macPlaces(["/Applications", join(homeFolder, "Applications")]);
  if (platform === "win32") return windowsPlaces(environment);
  return [
    "/usr/lib/chromium/chromium-headless-shell",
    "/usr/lib/chromium/headless_shell",
    "/opt/google/chrome/chrome",
    "/usr/lib/chromium/chromium",
    "/opt/microsoft/msedge/msedge",
    "/snap/bin/chromium",
  ];
}

function macPlaces(folders: readonly string[]): string[] {
  const names = ["Google Chrome", "Chromium", "Microsoft Edge"];
  return names.flatMap((name) =>
    folders.map((folder) => join(folder, `${name}.app`, "Contents", "MacOS", name)),
  );
}

function windowsPlaces(environment: Machine["environment"]): string[] {
  const folders = [
    environment["ProgramFiles"],
    environment["PROGRAMFILES"],
    environment["ProgramFiles(x86)"],
    environment["PROGRAMFILES(X86)"],
    environment["LOCALAPPDATA"],
  ].filter((folder) => folder !== undefined);
  const programs = [
    join("Google", "Chrome", "Application", "chrome.exe"),
    join("Chromium", "Application", "chrome.exe"),
    join("Microsoft", "Edge", "Application", "msedge.exe"),
  ];
  return programs.flatMap((program) => folders.map((folder) => join(folder, program)));
}
