import type { Xml } from "./xml.ts";

type Parts = ReadonlyMap<string, Xml>;

/** docx writes these into every file though there are no comments or notes. */
const emptyParts = ["comments", "footnotes", "endnotes"];
const emptyPart = new RegExp(`^word/(?:_rels/)?(?:${emptyParts.join("|")})\\.xml`);

/** A frame without what docx puts into every file and none of ours needs. */
export function mendFrame(parts: Parts): Parts {
  const names = emptyParts.join("|");
  const override = new RegExp(`<Override [^>]*"/word/(?:${names})\\.xml"[^>]*/>`, "g");
  const relationship = new RegExp(`<Relationship [^>]*"(?:${names})\\.xml"[^>]*/>`, "g");
  const kept = Array.from(parts)
    .filter(([path, xml]) => !emptyPart.test(path) && !isWithoutRelationships(path, xml))
    .map(([path, xml]) => {
      if (path === "[Content_Types].xml") return [path, xml.replaceAll(override, "")] as const;
      return [path, path.endsWith(".rels") ? xml.replaceAll(relationship, "") : xml] as const;
    });
  return new Map(kept);
}

function isWithoutRelationships(path: string, xml: Xml): boolean {
  return path.endsWith(".rels") && !xml.includes("<Relationship ");
}
