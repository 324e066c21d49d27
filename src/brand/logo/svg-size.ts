import type { Refusal, Size } from "./refusal.ts";
import type { SvgElement } from "./svg-parts.ts";

const units: Readonly<Record<string, number>> = {
  "": 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
};

/** The size of an SVG from its width and height, or from its viewBox. */
export function svgSize(root: SvgElement): Size | Refusal {
  const [width, height] = [lengthOf(root, "width"), lengthOf(root, "height")];
  return (width && height ? usable({ width, height }) : undefined) ?? viewBoxOf(root) ?? unsized;
}

function lengthOf(root: SvgElement, name: string): number | undefined {
  const [, number, unit = ""] =
    /^\s*([\d.]+(?:e\d+)?)\s*([a-z]*)\s*$/i.exec(attributeOf(root, name)) ?? [];
  const scale = units[unit.toLowerCase()];
  return number === undefined || scale === undefined ? undefined : Number(number) * scale;
}

function viewBoxOf(root: SvgElement): Size | undefined {
  const [, , width = 0, height = 0] = attributeOf(root, "viewbox")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return usable({ width, height });
}

function usable(size: Size): Size | undefined {
  const isUsable = (length: number) => Number.isFinite(length) && length > 0 && length < 1e6;
  return isUsable(size.width) && isUsable(size.height) ? size : undefined;
}

function attributeOf({ attributes }: SvgElement, name: string): string {
  return attributes.find((each) => each.name === name)?.value ?? "";
}

const unsized: Refusal = {
  code: "brand/logo-not-an-image",
  fact: "does not say how large it is",
  hint: "Save it again so that its first line has a viewBox, or a width and a height. Programs that draw SVGs do so by themselves.",
};
