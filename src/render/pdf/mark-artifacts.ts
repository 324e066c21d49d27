import { joined } from "../../packing/bytes.ts";
import {
  isArtifact,
  type MarkedSequence,
  numberedAround,
  type PageContent,
  type PaintedObject,
} from "../../pdf/page-content.ts";

/** What a page shows beside its text (ISO 32000-1, 14.8.2.2). */
export type ArtifactKind = "Header" | "Footer" | "Layout";

/** A page's content that is to be marked anew. */
export interface ArtifactRequest {
  readonly content: PageContent;
  /** Whether a mark is part of the structure. What stands in others is an artifact. */
  readonly isTagged: (mark: number) => boolean;
  /** What an object outside any mark is; undefined where it has to stay unmarked. */
  readonly kindOf: (object: PaintedObject) => ArtifactKind | undefined;
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Marks what is painted outside the structure as artifacts, so that screen readers leave it out. */
export function markArtifacts({ content, isTagged, kindOf }: ArtifactRequest): Uint8Array {
  const untied = content.sequences.filter(({ id }) => id !== undefined && !isTagged(id));
  const unmarked = content.objects.filter(
    ({ sequence }) => !isArtifact(sequence) && numberedAround(sequence) === undefined,
  );
  const edits = [...untied.map(asArtifact), ...wrapped(unmarked, kindOf)];
  return edited(
    content.bytes,
    edits.toSorted((a, b) => a.from - b.from),
  );
}

const openings: Readonly<Record<ArtifactKind, string>> = {
  Header: "/Artifact <</Type /Pagination /Subtype /Header>> BDC\n",
  Footer: "/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n",
  // Says no more, so that headers and footers can be told from it.
  Layout: "/Artifact BMC\n",
};

function asArtifact({ start, end }: MarkedSequence): Edit {
  return { from: start, to: end, text: openings.Layout.trimEnd() };
}

interface Group {
  readonly kind: ArtifactKind;
  readonly run: number;
  readonly start: number;
  end: number;
}

/** Neighbours of one kind share their brackets. */
function wrapped(
  objects: readonly PaintedObject[],
  kindOf: ArtifactRequest["kindOf"],
): readonly Edit[] {
  const groups: Group[] = [];
  let open: Group | undefined;
  for (const object of objects) {
    const { start, end, run } = object;
    const kind = kindOf(object);
    if (open && open.kind === kind && open.run === run) open.end = end;
    else {
      open = kind && { kind, run, start, end };
      if (open) groups.push(open);
    }
  }
  return groups.flatMap(({ kind, start, end }) => [
    { from: start, to: start, text: openings[kind] },
    { from: end, to: end, text: "\nEMC" },
  ]);
}

function edited(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { from, to, text } of edits) {
    parts.push(bytes.subarray(at, from), encoder.encode(text));
    at = to;
  }
  parts.push(bytes.subarray(at));
  return joined(parts);
}
