import type { PaintedObject } from "../../pdf/page-content.ts";
import type { PageReader, ReadPage } from "../../pdf/page-reader.ts";
import type { PdfFile } from "../../pdf/pdf-file.ts";
import { readContent } from "../../pdf/read-content.ts";
import { stretchesOf, type Tag } from "../../pdf/tag-tree.ts";
import type { Theme } from "../theme.ts";
import { type ArtifactKind, markArtifacts } from "./mark-artifacts.ts";

const pointsPerMillimetre = 72 / 25.4;

/**
 * Marks what is painted beside the structure: lines and backgrounds anywhere, and text in the margins. Text elsewhere
 * stays without a mark, for it may be the policy's own: then the file makes no claim to be accessible.
 */
export function markPageArtifacts(
  file: PdfFile,
  { pages, tree }: { readonly pages: PageReader; readonly tree: Tag },
  { marginMillimetres }: Pick<Theme, "marginMillimetres">,
): void {
  const tagged = new Map<number, Set<number>>();
  for (const { page, mark } of stretchesOf(tree)) {
    tagged.set(page, (tagged.get(page) ?? new Set()).add(mark));
  }
  for (const page of pages.pages) {
    const kinds = new ArtifactKinds(file, page, {
      top: marginMillimetres.top * pointsPerMillimetre,
      bottom: marginMillimetres.bottom * pointsPerMillimetre,
    });
    const marks = tagged.get(page.object);
    const content = markArtifacts({
      content: page.content,
      isTagged: (mark) => marks?.has(mark) ?? false,
      kindOf: (object) => kinds.of(object),
    });
    file.setContent(page, content);
  }
}

interface Margins {
  readonly top: number;
  readonly bottom: number;
}

class ArtifactKinds {
  readonly #file: PdfFile;
  readonly #page: ReadPage;
  readonly #margins: Margins;
  readonly #height: number;

  constructor(file: PdfFile, page: ReadPage, margins: Margins) {
    this.#file = file;
    this.#page = page;
    this.#margins = margins;
    this.#height = file.asNumber(file.list(page.dictionary, "MediaBox")[3]) ?? 0;
  }

  of(object: PaintedObject): ArtifactKind | undefined {
    if (object.kind === "text") return this.#ofText(object);
    return this.#says(object) ? undefined : "Layout";
  }

  #ofText({ box }: PaintedObject): ArtifactKind | undefined {
    if (box.bottom > this.#height - this.#margins.top) return "Header";
    return box.top < this.#margins.bottom ? "Footer" : undefined;
  }

  /** Whether a drawing of its own brings text or marks, or others that may. */
  #says({ resource }: PaintedObject): boolean {
    const drawings = this.#file.dictionary(this.#page.resources, "XObject");
    const drawing = resource === undefined ? undefined : this.#file.value(drawings, resource);
    const isForm = this.#file.name(this.#file.asDictionary(drawing), "Subtype") === "Form";
    if (!isForm) return false;
    const { objects, sequences } = readContent(this.#file.content(drawing));
    return sequences.length > 0 || objects.some(({ kind }) => kind !== "path");
  }
}
