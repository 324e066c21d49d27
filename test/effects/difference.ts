import type { PolicyDocument } from "../../src/document/document.ts";
import { citationsIn, type Piece, type PieceKind, piecesByPlace } from "./pieces.ts";

/** A document ready to be compared with others. */
export interface Comparable {
  readonly id: string;
  readonly places: ReadonlyMap<string, readonly Piece[]>;
  readonly citations: ReadonlySet<string>;
}

export function comparable(document: PolicyDocument): Comparable {
  return {
    id: document.id,
    places: piecesByPlace(document),
    citations: citationsIn(document),
  };
}

/** The places that differ between two versions of a document, with the kinds of pieces that do. */
export function difference(
  before: Comparable,
  after: Comparable,
): ReadonlyMap<string, ReadonlySet<PieceKind>> {
  // The list of guidance follows what is cited: a line that comes or goes with its citation is no effect of its own.
  const inBoth = ({ reference }: Piece) =>
    reference === undefined ||
    !reference.startsWith("ref-") ||
    (before.citations.has(reference) && after.citations.has(reference));
  const places = new Set([...before.places.keys(), ...after.places.keys()]);
  const found = Array.from(places).map((place) => {
    const [old, fresh] = [before, after].map(({ places }) =>
      (places.get(place) ?? []).filter(inBoth),
    );
    return [`${before.id}/${place}`, kindsChanged(old ?? [], fresh ?? [])] as const;
  });
  return new Map(found.filter(([, kinds]) => kinds.size > 0));
}

function kindsChanged(before: readonly Piece[], after: readonly Piece[]): ReadonlySet<PieceKind> {
  const texts = (pieces: readonly Piece[]) => pieces.map(({ kind, text }) => `${kind}\n${text}`);
  const [old, fresh] = [texts(before), texts(after)];
  const changed = [
    ...before.filter((_, index) => !fresh.includes(old[index] ?? "")),
    ...after.filter((_, index) => !old.includes(fresh[index] ?? "")),
  ];
  if (changed.length > 0) return new Set(changed.map(({ kind }) => kind));
  // The same pieces in another order: those that stand elsewhere.
  const moved = before.filter((_, index) => old[index] !== fresh[index]);
  return new Set(moved.map(({ kind }) => kind));
}
