import { rmSync } from "node:fs";
import { mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { whenProcessEnds } from "../../process-end.ts";
import { type CheckDepth, isIntact } from "./manifest.ts";

const attempts = 3;
const abandonedAfterMilliseconds = 24 * 60 * 60 * 1000;

/**
 * Fills a temporary sibling and renames it to `folder`, so that nobody ever sees half of it. Another
 * process may do the same at the same time: the first one wins, and a damaged copy gives way.
 */
export async function putInPlace(
  folder: string,
  depth: CheckDepth,
  fill: (temporary: string) => Promise<void>,
): Promise<void> {
  await removeAbandoned(folder);
  const temporary = await mkdtemp(`${folder}.unpacking-`);
  const forget = whenProcessEnds(() => rmSync(temporary, { recursive: true, force: true }));
  try {
    await fill(temporary);
    for (let attempt = 1; ; attempt++) {
      const problem = await tryRename(temporary, folder);
      if (!problem || (await isIntact(folder, depth))) return;
      if (attempt === attempts) throw problem;
      await moveAside(folder, `${temporary}-old-${attempt}`);
    }
  } finally {
    await rm(temporary, { recursive: true, force: true });
    forget();
  }
}

async function tryRename(from: string, to: string): Promise<Error | undefined> {
  try {
    await rename(from, to);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

async function moveAside(folder: string, elsewhere: string): Promise<void> {
  const problem = await tryRename(folder, elsewhere);
  // A problem here means that another process was quicker; the next attempt will tell.
  if (!problem) await rm(elsewhere, { recursive: true, force: true });
}

/** Removes what a killed process has left half unpacked. */
async function removeAbandoned(folder: string): Promise<void> {
  const parent = dirname(folder);
  const prefix = `${basename(folder)}.unpacking-`;
  const names = (await readdir(parent)).filter((name) => name.startsWith(prefix));
  for (const name of names) {
    const path = join(parent, name);
    const age = Date.now() - (await stat(path)).mtimeMs;
    if (age > abandonedAfterMilliseconds) await rm(path, { recursive: true, force: true });
  }
}
