import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

/** What a file was when we unpacked it. */
export interface ManifestEntry {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly mode: number;
  readonly modifiedMilliseconds: number;
}

/**
 * How closely to look. "quick" compares owner, mode, size and modification time, and hashes only
 * files whose time has changed (a restored backup): hashing all 200 MB takes 200-300 ms, far more
 * than the folder's privacy leaves to gain. "full" hashes everything.
 */
export type CheckDepth = "quick" | "full";

const manifestName = "manifest.json";
const permissionBits = 0o777;

/** Records a file that was just written. */
export async function describeFile(
  folder: string,
  path: string,
  sha256: string,
): Promise<ManifestEntry> {
  const { size, mode, mtimeMs } = await lstat(join(folder, path));
  return { path, bytes: size, sha256, mode: mode & permissionBits, modifiedMilliseconds: mtimeMs };
}

/** Puts the manifest beside the files it lists. */
export async function writeManifest(
  folder: string,
  entries: readonly ManifestEntry[],
): Promise<void> {
  await writeFile(join(folder, manifestName), JSON.stringify(entries, undefined, 1), {
    mode: 0o600,
  });
}

/** Whether a folder is ours alone and holds what its manifest says. */
export async function isIntact(folder: string, depth: CheckDepth): Promise<boolean> {
  try {
    const { mode, uid } = await lstat(folder);
    if (uid !== process.getuid?.() || (mode & permissionBits) !== 0o700) return false;
    const text = await readFile(join(folder, manifestName), "utf8");
    const entries = JSON.parse(text) as readonly ManifestEntry[];
    const checks = entries.map((entry) => isAsRecorded(folder, entry, depth));
    return entries.length > 0 && (await Promise.all(checks)).every(Boolean);
  } catch {
    // Missing or unreadable: not intact, whatever the reason.
    return false;
  }
}

async function isAsRecorded(
  folder: string,
  entry: ManifestEntry,
  depth: CheckDepth,
): Promise<boolean> {
  const path = join(folder, entry.path);
  const found = await lstat(path);
  const looksRight =
    found.isFile() &&
    found.uid === process.getuid?.() &&
    found.size === entry.bytes &&
    (found.mode & permissionBits) === entry.mode;
  if (!looksRight) return false;
  if (depth === "quick" && found.mtimeMs === entry.modifiedMilliseconds) return true;
  return (await sha256Of(path)) === entry.sha256;
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path, { highWaterMark: 2 ** 20 }), hash);
  return hash.digest("hex");
}
