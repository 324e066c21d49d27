import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { brotliDecompressSync, createBrotliDecompress } from "node:zlib";
import type { EmbeddedArchives } from "./archives.ts";
import { describeFile, type ManifestEntry, writeManifest } from "./manifest.ts";
import { readTar } from "./tar.ts";

/** Where things lie inside an unpacked copy. The browser's name tells that it is a headless shell. */
export const layout = {
  browser: "headless-shell",
  libraries: "lib",
  fontConfig: "fonts.conf",
} as const;

// Without any font on the computer Chromium drops even the text that has its font in the page, so
// the copy brings the package's fallback font and a configuration that knows only that one.
const fontConfig = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir></fontconfig>
`;

/** Unpacks the browser into an empty folder and records what was written in its manifest. */
export async function unpackInto(folder: string, archives: EmbeddedArchives): Promise<void> {
  const entries = [
    await unpackBrowser(folder, archives.browser),
    ...(await unpackTar(folder, archives.libraries, (path) => path.startsWith("lib/"))),
    ...(await unpackTar(folder, archives.fonts, (path) => path.startsWith("fonts/"))),
    await putFile(folder, layout.fontConfig, new TextEncoder().encode(fontConfig)),
  ];
  await writeManifest(folder, entries);
}

async function unpackBrowser(folder: string, archive: string): Promise<ManifestEntry> {
  const hash = createHash("sha256");
  const tap = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(undefined, chunk);
    },
  });
  await pipeline(
    createReadStream(archive, { highWaterMark: 2 ** 20 }),
    createBrotliDecompress({ chunkSize: 2 ** 21 }),
    tap,
    createWriteStream(join(folder, layout.browser), { mode: 0o700, flags: "wx" }),
  );
  return describeFile(folder, layout.browser, hash.digest("hex"));
}

async function unpackTar(
  folder: string,
  archive: string,
  isWanted: (path: string) => boolean,
): Promise<ManifestEntry[]> {
  const files = readTar(brotliDecompressSync(await readFile(archive)));
  const wanted = files.filter(({ path }) => isWanted(path));
  return Promise.all(wanted.map(({ path, bytes }) => putFile(folder, path, bytes)));
}

async function putFile(folder: string, path: string, bytes: Uint8Array): Promise<ManifestEntry> {
  await mkdir(dirname(join(folder, path)), { recursive: true, mode: 0o700 });
  await writeFile(join(folder, path), bytes, { mode: 0o600, flag: "wx" });
  return describeFile(folder, path, createHash("sha256").update(bytes).digest("hex"));
}
