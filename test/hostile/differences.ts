import type { ComposedDocument } from "../../src/build/compose.ts";
import { RendererSet, type Rendition } from "../../src/build/renderer-set.ts";
import type { Workspace } from "../../src/build/workspace.ts";
import type { PdfPrinter } from "../../src/host/browser/pdf-printer.ts";
import { loadThemeFonts } from "../../src/host/theme-fonts.ts";
import type { Format } from "../../src/render/renderer.ts";
import { given } from "../formats/compose.ts";
import { countOf, squeeze } from "../formats/policy-text.ts";
import { fullSchool, numbered, type Place, schoolWithAll } from "./hostile-school.ts";
import { isHarmlessAddress, pageShape, type Shape, wordShape } from "./shape.ts";

/** Elements that own wording can bring along: it is a small Markdown. */
const wordingElements =
  /^(?:p|ul|ol|li|strong|em|a href|br)(?: |$)|^word\/(?:document|numbering)\.xml /;

/** Renders schools, and says what a text did to their documents that a harmless one does not do. */
export class Renderings {
  readonly #workspace: Workspace;
  readonly #renderers: RendererSet;
  readonly #school: object;
  readonly #harmless = new Map<string, Promise<readonly Shape[]>>();

  private constructor(workspace: Workspace, renderers: RendererSet, school: object) {
    this.#workspace = workspace;
    this.#school = school;
    this.#renderers = renderers;
  }

  static async open(
    workspace: Workspace,
    printer: PdfPrinter,
    school: object = fullSchool,
  ): Promise<Renderings> {
    const fonts = await loadThemeFonts();
    return new Renderings(
      workspace,
      new RendererSet(workspace.project, { printer }, fonts),
      school,
    );
  }

  /** A school's documents, each in all of these formats. */
  async of(
    documents: readonly ComposedDocument[],
    formats: readonly Format[],
  ): Promise<readonly Rendition[]> {
    const made: Rendition[] = [];
    for (const composed of documents) {
      const theme = given(await this.#renderers.brandedTheme(composed, formats));
      const results = await this.#renderers.render(composed.document, theme, formats);
      made.push(...results.map(given));
    }
    return made;
  }

  /**
   * What the texts change in Word files and web pages beside the words: elements, attributes, addresses, fields,
   * relationships; and texts that are printed less often than harmless ones. The texts have to be accepted.
   */
  async differences(texts: ReadonlyMap<Place, string>): Promise<readonly string[]> {
    const { documents, errors } = schoolWithAll(this.#workspace, texts, this.#school);
    if (!documents) return errors.map(({ code, message }) => `refused: ${code} ${message}`);
    const shapes = await this.#shapes(documents);
    const key = Array.from(texts.keys(), (place) => place.key).join();
    const plain = this.#harmless.get(key) ?? this.#plainShapes(texts);
    this.#harmless.set(key, plain);
    const hasWording = Array.from(texts.keys()).some(({ isWording }) => isWording);
    const expected = await plain;
    return shapes.flatMap((shape, index) =>
      differencesOf(shape, expected[index] ?? emptyShape, { texts, hasWording }),
    );
  }

  async #plainShapes(texts: ReadonlyMap<Place, string>): Promise<readonly Shape[]> {
    const plain = new Map(Array.from(texts.keys(), (place, at) => [place, plainText(place, at)]));
    const { documents, errors } = schoolWithAll(this.#workspace, plain, this.#school);
    if (!documents) throw new Error(errors.map(({ message }) => message).join("\n"));
    return this.#shapes(documents);
  }

  async #shapes(documents: readonly ComposedDocument[]): Promise<readonly Shape[]> {
    const made = await this.of(documents, ["html", "docx"]);
    return made.map(({ format, bytes }) =>
      format === "html" ? pageShape(bytes) : wordShape(bytes),
    );
  }
}

const emptyShape: Shape = { parts: [], addresses: [], text: "" };

/** A text that nothing takes for its own, unlike any other; where there has to be a form, the one that is there. */
function plainText(place: Place, index: number): string {
  return place.hasForm ? place.plain : numbered("Zqplain", index);
}

function differencesOf(
  shape: Shape,
  expected: Shape,
  { texts, hasWording }: { texts: ReadonlyMap<Place, string>; hasWording: boolean },
): readonly string[] {
  const added = without(shape.parts, expected.parts);
  const fresh = hasWording ? added.filter((part) => !wordingElements.test(part)) : added;
  const gone = hasWording ? [] : without(expected.parts, shape.parts);
  const addresses = without(shape.addresses.map(schemeOf), expected.addresses.map(schemeOf));
  const lost = Array.from(texts).flatMap(([place, text], index) => {
    const [found, wanted] = [timesIn(shape, text), timesIn(expected, plainText(place, index))];
    return place.isWording || found >= wanted ? [] : [`${place.key}: ${found} of ${wanted}`];
  });
  return [
    ...fresh.map((part) => `new: ${part}`),
    ...gone.map((part) => `gone: ${part}`),
    ...(hasWording ? [] : addresses.map((address) => `address: ${address}`)),
    ...shape.addresses
      .filter((address) => !isHarmlessAddress(address))
      .map((address) => `leads to ${address}`),
    ...lost.map((text) => `not printed: ${text}`),
  ];
}

/** How often a text is printed. At the start of a sentence it has a capital. */
function timesIn({ text }: Shape, wanted: string): number {
  return countOf(squeeze(wanted).toLowerCase(), text.toLowerCase());
}

function schemeOf(address: string): string {
  return address.replace(/:.*/s, "");
}

/** What one list has more often than another. */
function without(items: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1);
  return items.filter((item) => {
    const count = left.get(item) ?? 0;
    left.set(item, count - 1);
    return count <= 0;
  });
}
