/** Pictures made by hand, for tests of what a logo may be. */

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A PNG's frame around no dots: enough for whoever looks at its structure only. */
export function png(
  width: number,
  height: number,
  { extra = [] }: { readonly extra?: readonly string[] } = {},
): Uint8Array {
  const header = [...number(width), ...number(height), 8, 2, 0, 0, 0];
  const extras = extra.flatMap((type) => chunk(type, [0, 0, 0, 1, 0, 0, 0, 0]));
  return Uint8Array.from([
    ...signature,
    ...chunk("IHDR", header),
    ...extras,
    ...chunk("IDAT", [1, 2, 3]),
    ...chunk("IEND", []),
  ]);
}

/** A JPEG's segments; three inks are colours of a screen. */
export function jpeg(width: number, height: number, inks = 3): Uint8Array {
  const frame = [8, height >> 8, height & 255, width >> 8, width & 255, inks];
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...segment(0xe0, [1, 2, 3, 4]),
    ...[0xff, ...segment(0xc2, frame)],
    ...segment(0xda, [1, 1, 0]),
    ...[0x12, 0x34, 0xff, 0xd9],
  ]);
}

/** An SVG with something in it. */
export function svg(inside: string, attributes = 'viewBox="0 0 20 10"'): Uint8Array {
  const xlink = 'xmlns:xlink="http://www.w3.org/1999/xlink"';
  return text(`<svg xmlns="http://www.w3.org/2000/svg" ${xlink} ${attributes}>${inside}</svg>`);
}

export function text(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

export function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}

function number(value: number): readonly number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

function chunk(type: string, content: readonly number[]): readonly number[] {
  return [...number(content.length), ...text(type), ...content, 0, 0, 0, 0];
}

function segment(marker: number, content: readonly number[]): readonly number[] {
  return [0xff, marker, 0, content.length + 2, ...content];
}
