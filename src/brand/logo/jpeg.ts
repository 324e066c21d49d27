import { limitedSize } from "./picture-size.ts";
import { damaged, type Refusal, type Size } from "./refusal.ts";

// Markers, as ITU-T T.81 (annex B) names them.
const fill = 0xff;
const startOfScan = 0xda;
const endOfImage = 0xd9;
/** Frames that every program shows: baseline, extended and progressive. */
const frames = [0xc0, 0xc1, 0xc2];

export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

/** Checks a JPEG's segments up to its scan, and that it ends, without unpacking a dot. */
export function checkJpeg(bytes: Uint8Array): Size | Refusal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let frame: Frame | undefined;
  for (const { marker, start, end } of segmentsOf(view)) {
    if (frames.includes(marker)) frame = frameAt(view, start, end);
    if (marker === startOfScan) return frame && ends(bytes) ? accepted(frame) : damaged("JPEG");
  }
  return damaged("JPEG");
}

interface Segment {
  readonly marker: number;
  readonly start: number;
  readonly end: number;
}

/** The segments from the first on, as long as each lies within the file. */
function* segmentsOf(view: DataView): Generator<Segment> {
  for (let at = 2; at + 4 <= view.byteLength && view.getUint8(at) === fill; ) {
    const marker = view.getUint8(at + 1);
    const start = at + 4;
    const end = at + 2 + view.getUint16(at + 2);
    if (marker !== fill && (end < start || end > view.byteLength)) return;
    if (marker !== fill) yield { marker, start, end };
    // Before a marker, any number of fill bytes may stand.
    at = marker === fill ? at + 1 : end;
  }
}

interface Frame extends Size {
  readonly inks: number;
}

function frameAt(view: DataView, start: number, end: number): Frame | undefined {
  if (end < start + 6) return undefined;
  const [height, width] = [view.getUint16(start + 1), view.getUint16(start + 3)];
  return width > 0 && height > 0 ? { width, height, inks: view.getUint8(start + 5) } : undefined;
}

function accepted({ inks, ...size }: Frame): Size | Refusal {
  return inks === 1 || inks === 3 ? limitedSize(size) : forPress;
}

const forPress: Refusal = {
  code: "brand/logo-not-an-image",
  fact: "is in the colours of a printing press (CMYK), which screens show wrongly",
  hint: "Save it again in RGB colours, or as PNG.",
};

/** Cameras and some programs write something of their own after the end. */
function ends(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at > 0; at--)
    if (bytes[at] === 0xff && bytes[at + 1] === endOfImage) return true;
  return false;
}
