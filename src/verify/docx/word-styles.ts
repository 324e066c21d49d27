import { attributeOf, elementNamed, elementsNamed, type XmlElement } from "./parse-xml.ts";

/** Styles of a Word file whose paragraphs are headings without a place in Word's outline. */
const titles = ["Title", "MastheadTitle"];
const headingsWithinText = ["RunInHeading", "CalloutHeading"];
const noOutlineLevel = 9;

/** The named styles of a Word file. */
export class WordStyles {
  readonly #styles: ReadonlyMap<string, XmlElement>;

  constructor(part: XmlElement | undefined) {
    const styles = part ? elementsNamed(part, "w:style") : [];
    this.#styles = new Map(styles.map((style) => [attributeOf(style, "w:styleId") ?? "", style]));
  }

  /** A property that a paragraph has from its style, or from a style that one is based on. */
  propertyOf(paragraph: XmlElement, name: string): XmlElement | undefined {
    const seen = new Set<string>();
    let id: string | undefined = styleOf(paragraph);
    while (id !== undefined && !seen.has(id)) {
      seen.add(id);
      const style: XmlElement | undefined = this.#styles.get(id);
      const properties = style && elementNamed(style, "w:pPr");
      const found = properties && elementNamed(properties, name);
      if (found) return found;
      id = attributeOf(style && elementNamed(style, "w:basedOn"), "w:val");
    }
    return undefined;
  }

  /** 0 for the title, 1 to 9 for a heading, "within" for one that stands within the text. */
  headingLevelOf(paragraph: XmlElement): number | "within" | undefined {
    const style = styleOf(paragraph);
    if (titles.includes(style)) return 0;
    if (headingsWithinText.includes(style)) return "within";
    const own = elementNamed(paragraph, "w:outlineLvl");
    const level = attributeOf(own ?? this.propertyOf(paragraph, "w:outlineLvl"), "w:val");
    return level === undefined || Number(level) >= noOutlineLevel ? undefined : Number(level) + 1;
  }
}

/** The id of a paragraph's style. */
export function styleOf(paragraph: XmlElement): string {
  return attributeOf(elementNamed(paragraph, "w:pStyle"), "w:val") ?? "Normal";
}
