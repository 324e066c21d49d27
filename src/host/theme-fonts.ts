import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { FontFace } from "../render/theme.ts";

const weights = [400, 700] as const;

/** Arimo in regular and bold for every script it has, to be embedded in pages. Reads about 250 KB. */
export async function loadThemeFonts(): Promise<readonly FontFace[]> {
  const folder = dirname(createRequire(import.meta.url).resolve("@fontsource/arimo/package.json"));
  const ranges = JSON.parse(await readFile(join(folder, "unicode.json"), "utf8")) as Readonly<
    Record<string, string>
  >;
  const faces = Object.entries(ranges).flatMap(([subset, unicodeRange]) =>
    weights.map(async (weight): Promise<FontFace> => {
      const woff2 = await readFile(join(folder, "files", `arimo-${subset}-${weight}-normal.woff2`));
      return { family: "Arimo", weight, unicodeRange, woff2 };
    }),
  );
  return Promise.all(faces);
}
