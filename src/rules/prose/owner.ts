import type { ProseFinding } from "./finding.ts";
import type { OwnWording } from "./own-wording.ts";
import type { Passage } from "./passage.ts";
import type { Span } from "./sentences.ts";

/** The value that a finding is about, and which of the passage's words come from it. */
export interface Owner extends Span {
  readonly origin: string;
}

/**
 * The school's value that a finding is about; undefined where the template's words are. Most of the words decide,
 * but for a word that stands twice: where a value repeats the word beside it, only the value can be changed.
 */
export function ownerOf(finding: ProseFinding, own: OwnWording): Owner | undefined {
  const shares = sharesOf(finding.passage, finding);
  const owned = [...shares].filter(([origin]) => origin !== undefined && own.at(origin));
  const [largest] = owned.toSorted(([, a], [, b]) => b.length - a.length);
  const [origin, share] = largest ?? [];
  if (origin === undefined || share === undefined) return undefined;
  const most = share.length * 2 > finding.end - finding.start;
  if (!most && finding.code !== "prose/doubled-word") return undefined;
  return { origin, start: share.start, end: share.end };
}

interface Share extends Span {
  readonly length: number;
}

/** How much of a stretch each origin has, and from where to where. */
function sharesOf({ pieces }: Passage, stretch: Span): ReadonlyMap<string | undefined, Share> {
  const shares = new Map<string | undefined, Share>();
  for (const { origin, ...piece } of pieces) {
    const start = Math.max(piece.start, stretch.start);
    const end = Math.min(piece.end, stretch.end);
    if (start >= end) continue;
    const before = shares.get(origin) ?? { start, length: 0 };
    shares.set(origin, { start: before.start, end, length: before.length + (end - start) });
  }
  return shares;
}
