import { checkJpeg, isJpeg } from "./jpeg.ts";
import { checkPng, isPng } from "./png.ts";
import { isRefusal, type Refusal, type Size, unsafe } from "./refusal.ts";
import {
  readSvg,
  type SvgAttribute,
  type SvgElement,
  type SvgReading,
  type XmlLibrary,
} from "./svg-parts.ts";
import { limitedReach } from "./svg-reach.ts";
import { svgSize } from "./svg-size.ts";
import { checkStyleText, checkValue } from "./svg-values.ts";

/** What a picture that stands still and keeps to itself is made of. Whatever is not listed is refused. */
const shown = new Set([
  ..."svg g defs symbol use title desc metadata style image".split(" "),
  ..."path rect circle ellipse line polyline polygon".split(" "),
  ..."linearGradient radialGradient stop clipPath mask pattern".split(" "),
]);

/** Vocabularies that a browser would act on; editors' own notes (Inkscape, Adobe, licences) do nothing. */
const acting = ["http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML", ""];

/** Checks an SVG for all that could act, move or fetch, and for a size. */
export function checkSvg(bytes: Uint8Array, xml: XmlLibrary): Size | Refusal {
  const source = decoded(bytes);
  const root = source === undefined ? "not-xml" : readSvg(source, xml);
  if (typeof root === "string") return unreadable[root];
  if (root.name !== "svg") return unreadable["not-xml"];
  return problemIn(root) ?? limitedReach(root) ?? svgSize(root);
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const plainSvg =
  "Save it anew as “plain SVG” (in Inkscape) or as SVG without extras, or use a PNG.";

const unreadable: Readonly<Record<Extract<SvgReading, string>, Refusal>> = {
  "not-xml": {
    code: "brand/logo-not-an-image",
    fact: "looks like an SVG, but is damaged",
    hint: plainSvg,
  },
  doctype: {
    code: "brand/logo-unsafe",
    fact: "declares a document type (DOCTYPE), which can hide entities",
    hint: "Open it in a text editor and delete the line that starts with <!DOCTYPE, or save it as “plain SVG”.",
  },
  instruction: {
    code: "brand/logo-unsafe",
    fact: "holds an instruction (<?…?>) to programs that read it",
    hint: plainSvg,
  },
  "too-complex": {
    code: "brand/logo-too-large",
    fact: "has more parts than a crest needs",
    hint: "Simplify the drawing, or use a PNG.",
  },
};

/** The first thing in an element or below it that a picture may not have. */
function problemIn(element: SvgElement): Refusal | undefined {
  return (
    ownProblem(element) ??
    first(element.attributes, (attribute) => attributeProblem(element, attribute)) ??
    (element.name === "style" ? checkStyleText(element.text) : undefined) ??
    first(element.children, problemIn)
  );
}

function ownProblem({ name, namespace }: SvgElement): Refusal | undefined {
  if (name === "text" || name === "tspan" || name === "textPath") return letters;
  const isRefused = name === undefined ? acting.includes(namespace) : !shown.has(name);
  if (!isRefused) return undefined;
  return unsafe(
    name === undefined
      ? "holds parts of a web page"
      : `holds a ${name} element, which is not used in a still picture`,
  );
}

const letters: Refusal = {
  code: "brand/logo-has-text",
  fact: "holds letters as text, which look different on every computer",
  hint: "Turn the text into paths (in Inkscape: Path, Object to Path; in Illustrator: Create Outlines) and save it again.",
};

function attributeProblem(element: SvgElement, { name, value }: SvgAttribute): Refusal | undefined {
  if (name.startsWith("on")) return unsafe(`holds a command (${name})`);
  if (name === "base") return unsafe("names an address that others count from");
  if (name === "href" && element.name !== undefined) return checkLink(element.name, value);
  return element.name === undefined ? undefined : checkValue(value);
}

/** Parts may refer to parts of the same file, and an image may stand in the file itself. */
function checkLink(element: string, value: string): Refusal | undefined {
  if (/^#[^\s"'()\\]+$/.test(value)) return undefined;
  if (element === "image" && value.startsWith("data:")) return checkEmbedded(value);
  return unsafe("refers to something outside itself");
}

function checkEmbedded(value: string): Refusal | undefined {
  const [, base64] = /^data:image\/(?:png|jpe?g);base64,([A-Za-z0-9+/=\s]+)$/.exec(value) ?? [];
  const bytes = base64 === undefined ? new Uint8Array() : Buffer.from(base64, "base64");
  if (isPng(bytes)) return refusalOf(checkPng(bytes));
  if (isJpeg(bytes)) return refusalOf(checkJpeg(bytes));
  return unsafe("holds a picture within it that is neither PNG nor JPEG");
}

function refusalOf(checked: Size | Refusal): Refusal | undefined {
  return isRefusal(checked) ? checked : undefined;
}

function first<T>(
  items: readonly T[],
  look: (item: T) => Refusal | undefined,
): Refusal | undefined {
  for (const item of items) {
    const found = look(item);
    if (found) return found;
  }
  return undefined;
}
