import { mediumId, type Register } from "./register.ts";
import { attributes, type Xml } from "./xml.ts";

const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** What a document's text leads to: the parts of its frame, outside addresses and pictures. */
export interface Relationships {
  /** word/_rels/document.xml.rels */
  readonly part: Xml;
  /** The pictures by path in the package. */
  readonly media: ReadonlyMap<string, Uint8Array>;
}

/** A frame's relationships with those of a document. */
export function relationshipsOf(frame: Xml, { hyperlinks, media }: Register): Relationships {
  const names = media.map(({ kind }, at) => {
    const before = media.slice(0, at).filter((other) => other.kind === kind).length;
    return `media/image${before + 1}.${kind}`;
  });
  const added = [
    ...Array.from(hyperlinks, ([Target, Id]) =>
      relationship({ Id, Type: `${types}/hyperlink`, Target, TargetMode: "External" }),
    ),
    ...names.map((Target, at) =>
      relationship({ Id: mediumId(at), Type: `${types}/image`, Target }),
    ),
  ];
  return {
    part: frame.replace("</Relationships>", () => `${added.join("")}</Relationships>`),
    media: new Map(media.map(({ bytes }, at) => [`word/${names[at]}`, bytes] as const)),
  };
}

function relationship(facts: Readonly<Record<string, string>>): Xml {
  return `<Relationship${attributes(facts)}/>`;
}
