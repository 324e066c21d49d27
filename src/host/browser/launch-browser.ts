import type { Browser } from "puppeteer-core";
import { DeadlinePassed, passes, within } from "../deadline.ts";
import { BrowserFailure } from "./browser-failure.ts";
import { BrowserProcess } from "./browser-process.ts";
import type { BrowserProgram } from "./browser-program.ts";
import { explainLaunch, type LaunchProblem, oldestMajorVersion, tooOld } from "./explain-launch.ts";
import type { Machine } from "./machine.ts";

/** A started browser that listens to us. */
export interface RunningBrowser {
  readonly puppet: Browser;
  readonly product: string;
  readonly version: string;
  /** Ends the browser and removes its traces. May be called again, and after it has died. */
  close(): Promise<void>;
}

const readySeconds = 30;
const momentMilliseconds = 500;

/**
 * Starts a browser, a second time if it is killed before it is ready: what kills it, such as want of memory, may have
 * passed. Throws BrowserFailure when it does not get ready, or is too old for our pages.
 */
export async function launchBrowser(
  program: BrowserProgram,
  machine: Machine,
): Promise<RunningBrowser> {
  try {
    return await launch(program, machine);
  } catch (error) {
    if (!(error instanceof KilledEarly)) throw error;
  }
  return launch(program, machine).catch((error: unknown) => {
    throw error instanceof KilledEarly ? error.failure : error;
  });
}

/** That something else has ended a browser before it was ready. */
class KilledEarly extends Error {
  readonly failure: BrowserFailure;

  constructor(failure: BrowserFailure) {
    super(failure.message);
    this.failure = failure;
  }
}

async function launch(program: BrowserProgram, machine: Machine): Promise<RunningBrowser> {
  const process = new BrowserProcess(program, machine);
  try {
    const puppet = await within(readySeconds * 1000, connectTo(process));
    const [product = "", version = ""] = (await puppet.version()).split("/");
    if (Number.parseInt(version, 10) < oldestMajorVersion) throw tooOld(program.shownAs, version);
    const close = async (): Promise<void> => {
      await puppet.disconnect();
      await process.stop();
    };
    return { puppet, product, version, close };
  } catch (error) {
    const problem = await problemOf(error, process);
    await process.stop();
    if (error instanceof BrowserFailure) throw error;
    const failure = explainLaunch(program.shownAs, problem, process.lastWords);
    throw problem.kind === "ended" && problem.wasKilled ? new KilledEarly(failure) : failure;
  }
}

async function connectTo(process: BrowserProcess): Promise<Browser> {
  const ended = process.ended.then((): never => {
    throw new Error("The browser has ended.");
  });
  return Promise.race([connect(process), ended]);
}

async function connect({ transport }: BrowserProcess): Promise<Browser> {
  // Here and not above: it takes longer to load than the browser to start, and both go on at once.
  const { connect: attach } = await import("puppeteer-core");
  // No time limit on single commands: the print as a whole has one.
  return attach({ transport, defaultViewport: null, protocolTimeout: 0 });
}

async function problemOf(error: unknown, process: BrowserProcess): Promise<LaunchProblem> {
  if (error instanceof DeadlinePassed) return { kind: "too-slow", seconds: readySeconds };
  // When a browser dies, its pipes break a moment before the system tells us.
  if (!(await passes(momentMilliseconds, process.ended))) {
    return {
      kind: "not-understood",
      reason: error instanceof Error ? error.message : String(error),
    };
  }
  const end = await process.ended;
  if (!end.ran) return { kind: "not-run", code: end.errorCode };
  // Browsers that give up by themselves do so by other signals, or by none.
  return { kind: "ended", wasKilled: end.signal === "SIGKILL" || end.signal === "SIGTERM" };
}
