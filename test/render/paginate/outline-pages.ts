import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PolicyDocument, Section } from "../../../src/document/document.ts";
import { textOf } from "../../../src/document/text.ts";

/** Section id to page, from the outline of a PDF made of the document. */
export async function outlinePages(
  pdf: Uint8Array,
  document: PolicyDocument,
): Promise<ReadonlyMap<string, number>> {
  const entries = await outlineOf(pdf);
  const pages = new Map<string, number>();
  let next = 0;
  for (const section of sectionsOf(document)) {
    const at = entries.findIndex(
      ({ title }, index) => index >= next && squeeze(title) === squeeze(titleOf(section)),
    );
    if (at < 0) continue;
    pages.set(section.id, entries[at]?.page ?? 0);
    next = at + 1;
  }
  return pages;
}

/** Every section, in the order of reading. */
export function sectionsOf({ front, sections, appendices }: PolicyDocument): readonly Section[] {
  const withNested = (section: Section): readonly Section[] => [
    section,
    ...section.sections.flatMap(withNested),
  ];
  return [...front, ...sections, ...appendices].flatMap(withNested);
}

function titleOf({ heading, number }: Section): string {
  return `${number ?? ""}${textOf(heading)}`;
}

function squeeze(text: string): string {
  return text.replaceAll(/\s/g, "");
}

interface OutlineEntry {
  readonly title: string;
  readonly page: number;
}

type OutlineNode = Awaited<
  ReturnType<Awaited<ReturnType<typeof getDocument>["promise"]>["getOutline"]>
>[number];

async function outlineOf(pdf: Uint8Array): Promise<readonly OutlineEntry[]> {
  const task = getDocument({ data: pdf.slice(), verbosity: 0 });
  const file = await task.promise;
  const entries: OutlineEntry[] = [];
  const visit = async (nodes: readonly OutlineNode[]): Promise<void> => {
    for (const { dest, items, title } of nodes) {
      const place = typeof dest === "string" ? await file.getDestination(dest) : dest;
      if (place) entries.push({ title, page: (await file.getPageIndex(place[0])) + 1 });
      await visit(items);
    }
  };
  await visit((await file.getOutline()) ?? []);
  await task.destroy();
  return entries;
}
