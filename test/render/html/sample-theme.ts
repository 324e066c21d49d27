import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { FontFace, Theme } from "../../../src/render/theme.ts";

const folder = dirname(createRequire(import.meta.url).resolve("@fontsource/arimo/package.json"));
const ranges: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(folder, "unicode.json"), "utf8"),
);

/** The fonts and colours that the online-safety pack is printed with. */
export const sampleTheme: Theme = {
  colours: {
    text: "#1f2933",
    accent: "#1d4f7a",
    tint: "#eef3f8",
    link: "#1a5fb4",
    alert: "#a4262c",
    alertTint: "#fdf1f0",
  },
  typeface: "Arimo",
  fonts: ["latin", "latin-ext", "hebrew"].flatMap((script) => [
    face(script, 400),
    face(script, 700),
  ]),
  bodyPoints: 12,
  marginMillimetres: { top: 22, right: 22, bottom: 22, left: 22 },
};

function face(script: string, weight: FontFace["weight"]): FontFace {
  return {
    family: "Arimo",
    weight,
    unicodeRange: ranges[script] ?? "",
    woff2: readFileSync(join(folder, "files", `arimo-${script}-${weight}-normal.woff2`)),
  };
}
