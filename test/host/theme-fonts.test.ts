import { expect, test } from "vitest";
import { loadThemeFonts } from "../../src/host/theme-fonts.ts";

test("loads Arimo in both weights for every script", async () => {
  const faces = await loadThemeFonts();
  expect(faces).toHaveLength(16);
  expect(faces.filter(({ weight }) => weight === 700)).toHaveLength(8);
  expect(faces.map(({ woff2 }) => new TextDecoder().decode(woff2.subarray(0, 4)))).toEqual(
    faces.map(() => "wOF2"),
  );
  const latin = faces.filter(({ unicodeRange }) => unicodeRange.includes("U+0000-00FF"));
  expect(latin.map(({ weight }) => weight)).toEqual([400, 700]);
});

test("gives the faces in the same order every time", async () => {
  const order = async (): Promise<readonly string[]> =>
    (await loadThemeFonts()).map(({ unicodeRange, weight }) => `${weight} ${unicodeRange}`);
  expect(await order()).toEqual(await order());
});
