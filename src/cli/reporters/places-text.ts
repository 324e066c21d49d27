import type { ChalkInstance } from "chalk";
import type { DocumentPlaces, KeyUse } from "../../build/key-places.ts";
import type { FramePart } from "../../pack/frame.ts";
import { aligned } from "./columns.ts";

/** Where a setting shows in one document: a line for each section, with its number. */
export function placesText(
  { document, frame, sections, absent }: DocumentPlaces,
  chalk: ChalkInstance,
): string {
  const lines = aligned([
    ...frame.map((part) => ["  –", partNames[part], "printed"]),
    ...sections.map(({ number, heading, use }) => [`  ${number ?? "–"}`, heading, useWords[use]]),
  ]);
  const missing = absent.map(({ section, because }) => `  not in it: ${section}, as ${because}`);
  return [chalk.bold(document), ...lines, ...missing].join("\n");
}

const useWords: Readonly<Record<KeyUse, string>> = {
  printed: "printed",
  switches: "switched by it",
  decides: "its wording depends on it",
};

const partNames: Readonly<Record<FramePart, string>> = {
  title: "the title",
  school: "the school's name above the title",
  cover: "the cover",
  contents: "the contents list",
  properties: "the properties of the file",
  furniture: "the head or foot of each page",
};
