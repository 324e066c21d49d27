import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { BrowserFailure } from "./browser-failure.ts";
import type { BrowserProgram } from "./browser-program.ts";
import { unpackedEmbeddedBrowser } from "./embedded/embedded-browser.ts";
import { type BrowserPlace, findBrowsers } from "./find-browsers.ts";
import { type Environment, type Machine, thisMachine } from "./machine.ts";

const answerMilliseconds = 5000;

/** Says which browsers are on this computer without starting one. */
export class BrowserVersions {
  readonly #machine: Machine;
  readonly #setting: string | undefined;
  #versions: Promise<readonly (string | undefined)[]> | undefined;

  constructor(setting: string | undefined, environment: Environment) {
    this.#setting = setting;
    this.#machine = thisMachine(environment);
  }

  /**
   * Whether a browser of this version may print here, such as 147.0.7727.0. True as well where that cannot be told: what
   * has been printed is not printed again on a suspicion.
   */
  async mayBe(version: string): Promise<boolean> {
    this.#versions ??= this.#find();
    const versions = await this.#versions;
    return versions.length === 0 || versions.some((each) => each === undefined || each === version);
  }

  async #find(): Promise<readonly (string | undefined)[]> {
    try {
      const places = await findBrowsers(this.#setting, this.#machine);
      return await Promise.all(places.map((place) => versionAt(place, this.#machine)));
    } catch (error) {
      if (error instanceof BrowserFailure) return [];
      throw error;
    }
  }
}

async function versionAt(place: BrowserPlace, machine: Machine): Promise<string | undefined> {
  if (place.source === "program")
    return versionOf({ executable: place.executable, shownAs: place.executable }, machine);
  const program = await unpackedEmbeddedBrowser(machine);
  return program && versionOf(program, machine);
}

async function versionOf(program: BrowserProgram, machine: Machine): Promise<string | undefined> {
  switch (machine.platform) {
    case "win32":
      return versionBeside(program.executable);
    case "darwin":
      return versionInBundle(program.executable);
    default:
      return versionByAsking(program, machine);
  }
}

const versionPattern = /\d+\.\d+\.\d+\.\d+/;

/** On Windows Chrome and Edge keep each version in a folder of its name, and would open a window if asked. */
async function versionBeside(executable: string): Promise<string | undefined> {
  const names = await readdir(dirname(executable)).catch(() => []);
  const versions = names.filter((name) => versionPattern.exec(name)?.[0] === name);
  return versions.toSorted((a, b) => a.localeCompare(b, "en", { numeric: true })).at(-1);
}

async function versionInBundle(executable: string): Promise<string | undefined> {
  const facts = await readFile(join(dirname(executable), "..", "Info.plist"), "utf8").catch(
    () => "",
  );
  return /<key>CFBundleShortVersionString<\/key>\s*<string>([\d.]+)<\/string>/.exec(facts)?.[1];
}

/** Linux's browsers print their version and end. */
async function versionByAsking(
  { executable, environment }: BrowserProgram,
  machine: Machine,
): Promise<string | undefined> {
  const env = { ...machine.environment, ...environment };
  return new Promise((resolve) => {
    execFile(
      executable,
      ["--version"],
      { env, timeout: answerMilliseconds, killSignal: "SIGKILL" },
      (error, answer) => resolve(error ? undefined : versionPattern.exec(answer)?.[0]),
    );
  });
}
