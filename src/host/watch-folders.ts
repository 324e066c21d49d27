import { type FSWatcher, readdirSync, statSync, watch } from "node:fs";
import { join } from "node:path";

/** Editors save in several steps; so long after the last of them, a change is over. */
const quietMilliseconds = 100;
const pollMilliseconds = 1000;

/** Watches one folder, and not those below it. */
export type WatchOne = (folder: string, onEvent: (name: string | null) => void) => FSWatcher;

export interface WatchOptions {
  readonly onChange: () => void;
  /** Files that are written because of a change, as absolute paths: they are none themselves. */
  readonly ignored?: ReadonlySet<string>;
  /** Node's own if not given. */
  readonly watchOne?: WatchOne;
}

const watchWithNode: WatchOne = (folder, onEvent) => watch(folder, (_, name) => onEvent(name));

/**
 * Calls back after changes in folders and all below them, once for changes that come together. What is hidden or an
 * installed package is left out. Where the system has no more watches to give, it looks at all files once a second.
 *
 * Each folder has a watch of its own: the recursive watch of Node 20 loses a file on Linux once an editor has replaced it.
 */
export class FolderWatch {
  readonly #tops: readonly string[];
  readonly #onChange: () => void;
  readonly #ignored: ReadonlySet<string>;
  readonly #watchOne: WatchOne;
  readonly #watches = new Map<string, FSWatcher>();
  #quiet: NodeJS.Timeout | undefined;
  #poll: NodeJS.Timeout | undefined;

  constructor(
    tops: readonly string[],
    { onChange, ignored = new Set(), watchOne = watchWithNode }: WatchOptions,
  ) {
    this.#tops = tops;
    this.#onChange = onChange;
    this.#ignored = ignored;
    this.#watchOne = watchOne;
    this.#watchAll();
  }

  close(): void {
    clearTimeout(this.#quiet);
    clearInterval(this.#poll);
    this.#poll = undefined;
    this.#closeWatches();
  }

  /** New folders are watched before anybody reads what is in them, so that no change falls in between. */
  #watchAll(): void {
    if (this.#poll) return;
    const folders = new Set(this.#tops.flatMap(foldersFrom));
    try {
      for (const folder of folders) if (!this.#watches.has(folder)) this.#watch(folder);
    } catch {
      this.#pollInstead();
    }
    for (const [folder, gone] of this.#watches) {
      if (folders.has(folder)) continue;
      gone.close();
      this.#watches.delete(folder);
    }
  }

  #watch(folder: string): void {
    const watcher = this.#watchOne(folder, (name) => {
      if (name === null || !this.#isLeftOut(folder, name)) this.#changed();
    });
    // Windows reports a folder that is deleted as an error; then it is no longer among those to watch.
    watcher.on("error", () => this.#changed());
    this.#watches.set(folder, watcher);
  }

  #changed(): void {
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => {
      this.#watchAll();
      this.#onChange();
    }, quietMilliseconds);
  }

  #isLeftOut(folder: string, name: string): boolean {
    return isLeftOut(name) || this.#ignored.has(join(folder, name));
  }

  #pollInstead(): void {
    this.#closeWatches();
    let before = this.#state();
    this.#poll = setInterval(() => {
      const now = this.#state();
      if (now !== before) this.#onChange();
      before = now;
    }, pollMilliseconds);
  }

  /** A text that changes with every file. */
  #state(): string {
    const files = this.#tops.flatMap(foldersFrom).flatMap((folder) =>
      (entriesOf(folder) ?? [])
        .filter(({ name }) => !this.#isLeftOut(folder, name))
        .map(({ name }) => {
          const { mtimeMs, size } = statSync(join(folder, name), { throwIfNoEntry: false }) ?? {};
          return `${join(folder, name)} ${mtimeMs} ${size}`;
        }),
    );
    return files.join("\n");
  }

  #closeWatches(): void {
    for (const watcher of this.#watches.values()) watcher.close();
    this.#watches.clear();
  }
}

/** A folder and all below it; none where it is not there any more. */
function foldersFrom(folder: string): readonly string[] {
  const below = entriesOf(folder)?.filter((entry) => entry.isDirectory());
  return below ? [folder, ...below.flatMap(({ name }) => foldersFrom(join(folder, name)))] : [];
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !isLeftOut(name));
  } catch {
    return undefined;
  }
}

/** What is hidden, an installed package, or a copy that an editor keeps. */
function isLeftOut(name: string): boolean {
  return name.startsWith(".") || name === "node_modules" || name.endsWith("~");
}
