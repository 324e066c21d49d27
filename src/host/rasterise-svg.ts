import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Outcome } from "../diagnostics/log.ts";
import { reasonFor } from "./system-errors.ts";

/** Enough for the cover at 300 dots to the inch. */
const longestSide = 1_000;

// The library can be started only once in a process.
let started: Promise<void> | undefined;

/**
 * An SVG that has been checked, in dots (PNG). WebAssembly has no way to files or the network, there are no fonts in it,
 * and it gives the same bytes on every computer.
 */
export async function rasteriseSvg(
  svg: Uint8Array,
  { height, width }: { readonly height: number; readonly width: number },
): Promise<Outcome<Uint8Array>> {
  started ??= start();
  await started;
  try {
    return { value: paint(svg, width >= height ? "width" : "height"), diagnostics: [] };
  } catch (error) {
    return { diagnostics: [cannotPaint(reasonFor(error))] };
  }
}

/** What is painted lies in the library's own memory, four megabytes for each picture, and is given back at once. */
function paint(svg: Uint8Array, mode: "width" | "height"): Uint8Array {
  const picture = new Resvg(svg, { fitTo: { mode, value: longestSide } });
  try {
    const dots = picture.render();
    try {
      return dots.asPng();
    } finally {
      dots.free();
    }
  } finally {
    picture.free();
  }
}

function cannotPaint(reason: string): Diagnostic {
  return diagnose(
    "brand/logo-not-an-image",
    `The SVG of the crest or logo cannot be painted for Word: ${reason}.`,
    { hint: "Save it anew as “plain SVG” (in Inkscape), or use a PNG." },
  );
}

async function start(): Promise<void> {
  const path = createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm");
  await initWasm(await readFile(path));
}
