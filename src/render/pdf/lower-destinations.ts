import type { PolicyDocument } from "../../document/document.ts";
import { landmarks } from "../html/landmarks.ts";
import type { Theme } from "../theme.ts";

/** A4's height in points. */
const paperHeight = 841.89;
const pointsPerMillimetre = 72 / 25.4;

/** The names of all places that links lead to, each with its page and its height on that page. */
const dictionary = /<<(?:\/[^\s/[\]]+ \[\d+ 0 R \/XYZ [\d.]+ [\d.]+ 0\]\s*)+>>/g;
const entry = /\/(?<name>[^\s/[\]]+) \[(?<page>\d+) 0 R \/XYZ [\d.]+ (?<height>[\d.]+) 0\]/dg;

interface Destination {
  readonly name: string;
  readonly page: string;
  readonly height: string;
  /** Where the height stands in the file. */
  readonly offset: number;
}

/**
 * Chromium prints the places that links lead to as if the page had no margin above (seen in 147): a link then leads to
 * what stands higher on the page. Puts them where they belong. Every length stays, and with it the file's table of offsets.
 */
export function lowerDestinations(
  pdf: Uint8Array,
  { cover }: Pick<PolicyDocument, "cover">,
  { marginMillimetres }: Pick<Theme, "marginMillimetres">,
): Uint8Array {
  const margin = marginMillimetres.top * pointsPerMillimetre;
  const places = destinationsIn(new TextDecoder("latin1").decode(pdf));
  const find = (wanted: string) => places.find(({ name }) => name === wanted);
  // This one stands at the very top of the first page that has margins.
  const topmost = find(cover === undefined ? landmarks.top : landmarks.main);
  if (!topmost || Number(topmost.height) < paperHeight - margin + 1) return pdf;
  const coverPage = cover === undefined ? undefined : find(landmarks.top)?.page;
  const lowered = pdf.slice();
  for (const { height, offset } of places.filter((place) => place.page !== coverPage)) {
    const right = Math.max(0, Number(height) - margin).toFixed(5);
    lowered.set(
      new TextEncoder().encode(right.slice(0, height.length).padEnd(height.length)),
      offset,
    );
  }
  return lowered;
}

function destinationsIn(text: string): readonly Destination[] {
  return Array.from(text.matchAll(dictionary)).flatMap(({ 0: names, index: start }) =>
    Array.from(names.matchAll(entry)).map(({ groups, indices }) => ({
      name: groups?.["name"] ?? "",
      page: groups?.["page"] ?? "",
      height: groups?.["height"] ?? "",
      offset: start + (indices?.groups?.["height"]?.[0] ?? 0),
    })),
  );
}
