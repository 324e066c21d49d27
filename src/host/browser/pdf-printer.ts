import type { PrintToPdf } from "../../render/renderer.ts";
import { DeadlinePassed } from "../deadline.ts";
import { BrowserFailure } from "./browser-failure.ts";
import { BrowserStarter } from "./browser-starter.ts";
import type { RunningBrowser } from "./launch-browser.ts";
import { type Environment, thisMachine } from "./machine.ts";
import { SharedBrowser } from "./shared-browser.ts";
import { Turns } from "./turns.ts";

export interface PdfPrinterOptions {
  /** A browser's path or name, or "embedded". Comes before PROVISO_BROWSER and what is installed. */
  readonly setting?: string | undefined;
  readonly environment: Environment;
  /** Time for one print, without starting the browser. 60 seconds if not given. */
  readonly timeoutMilliseconds?: number | undefined;
  /** Pages that are printed at the same time, 2 if not given. More make two cores slower. */
  readonly pagesAtOnce?: number | undefined;
  /** After so many prints a fresh browser takes over, so that none grows without end. 100 if not given. */
  readonly printsPerBrowser?: number | undefined;
}

/** Which browser prints, such as HeadlessChrome 147.0.7727.0. */
export interface BrowserDescription {
  readonly product: string;
  readonly version: string;
}

/** Prints pages with a browser that starts with the first print and is shared by all. */
export interface PdfPrinter {
  /** Rejects with BrowserFailure. May be called again before an earlier print is done; it then waits for its turn. */
  readonly print: PrintToPdf;
  /** The browser, once one has started. */
  describe(): BrowserDescription | undefined;
  /** Ends every browser; prints that are under way fail. */
  close(): Promise<void>;
}

const usualPagesAtOnce = 2;

/** Makes a printer. Costs nothing until the first print. */
export function createPdfPrinter(options: PdfPrinterOptions): PdfPrinter {
  const printer = new BrowserPrinter(options);
  const turns = new Turns(options.pagesAtOnce ?? usualPagesAtOnce);
  return {
    print: (html) => turns.take(() => printer.print(html)),
    describe: () => printer.description,
    close: () => printer.close(),
  };
}

class BrowserPrinter {
  description: BrowserDescription | undefined;
  readonly #starter: BrowserStarter;
  readonly #timeoutMilliseconds: number;
  readonly #printsPerBrowser: number;
  /** Every browser that may still be running. */
  readonly #open = new Set<SharedBrowser>();
  #current: SharedBrowser | undefined;
  #isClosed = false;

  constructor({ setting, environment, ...limits }: PdfPrinterOptions) {
    this.#starter = new BrowserStarter(setting, thisMachine(environment));
    this.#timeoutMilliseconds = limits.timeoutMilliseconds ?? 60_000;
    this.#printsPerBrowser = limits.printsPerBrowser ?? 100;
  }

  async print(html: string): Promise<Uint8Array> {
    const shared = this.#browserForNextPrint();
    try {
      return await shared.print(html, this.#timeoutMilliseconds);
    } catch (error) {
      if (error instanceof BrowserFailure) throw error;
      if (this.#isClosed) throw printFailed(error, this.#timeoutMilliseconds);
    }
    await shared.retire();
    return this.#printAlone(html);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#open].map((browser) => browser.close()));
  }

  /** The second try gets a browser of its own, so that no other document can take it down. */
  async #printAlone(html: string): Promise<Uint8Array> {
    const own = this.#start();
    try {
      return await own.print(html, this.#timeoutMilliseconds);
    } catch (error) {
      throw error instanceof BrowserFailure ? error : printFailed(error, this.#timeoutMilliseconds);
    } finally {
      await own.retire();
    }
  }

  #browserForNextPrint(): SharedBrowser {
    const current = this.#current;
    if (current && !current.isRetired && current.prints < this.#printsPerBrowser) return current;
    // Fails only if the browser cannot be ended, which the next print need not wait for.
    if (current) current.retire().catch(() => undefined);
    this.#current = this.#start();
    return this.#current;
  }

  #start(): SharedBrowser {
    if (this.#isClosed) throw new Error("The printer was used after it was closed.");
    const browser = new SharedBrowser(() => this.#launch());
    this.#open.add(browser);
    return browser;
  }

  async #launch(): Promise<RunningBrowser> {
    const browser = await this.#starter.start();
    this.description = { product: browser.product, version: browser.version };
    return browser;
  }
}

function printFailed(error: unknown, timeoutMilliseconds: number): BrowserFailure {
  const reason =
    error instanceof DeadlinePassed
      ? `it was not done after ${timeoutMilliseconds / 1000} seconds`
      : String(error instanceof Error ? error.message : error);
  return new BrowserFailure(
    "browser/print-failed",
    `The browser could not print the page, in two attempts: ${reason}.`,
    "Try again with more free memory or fewer documents at a time. HTML and DOCX do not need a browser.",
  );
}
