import { plural } from "./reporters/words.ts";
import type { Terminal } from "./terminal.ts";

/** What a run can say of itself while it goes on. */
export interface Steps {
  readonly done: number;
  readonly all: number;
  readonly failed: number;
  /** Schools that were not just found unchanged: only these take time. */
  readonly worked: number;
  readonly milliseconds: number;
}

/** Without a terminal, so much time passes between two lines. */
const lineMilliseconds = 5000;
/** A terminal's line is not drawn more often than can be read. */
const drawMilliseconds = 100;

/** "120 of 600 schools, 4.1 a second, 2 min left, 1 failed" */
export function progressText({ all, done, failed, milliseconds, worked }: Steps): string {
  const rate = worked / (milliseconds / 1000);
  const pace =
    worked === 0 || milliseconds <= 0 ? [] : [speed(rate), `${duration((all - done) / rate)} left`];
  const failures = failed === 0 ? [] : [`${failed} failed`];
  return [`${done} of ${plural(all, "school")}`, ...pace, ...failures].join(", ");
}

const barWidth = 12;

/** "[###         ]" */
function bar({ all, done }: Pick<Steps, "all" | "done">): string {
  return `[${"#".repeat(Math.floor((barWidth * done) / Math.max(all, 1))).padEnd(barWidth)}]`;
}

function speed(perSecond: number): string {
  return perSecond < 1
    ? `${(perSecond * 60).toFixed(0)} a minute`
    : `${perSecond.toFixed(1)} a second`;
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}

/** Says how far a run is: a bar that changes on a terminal, else a plain line every few seconds. Both go to stderr. */
export class Progress {
  readonly #terminal: Terminal;
  readonly #now: () => number;
  readonly #started: number;
  #steps = { done: 0, all: 0, failed: 0, worked: 0 };
  #told: number;
  #isDrawn = false;

  constructor(terminal: Terminal, now: () => number) {
    this.#terminal = terminal;
    this.#now = now;
    this.#started = now();
    this.#told = this.#started;
  }

  start(schools: number): void {
    this.#steps = { ...this.#steps, all: schools };
  }

  /** One more school is done. */
  step({ failed, worked }: { readonly failed: boolean; readonly worked: boolean }): void {
    const before = this.#steps;
    this.#steps = {
      ...before,
      done: before.done + 1,
      failed: before.failed + Number(failed),
      worked: before.worked + Number(worked),
    };
    const now = this.#now();
    const { interactive } = this.#terminal;
    const isDue = now - this.#told >= (interactive ? drawMilliseconds : lineMilliseconds);
    if (!isDue || this.#steps.done === this.#steps.all) return;
    this.#told = now;
    const text = progressText({ ...this.#steps, milliseconds: now - this.#started });
    this.#terminal.err(interactive ? `\r${bar(this.#steps)} ${text}\u001b[K` : `${text}\n`);
    this.#isDrawn = interactive;
  }

  /** Makes room for other words. */
  clear(): void {
    if (this.#isDrawn) this.#terminal.err("\r\u001b[K");
    this.#isDrawn = false;
  }
}
