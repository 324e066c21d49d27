import { BrowserFailure } from "./browser-failure.ts";
import type { BrowserProgram } from "./browser-program.ts";
import { prepareEmbeddedBrowser } from "./embedded/embedded-browser.ts";
import { type BrowserPlace, findBrowsers } from "./find-browsers.ts";
import { launchBrowser, type RunningBrowser } from "./launch-browser.ts";
import type { Machine } from "./machine.ts";

/** Starts browsers for one run: the first that works is found once and then stays the choice. */
export class BrowserStarter {
  readonly #setting: string | undefined;
  readonly #machine: Machine;
  #works: BrowserProgram | undefined;

  constructor(setting: string | undefined, machine: Machine) {
    this.#setting = setting;
    this.#machine = machine;
  }

  /** Starts a browser. Throws BrowserFailure: the first one's, if there were several and none works. */
  async start(): Promise<RunningBrowser> {
    if (this.#works) return launchBrowser(this.#works, this.#machine);
    let firstFailure: BrowserFailure | undefined;
    for (const place of await findBrowsers(this.#setting, this.#machine)) {
      try {
        const { program, browser } = await launchPlace(place, this.#machine);
        this.#works = program;
        return browser;
      } catch (error) {
        if (!(error instanceof BrowserFailure)) throw error;
        firstFailure ??= error;
      }
    }
    throw firstFailure ?? new Error("Finding browsers neither found nor refused one.");
  }
}

interface Start {
  readonly program: BrowserProgram;
  readonly browser: RunningBrowser;
}

async function launchPlace(place: BrowserPlace, machine: Machine): Promise<Start> {
  switch (place.source) {
    case "program":
      return start({ executable: place.executable, shownAs: place.executable }, machine);
    case "embedded":
      return launchEmbedded(machine);
  }
}

async function launchEmbedded(machine: Machine): Promise<Start> {
  const { program, isFresh } = await prepareEmbeddedBrowser(machine, "quick");
  try {
    return await start(program, machine);
  } catch (error) {
    if (isFresh) throw error;
    // The quick check may have missed damage: look closely, and try a fresh copy if that finds any.
    const closer = await prepareEmbeddedBrowser(machine, "full");
    if (!closer.isFresh) throw error;
    return start(closer.program, machine);
  }
}

async function start(program: BrowserProgram, machine: Machine): Promise<Start> {
  return { program, browser: await launchBrowser(program, machine) };
}
