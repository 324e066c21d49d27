import {
  isArtifact,
  type MarkedSequence,
  numberedAround,
  type PaintedObject,
} from "../page-content.ts";
import type { ReadPage } from "../page-reader.ts";
import type { CheckedFile, Finding } from "./finding.ts";

/** All that a page shows is tagged or an artifact, and nothing is both (Matterhorn 01-003 to 01-005). */
export function* contentIsTagged({ pages }: CheckedFile): Generator<Finding> {
  for (const page of pages.pages) {
    const untagged = page.content.objects.filter(isUntagged);
    const [first] = untagged;
    if (first) {
      const text = untagged
        .map((object) => pages.textOfObject(object, page))
        .join(" ")
        .trim();
      const shown = text === "" ? `a ${first.kind}` : `“${text.slice(0, 60)}”`;
      yield { page: page.number, message: `Neither tagged nor an artifact: ${shown}.` };
    }
    yield* bothOn(page);
  }
}

function isUntagged({ sequence }: PaintedObject): boolean {
  return !isArtifact(sequence) && numberedAround(sequence) === undefined;
}

function* bothOn({ number, content }: ReadPage): Generator<Finding> {
  const isBoth = (sequence: MarkedSequence) =>
    (sequence.id !== undefined && isArtifact(sequence)) ||
    (sequence.tag === "Artifact" && numberedAround(sequence.outer) !== undefined) ||
    (sequence.id !== undefined && numberedAround(sequence.outer) !== undefined);
  const both = content.sequences.find(isBoth);
  if (both) yield { page: number, message: `Marked content stands inside other (${both.tag}).` };
}
