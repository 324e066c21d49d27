import type { Picture } from "../brand.ts";
import { checkJpeg, isJpeg } from "./jpeg.ts";
import { checkPng, isPng } from "./png.ts";
import { isRefusal, type Refusal, type Size } from "./refusal.ts";
import { checkSvg } from "./svg.ts";
import type { XmlLibrary } from "./svg-parts.ts";

/** How many times longer one side may be than the other. */
const longest = 12;

/**
 * A file's bytes as a picture, or why they are none of ours. What it is shows in its first bytes; its name says nothing.
 * `xml` gives what reads XML, which only an SVG needs.
 */
export function checkPicture(bytes: Uint8Array, xml: () => XmlLibrary): Picture | Refusal {
  const kind = kindOf(bytes);
  if (kind === undefined) return notAnImage;
  const size = kind === "svg" ? checkSvg(bytes, xml()) : checks[kind](bytes);
  if (isRefusal(size)) return size;
  return isStrip(size) ? strip : { kind, bytes, ...size };
}

function isStrip({ height, width }: Size): boolean {
  return Math.max(width, height) > longest * Math.min(width, height);
}

const checks = { png: checkPng, jpg: checkJpeg } as const;

function kindOf(bytes: Uint8Array): Picture["kind"] | undefined {
  if (isPng(bytes)) return "png";
  if (isJpeg(bytes)) return "jpg";
  const start = new TextDecoder().decode(bytes.subarray(0, 4096)).trimStart();
  return start.startsWith("<") && /<(?:[\w-]+:)?svg[\s>/]/.test(start) ? "svg" : undefined;
}

const notAnImage: Refusal = {
  code: "brand/logo-not-an-image",
  fact: "is not a PNG, JPEG or SVG picture",
  hint: "Open it in a program for pictures and save it as PNG. Changing the end of its name does not change what it is.",
};

const strip: Refusal = {
  code: "brand/logo-not-an-image",
  fact: "is a thin strip, which the cover has no place for",
  hint: "Use a picture whose longer side is at most 12 times its shorter side.",
};
