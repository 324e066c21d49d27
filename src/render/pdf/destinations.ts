import type { PolicyDocument } from "../../document/document.ts";
import type { PdfFile } from "../../pdf/pdf-file.ts";
import type { PdfObject } from "../../pdf/pdf-objects.ts";
import { landmarks } from "../html/landmarks.ts";
import type { Theme } from "../theme.ts";

const pointsPerMillimetre = 72 / 25.4;

/** A place that links lead to. */
interface Place {
  readonly name: string;
  readonly page: number | undefined;
  /** From the page's lower edge, in points. */
  readonly height: number;
  readonly parts: readonly PdfObject[];
}

/**
 * Chromium prints the places that links lead to as if the page had no margin above (seen in 147): a link then leads to
 * what stands higher on the page. Puts them where they belong.
 */
export function lowerDestinations(
  file: PdfFile,
  { cover }: Pick<PolicyDocument, "cover">,
  { marginMillimetres }: Pick<Theme, "marginMillimetres">,
): void {
  const margin = marginMillimetres.top * pointsPerMillimetre;
  const names = file.dictionary(file.catalogue, "Dests");
  const places = file.entries(names).flatMap(([name, value]) => placeOf(file, name, value));
  const find = (wanted: string) => places.find(({ name }) => name === wanted);
  // This one stands at the very top of the first page that has margins.
  const topmost = find(cover === undefined ? landmarks.top : landmarks.main);
  if (!names || !topmost || topmost.height < heightOf(file, topmost.page) - margin + 1) return;
  const coverPage = cover === undefined ? undefined : find(landmarks.top)?.page;
  for (const { name, page, height, parts } of places) {
    if (page === coverPage) continue;
    const lowered = Math.round(Math.max(0, height - margin) * 100) / 100;
    file.set(names, name, [...parts.slice(0, 3), lowered, ...parts.slice(4)]);
  }
}

function placeOf(file: PdfFile, name: string, value: PdfObject): readonly Place[] {
  const parts = file.items(value);
  const [page, , , top] = parts;
  const height = file.asNumber(top);
  return height === undefined ? [] : [{ name, page: file.asReference(page), height, parts }];
}

function heightOf(file: PdfFile, page: number | undefined): number {
  const found = file.pages.find(({ object }) => object === page);
  return file.asNumber(file.list(found?.dictionary, "MediaBox")[3]) ?? Number.POSITIVE_INFINITY;
}
