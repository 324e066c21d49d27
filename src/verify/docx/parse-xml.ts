/** An XML element with its text and elements in document order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

const token =
  /<\?.*?\?>|<!--.*?-->|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gsy;
const attribute = /([\w:.-]+)="([^"]*)"/g;
const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** Reads XML strictly: whatever is not well formed is an error. Knows no DTDs and no CDATA, which Office does not write. */
export function parseXml(source: string): XmlElement {
  const builder = new TreeBuilder();
  token.lastIndex = 0;
  while (token.lastIndex < source.length) {
    const start = token.lastIndex;
    const match = token.exec(source);
    if (!match) throw new Error(`Not XML at "${source.slice(start, start + 60)}".`);
    builder.add(match);
  }
  return builder.root();
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

class TreeBuilder {
  readonly #document: OpenElement = { name: "#document", attributes: new Map(), children: [] };
  readonly #open = [this.#document];

  add([, closing, name, attributes = "", empty, text]: RegExpExecArray): void {
    const parent = this.#open.at(-1);
    if (text !== undefined) parent?.children.push(unescaped(text));
    else if (closing === "/") this.#close(name);
    else if (name !== undefined) {
      const element = { name, attributes: attributesOf(attributes), children: [] };
      parent?.children.push(element);
      if (empty !== "/") this.#open.push(element);
    }
  }

  #close(name: string | undefined): void {
    const ended = this.#open.pop();
    if (ended?.name !== name) throw new Error(`</${name}> ends <${ended?.name}>.`);
  }

  root(): XmlElement {
    const found = this.#document.children.filter(
      (child) => typeof child !== "string" || child.trim() !== "",
    );
    const [element] = found;
    if (this.#open.length > 1 || found.length > 1 || typeof element !== "object")
      throw new Error("XML has one root element, and every element ends.");
    return element;
  }
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    Array.from(text.matchAll(attribute), ([, name = "", value = ""]) => [name, unescaped(value)]),
  );
}

function unescaped(text: string): string {
  if (/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text))
    throw new Error("XML holds a character that it may not hold.");
  return text.replaceAll(/&([^;\s]*);?/g, (entity, name: string) => {
    const code = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name);
    const character = code
      ? String.fromCodePoint(code[1] ? Number.parseInt(code[1], 16) : Number(code[2]))
      : named[name];
    if (character === undefined || !entity.endsWith(";"))
      throw new Error(`XML does not know ${entity}.`);
    return character;
  });
}

/** Elements of a name at any depth, in document order. */
export function elementsNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === "string") return [];
    const below = elementsNamed(child, name);
    return child.name === name ? [child, ...below] : below;
  });
}

/** The first element of a name at any depth. */
export function elementNamed(element: XmlElement, name: string): XmlElement | undefined {
  return elementsNamed(element, name)[0];
}

export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes.get(name);
}

/** All text in an element. */
export function textOfXml(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === "string" ? child : textOfXml(child)))
    .join("");
}
