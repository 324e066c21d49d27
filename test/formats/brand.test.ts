import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Theme } from "../../src/render/theme.ts";
import { compareSet } from "../../src/verify/compare-set.ts";
import type { FinishedDocument } from "../../src/verify/finished-document.ts";
import { readFinished } from "../../src/verify/read-finished.ts";
import { shown } from "../../src/verify/text.ts";
import { project } from "./compose.ts";
import { canPrint, fileOf, type ReadableFormat } from "./finished-files.ts";
import { squeeze } from "./policy-text.ts";
import { composedOf } from "./schools.ts";
import { themeOf } from "./themes.ts";

/** Two schools with brands: one of its own with an SVG, and one of its trust with a PNG. */
const schools = [
  {
    id: "derbyshire/stonegarth",
    picture: "schools/derbyshire/stonegarth-crest.svg",
    media: "image/svg+xml",
    fonts: { web: "Tinos", word: "Times New Roman" },
    colours: ["#14532d", "#d99a2b", "#17603a"],
    cover: ["Rooted, sheltered, growing"],
    furniture: ["Stonegarth School", "Mobile phone policy, September 2026"],
    alt: "The crest of Stonegarth School: a tree in a walled field",
  },
  {
    id: "kent/marlpit-trust/hopfield",
    picture: "schools/kent/marlpit-trust/marlpit-logo.png",
    media: "image/png",
    fonts: { web: "Carlito", word: "Calibri" },
    colours: ["#4a2545", "#d9813f", "#6a3566"],
    cover: [
      "Ask, try, grow",
      "Marlpit Learning Trust keeps every child in its academies safe and expects all who work, volunteer or govern in them to do the same.",
    ],
    furniture: [
      "Hopfield Academy · part of Marlpit Learning Trust",
      "Mobile phone policy, September 2026 · © Marlpit Learning Trust",
    ],
    alt: "The logo of Marlpit Learning Trust: two hills above a pit of marl",
  },
] as const;

const made = await Promise.all(
  schools.map(async (school) => {
    const composed = composedOf(school.id).find(({ document }) => document.id === "mobile-phones");
    if (!composed) throw new Error("There is no policy.");
    return { ...school, document: composed.document, theme: await themeOf(composed) };
  }),
);

type Made = (typeof made)[number];

const files = new Map<string, Promise<Uint8Array>>();

/** A school's policy in a format, made once. */
function file({ document, id, theme }: Made, format: ReadableFormat): Promise<Uint8Array> {
  const key = `${id} ${format}`;
  const bytes = files.get(key) ?? fileOf(document, format, theme);
  files.set(key, bytes);
  return bytes;
}

async function readBack(school: Made, format: ReadableFormat): Promise<FinishedDocument> {
  return readFinished(format, await file(school, format));
}

const pictureOf = ({ picture }: Made) => readFileSync(join(project.home, picture));
const formats: readonly ReadableFormat[] = canPrint ? ["docx", "html", "pdf"] : ["docx", "html"];

describe.each(made)("the brand of $id", (school) => {
  test.each(formats)(
    "is said in %s: crest in words, motto, statement, header, footer",
    async (format) => {
      const { blocks, furniture } = await readBack(school, format);
      const title = blocks.findIndex((block) => block.type === "heading");
      expect(blocks[0]).toMatchObject({ type: "figure", description: school.alt });
      expect(title).toBeGreaterThan(0);
      const paragraphs = blocks.flatMap((block) => (block.type === "paragraph" ? block.text : []));
      // Where a line of a PDF ends, there may be a space or none.
      const said = paragraphs.map((text) => squeeze(shown(text)));
      expect(school.cover.filter((text) => !said.includes(squeeze(text)))).toEqual([]);
      expect(furniture).toEqual(school.furniture);
    },
  );

  test.skipIf(!canPrint)("is the same in all formats", async () => {
    const read = async (format: ReadableFormat) => {
      return { format, document: await readBack(school, format) };
    };
    const set = [await read("docx"), await read("html"), await read("pdf")] as const;
    expect(compareSet(set).differing).toEqual([]);
  });

  test("is seen on a web page, which fetches nothing", async () => {
    const page = new TextDecoder().decode(await file(school, "html"));
    const data = pictureOf(school).toString("base64");
    expect(page).toContain(`src="data:${school.media};base64,${data}" alt="${school.alt}"`);
    expect(page).toContain(`font-family: "${school.fonts.web}";`);
    for (const colour of school.colours) expect(page).toContain(colour);
    expect(page.match(/(?:src|srcset|poster)="(?!data:)|url\("?(?!data:|"data:)/g)).toBeNull();
  });

  test("is seen in Word", async () => {
    const parts = unzipSync(await file(school, "docx"));
    const media = Object.entries(parts).filter(([path]) => path.startsWith("word/media/"));
    expect(media.some(([, bytes]) => pictureOf(school).equals(bytes))).toBe(true);
    const isSvg = school.media === "image/svg+xml";
    expect(media.some(([path, bytes]) => path.endsWith(".png") && isPng(bytes))).toBe(true);
    expect(media.some(([path]) => path.endsWith(".svg"))).toBe(isSvg);
    const styles = new TextDecoder().decode(parts["word/styles.xml"]);
    expect(styles).toContain(`w:ascii="${school.fonts.word}"`);
    const all = styles + new TextDecoder().decode(parts["word/document.xml"]);
    for (const colour of school.colours) expect(all).toContain(colour.slice(1).toUpperCase());
  });

  test.skipIf(!canPrint)("is seen in the PDF", async () => {
    const { context } = await PDFDocument.load(await file(school, "pdf"));
    const objects = context.enumerateIndirectObjects().map(([, object]) => String(object));
    const named = new RegExp(`/BaseFont /[A-Z]{6}\\+${school.fonts.web}-Regular`);
    expect(objects.some((object) => named.test(object))).toBe(true);
  });
});

function isPng(bytes: Uint8Array): boolean {
  return bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47;
}

test("two schools of one run have nothing of each other", async () => {
  const [stonegarth, hopfield] = made;
  if (!stonegarth || !hopfield) throw new Error("This needs two schools.");
  const pages = await Promise.all([file(stonegarth, "html"), file(hopfield, "html")]);
  const [one = "", other = ""] = pages.map((bytes) => new TextDecoder().decode(bytes));
  const own = ({ alt, colours, cover, fonts }: Made) => [alt, ...colours, ...cover, fonts.web];
  for (const mark of own(hopfield)) expect(one).not.toContain(mark);
  for (const mark of own(stonegarth)) expect(other).not.toContain(mark);
});

test("without a brand, a theme is the pack's own", async () => {
  const [plain] = composedOf("derbyshire/nettlebeck");
  if (!plain) throw new Error("There is no policy.");
  const { logo, typeface, colours }: Theme = await themeOf(plain);
  expect({ logo, typeface, ornament: colours.ornament }).toEqual({
    logo: undefined,
    typeface: "Arimo",
    ornament: undefined,
  });
});
