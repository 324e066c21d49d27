import type { StringPlace } from "./content-scanner.ts";
import type { Box } from "./geometry.ts";

/** What stands between BDC and EMC. */
export interface MarkedSequence {
  readonly tag: string;
  /** Ties it to the structure tree. */
  readonly id: number | undefined;
  /** Where its opening operator and that one's operands stand. */
  readonly start: number;
  readonly end: number;
  readonly outer: MarkedSequence | undefined;
}

/** Something that a page shows. Lines and areas that follow each other count as one. */
export interface PaintedObject {
  readonly kind: "text" | "path" | "picture";
  readonly start: number;
  readonly end: number;
  /** The innermost marked sequence around it. */
  readonly sequence: MarkedSequence | undefined;
  /** Around its lines, or around the starts of its words. */
  readonly box: Box;
  readonly shown: readonly ShownText[];
  /** The size of its first words in points; 0 where there are none. */
  readonly size: number;
  /** The resource that it draws, such as a form. */
  readonly resource: string | undefined;
  /** Equal for neighbours with neither a mark nor the end of a graphics state between them. */
  readonly run: number;
}

/** A string that is shown, in the font of a resource. */
export interface ShownText {
  readonly font: string;
  readonly place: StringPlace;
}

/** What a content stream paints and marks, in order. */
export interface PageContent {
  readonly bytes: Uint8Array;
  readonly sequences: readonly MarkedSequence[];
  readonly objects: readonly PaintedObject[];
}

/** The marked sequence with a number around an object, if there is one. */
export function numberedAround(sequence: MarkedSequence | undefined): MarkedSequence | undefined {
  return sequence?.id === undefined ? sequence && numberedAround(sequence.outer) : sequence;
}

/** Whether a sequence, or one around it, is marked as an artifact. */
export function isArtifact(sequence: MarkedSequence | undefined): boolean {
  return sequence !== undefined && (sequence.tag === "Artifact" || isArtifact(sequence.outer));
}
