import { join } from "node:path";
import { BrowserFailure } from "../browser-failure.ts";
import type { BrowserProgram } from "../browser-program.ts";
import { cacheFolder, type Machine } from "../machine.ts";
import { type EmbeddedArchives, embeddedArchives } from "./archives.ts";
import { type CheckDepth, isIntact } from "./manifest.ts";
import { makePrivateFolder, temporaryFolderUntilExit } from "./private-folder.ts";
import { putInPlace } from "./put-in-place.ts";
import { layout, unpackInto } from "./unpack.ts";

/** The embedded browser, ready to start. */
export interface EmbeddedBrowser {
  readonly program: BrowserProgram;
  /** Whether it was unpacked just now, rather than found intact. */
  readonly isFresh: boolean;
}

/**
 * The headless shell inside @sparticuz/chromium, unpacked once into a private cache folder and
 * checked before use. Where no cache can be kept, it is unpacked for this process alone.
 * Throws BrowserFailure if it cannot be unpacked at all.
 */
export async function prepareEmbeddedBrowser(
  machine: Machine,
  depth: CheckDepth,
): Promise<EmbeddedBrowser> {
  const archives = await embeddedArchives(machine);
  if (!archives) throw cannotUnpack("its package is not complete");
  try {
    const { folder, isFresh } = await unpackedCopy(archives, machine, depth);
    return { program: programIn(folder, machine), isFresh };
  } catch (error) {
    throw cannotUnpack(error instanceof Error ? error.message : String(error));
  }
}

/** A folder with the unpacked archives that has passed its check. */
export async function unpackedCopy(
  archives: EmbeddedArchives,
  machine: Machine,
  depth: CheckDepth,
): Promise<{ readonly folder: string; readonly isFresh: boolean }> {
  const cache = cacheFolder(machine);
  const folder = join(cache, `chromium-${archives.label}`);
  if (await isIntact(folder, depth)) return { folder, isFresh: false };
  if (await makePrivateFolder(cache)) {
    await putInPlace(folder, depth, (unpacking) => unpackInto(unpacking, archives));
    return { folder, isFresh: true };
  }
  const temporary = temporaryFolderUntilExit(machine.temporaryFolder, "proviso-chromium-");
  await unpackInto(temporary, archives);
  return { folder: temporary, isFresh: true };
}

/** The embedded browser where it lies unpacked already; undefined otherwise. */
export async function unpackedEmbeddedBrowser(
  machine: Machine,
): Promise<BrowserProgram | undefined> {
  const archives = await embeddedArchives(machine);
  const folder = archives && join(cacheFolder(machine), `chromium-${archives.label}`);
  return folder && (await isIntact(folder, "quick")) ? programIn(folder, machine) : undefined;
}

function programIn(folder: string, { environment }: Machine): BrowserProgram {
  const ours = join(folder, layout.libraries);
  const theirs = environment["LD_LIBRARY_PATH"];
  return {
    executable: join(folder, layout.browser),
    shownAs: "the embedded browser",
    environment: {
      LD_LIBRARY_PATH: theirs ? `${ours}:${theirs}` : ours,
      FONTCONFIG_FILE: join(folder, layout.fontConfig),
    },
  };
}

function cannotUnpack(reason: string): BrowserFailure {
  return new BrowserFailure(
    "browser/cannot-start",
    `The embedded browser could not be unpacked: ${reason}.`,
    "It needs about 200 MB in ~/.cache/proviso or the temporary folder. An installed Chrome or Edge is used instead if there is one.",
  );
}
