import type { Register } from "./register.ts";
import { attributes, type Xml } from "./xml.ts";

const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** What a document's text leads to: the parts of its frame, outside addresses and pictures. */
export interface Relationships {
  /** word/_rels/document.xml.rels */
  readonly part: Xml;
  /** The relationship of a picture, by its place among the media. */
  readonly mediumId: (at: number) => string;
  /** The pictures by path in the package. */
  readonly media: ReadonlyMap<string, Uint8Array>;
}

/** A frame's relationships with those of a document. Its fonts come last. */
export function relationshipsOf(frame: Xml, { hyperlinks, media }: Register): Relationships {
  const own = frame.match(/<Relationship [^>]*>/g) ?? [];
  const kept = own.filter((relationship) => !relationship.includes("fontTable.xml"));
  const last = Math.max(...kept.map((each) => Number(/Id="rId(\d+)"/.exec(each)?.[1])));
  const mediumId = (at: number) => `rId${last + hyperlinks.size + 1 + at}`;
  const names = media.map(({ kind }, at) => {
    const before = media.slice(0, at).filter((other) => other.kind === kind).length;
    return `media/image${before + 1}.${kind}`;
  });
  const all = [
    ...kept,
    ...Array.from(hyperlinks, ([Target, Id]) =>
      relationship({ Id, Type: `${types}/hyperlink`, Target, TargetMode: "External" }),
    ),
    ...names.map((Target, at) =>
      relationship({ Id: mediumId(at), Type: `${types}/image`, Target }),
    ),
    relationship({
      Id: mediumId(media.length),
      Type: `${types}/fontTable`,
      Target: "fontTable.xml",
    }),
  ];
  const [head = ""] = frame.split("<Relationship ");
  return {
    part: `${head}${all.join("")}</Relationships>`,
    mediumId,
    media: new Map(media.map(({ bytes }, at) => [`word/${names[at]}`, bytes] as const)),
  };
}

function relationship(facts: Readonly<Record<string, string>>): Xml {
  return `<Relationship${attributes(facts)}/>`;
}
