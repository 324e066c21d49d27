import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { FontFace } from "../render/theme.ts";
import type { TypefaceName } from "../typeface/names.ts";

const weights = [400, 700] as const;

/** Bytes up to which a font goes into a page as it is. */
const largestWhole = 16_384;

/** A typeface in regular and bold for every script it has, to be embedded in pages. Reads about 430 KB. */
export async function loadThemeFonts(family: TypefaceName = "Arimo"): Promise<readonly FontFace[]> {
  const name = family.toLowerCase();
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve(`@fontsource/${name}/package.json`));
  const ranges = JSON.parse(await readFile(join(folder, "unicode.json"), "utf8")) as Readonly<
    Record<string, string>
  >;
  const faces = Object.entries(ranges).flatMap(([subset, unicodeRange]) =>
    weights.map(async (weight): Promise<FontFace> => {
      const file = join(folder, "files", `${name}-${subset}-${weight}-normal`);
      const woff2 = await readFile(`${file}.woff2`);
      const woff = woff2.length > largestWhole ? await readFile(`${file}.woff`) : undefined;
      return { family, weight, unicodeRange, woff2, woff };
    }),
  );
  return Promise.all(faces);
}
