import type { RunningBrowser } from "./launch-browser.ts";
import { printPage } from "./print-page.ts";

/** One browser that several prints use at the same time. Once retired it ends with its last print. */
export class SharedBrowser {
  readonly started: Promise<RunningBrowser>;
  #prints = 0;
  #active = 0;
  #isRetired = false;

  constructor(start: () => Promise<RunningBrowser>) {
    this.started = start();
    // Whoever prints gets the failure; without prints nobody needs it.
    this.started.catch(() => undefined);
  }

  /** How many prints were begun. */
  get prints(): number {
    return this.#prints;
  }

  get isRetired(): boolean {
    return this.#isRetired;
  }

  async print(html: string, timeoutMilliseconds: number): Promise<Uint8Array> {
    this.#prints++;
    this.#active++;
    try {
      const { puppet } = await this.started;
      return await printPage(puppet, html, timeoutMilliseconds);
    } finally {
      this.#active--;
      await this.#closeIfDone();
    }
  }

  /** No further prints are to come. */
  async retire(): Promise<void> {
    this.#isRetired = true;
    await this.#closeIfDone();
  }

  /** Ends the browser now; prints that are under way fail. */
  async close(): Promise<void> {
    this.#isRetired = true;
    try {
      await (await this.started).close();
    } catch {
      // It never started, which its prints have reported.
    }
  }

  async #closeIfDone(): Promise<void> {
    if (this.#isRetired && this.#active === 0) await this.close();
  }
}
