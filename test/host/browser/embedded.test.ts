import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { archivesIn, type EmbeddedArchives } from "../../../src/host/browser/embedded/archives.ts";
import { unpackedCopy } from "../../../src/host/browser/embedded/embedded-browser.ts";
import type { CheckDepth } from "../../../src/host/browser/embedded/manifest.ts";
import type { Machine } from "../../../src/host/browser/machine.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { tarOf } from "./tar-of.ts";

interface Setup {
  readonly base: string;
  readonly cache: string;
  readonly unpack: (depth?: CheckDepth) => ReturnType<typeof unpackedCopy>;
}

const browser = "a browser, packed";

/** A tiny package laid out like @sparticuz/chromium, and a computer with an empty home. */
async function setup(): Promise<Setup> {
  const base = temporaryFolder();
  const archives = await tinyPackage(join(base, "package"));
  const machine: Machine = {
    platform: "linux",
    architecture: "x64",
    environment: {},
    homeFolder: join(base, "home"),
    temporaryFolder: base,
    isRoot: false,
  };
  return {
    base,
    cache: join(base, "home", ".cache", "proviso"),
    unpack: (depth = "quick") => unpackedCopy(archives, machine, depth),
  };
}

async function tinyPackage(folder: string): Promise<EmbeddedArchives> {
  mkdirSync(join(folder, "bin"), { recursive: true });
  const put = (name: string, bytes: Uint8Array | string): void =>
    writeFileSync(join(folder, name), bytes);
  put("package.json", JSON.stringify({ version: "1.2.3" }));
  put("bin/chromium.br", brotliCompressSync(browser));
  put("bin/al2023.tar.br", brotliCompressSync(tarOf([{ path: "lib/libx.so", content: "x" }])));
  const fonts = tarOf([{ path: "fonts.conf", content: "theirs" }, { path: "fonts/a.ttf" }]);
  put("bin/fonts.tar.br", brotliCompressSync(fonts));
  const archives = await archivesIn(folder);
  if (!archives) throw new Error("The tiny package is not complete.");
  return archives;
}

describe.skipIf(process.platform !== "linux")("the embedded browser", () => {
  test("is unpacked into a folder that only we can enter", async () => {
    const { cache, unpack } = await setup();
    const { folder, isFresh } = await unpack();
    expect(isFresh).toBe(true);
    expect(readdirSync(cache)).toEqual([expect.stringMatching(/^chromium-1\.2\.3-[0-9a-f]{8}$/)]);
    expect([cache, folder].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o700]);
    expect(readFileSync(join(folder, "headless-shell"), "utf8")).toBe(browser);
    expect(statSync(join(folder, "headless-shell")).mode & 0o777).toBe(0o700);
    expect(readFileSync(join(folder, "lib", "libx.so"), "utf8")).toBe("x");
    expect(readFileSync(join(folder, "fonts.conf"), "utf8")).toContain("relative");
  });

  test("is used again while it is intact", async () => {
    const { unpack } = await setup();
    const { folder } = await unpack();
    expect(await unpack()).toEqual({ folder, isFresh: false });
    expect(await unpack("full")).toEqual({ folder, isFresh: false });
  });

  test.each<[string, (folder: string) => void]>([
    ["a file that was cut short", (folder) => writeFileSync(join(folder, "lib/libx.so"), "")],
    ["a file of the same size", (folder) => writeFileSync(join(folder, "lib/libx.so"), "y")],
    ["a folder others may enter", (folder) => chmodSync(folder, 0o755)],
    ["a file others may write", (folder) => chmodSync(join(folder, "headless-shell"), 0o777)],
    ["a broken manifest", (folder) => writeFileSync(join(folder, "manifest.json"), "{")],
    ["an empty manifest", (folder) => writeFileSync(join(folder, "manifest.json"), "[]")],
  ])("is unpacked anew after %s", async (_, damage) => {
    const { cache, unpack } = await setup();
    const { folder } = await unpack();
    damage(folder);
    expect(await unpack()).toEqual({ folder, isFresh: true });
    expect(readFileSync(join(folder, "lib/libx.so"), "utf8")).toBe("x");
    expect(await unpack("full")).toEqual({ folder, isFresh: false });
    expect(readdirSync(cache)).toHaveLength(1);
  });

  test("is hashed when asked to look closely, whatever its time says", async () => {
    const { unpack } = await setup();
    const { folder } = await unpack();
    const path = join(folder, "headless-shell");
    const { atimeMs, mtimeMs } = statSync(path);
    const manifest = join(folder, "manifest.json");
    writeFileSync(path, browser.toUpperCase());
    utimesSync(path, atimeMs / 1000, mtimeMs / 1000);
    // The time that was set may lose digits: make the manifest agree, as careful damage would.
    const entries = JSON.parse(readFileSync(manifest, "utf8")) as {
      modifiedMilliseconds: number;
    }[];
    if (entries[0]) entries[0].modifiedMilliseconds = statSync(path).mtimeMs;
    writeFileSync(manifest, JSON.stringify(entries));
    expect((await unpack("quick")).isFresh).toBe(false);
    expect((await unpack("full")).isFresh).toBe(true);
    expect(readFileSync(path, "utf8")).toBe(browser);
  });

  test("stays as it is when only its time has changed", async () => {
    const { unpack } = await setup();
    const { folder } = await unpack();
    utimesSync(join(folder, "headless-shell"), 1, 1);
    expect((await unpack()).isFresh).toBe(false);
  });

  test("is not taken from a link to somewhere else", async () => {
    const { base, cache, unpack } = await setup();
    const { folder } = await unpack();
    const trap = join(base, "trap");
    mkdirSync(trap, { mode: 0o700 });
    rmSync(folder, { recursive: true });
    symlinkSync(trap, folder);
    expect((await unpack()).isFresh).toBe(true);
    expect(readdirSync(trap)).toEqual([]);
    expect(readdirSync(cache)).toHaveLength(1);
  });

  test("is unpacked once and whole when many want it", async () => {
    const { cache, unpack } = await setup();
    const copies = await Promise.all(Array.from({ length: 6 }, () => unpack()));
    expect(new Set(copies.map(({ folder }) => folder)).size).toBe(1);
    expect(readdirSync(cache)).toHaveLength(1);
    expect((await unpack("full")).isFresh).toBe(false);
  });

  test("gets a temporary folder where no cache can be kept", async () => {
    const { base, unpack } = await setup();
    writeFileSync(join(base, "home"), "a file in the way");
    const { folder } = await unpack();
    expect(folder.startsWith(join(base, "proviso-chromium-"))).toBe(true);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  test("removes what a killed process left half unpacked", async () => {
    const { cache, unpack } = await setup();
    const { folder } = await unpack();
    for (const name of ["unpacking-old", "unpacking-new"]) mkdirSync(`${folder}.${name}`);
    utimesSync(`${folder}.unpacking-old`, 1, 1);
    chmodSync(folder, 0o755);
    await unpack();
    expect(readdirSync(cache).filter((name) => name.includes("unpacking"))).toEqual([
      expect.stringContaining("unpacking-new"),
    ]);
  });
});

test("an incomplete package counts as none", async () => {
  expect(await archivesIn(temporaryFolder())).toBeUndefined();
});
