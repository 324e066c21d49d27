import type { Page } from "puppeteer-core";
import { BrowserFailure } from "../../src/host/browser/browser-failure.ts";
import { BrowserStarter } from "../../src/host/browser/browser-starter.ts";
import type { RunningBrowser } from "../../src/host/browser/launch-browser.ts";
import { thisMachine } from "../../src/host/browser/machine.ts";
import { embeddedEnvironment, hasEmbedded } from "../host/browser/embedded-here.ts";

/** A way in which people read a page. 320 pixels are also what 1280 are at a zoom of 400 %. */
export interface ReadingMode {
  readonly name: string;
  readonly width: number;
  readonly scheme: "light" | "dark";
  /** Whether it is one of two that have nothing in common, and so show between them each width and each scheme. */
  readonly opposite: boolean;
}

export const readingModes: readonly ReadingMode[] = [
  { name: "light, 1280 px", width: 1280, scheme: "light", opposite: true },
  { name: "dark, 1280 px", width: 1280, scheme: "dark", opposite: false },
  { name: "light, 320 px", width: 320, scheme: "light", opposite: false },
  { name: "dark, 320 px", width: 320, scheme: "dark", opposite: true },
];

/** A browser for looking at pages, or nothing on a computer without one; a machine that builds for others has to have it. */
export async function startBrowser(): Promise<RunningBrowser | undefined> {
  const machine = thisMachine(hasEmbedded ? embeddedEnvironment : process.env);
  try {
    return await new BrowserStarter(undefined, machine).start();
  } catch (error) {
    if (process.env["CI"] || !(error instanceof BrowserFailure)) throw error;
    return undefined;
  }
}

/** Opens a page as people see it. Printing takes script away; here the tests' own script looks around. */
export async function openPage(
  { puppet }: RunningBrowser,
  html: string,
  mode: ReadingMode,
): Promise<Page> {
  const page = await puppet.newPage();
  await readIn(page, mode);
  await page.setContent(html, { waitUntil: "load" });
  return page;
}

async function readIn(page: Page, { scheme, width }: ReadingMode): Promise<void> {
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: scheme },
    { name: "prefers-reduced-motion", value: "reduce" },
  ]);
}

/**
 * A window in which one page after another is shown. A script that runs in it once is there for all of them: a page that
 * is written in the place of another leaves what the window knows.
 */
export class ReadingWindow {
  readonly #page: Page;
  #shown: string | undefined;

  private constructor(page: Page) {
    this.#page = page;
  }

  static async open({ puppet }: RunningBrowser, script: string): Promise<ReadingWindow> {
    const page = await puppet.newPage();
    await page.evaluate(script);
    return new ReadingWindow(page);
  }

  /** The page as people see it in one way of reading. */
  async show(html: string, mode: ReadingMode): Promise<Page> {
    await readIn(this.#page, mode);
    if (html !== this.#shown) {
      this.#shown = undefined;
      await this.#page.setContent(html, { waitUntil: "load" });
      this.#shown = html;
    }
    return this.#page;
  }
}
