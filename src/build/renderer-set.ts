import type { Picture } from "../brand/brand.ts";
import { DiagnosticLog, type Outcome } from "../diagnostics/log.ts";
import type { PolicyDocument } from "../document/document.ts";
import { BrowserFailure } from "../host/browser/browser-failure.ts";
import type { PdfPrinter } from "../host/browser/pdf-printer.ts";
import { readSourceFile } from "../host/files.ts";
import { type PackName, packFile } from "../host/pack-files.ts";
import { type Project, shownPath } from "../host/project.ts";
import { loadThemeFonts } from "../host/theme-fonts.ts";
import { brandTheme } from "../render/brand-theme.ts";
import { estimatePages } from "../render/paginate/estimate-pages.ts";
import { parseTheme } from "../render/parse-theme.ts";
import type { Format, Renderer } from "../render/renderer.ts";
import { createRenderers } from "../render/renderers.ts";
import type { FontFace, Theme } from "../render/theme.ts";
import type { TypefaceName } from "../typeface/names.ts";
import type { ComposedDocument } from "./compose.ts";
import type { PdfFinisher } from "./pdf-finisher.ts";

/** One finished file. */
export interface Rendition {
  readonly format: Format;
  readonly bytes: Uint8Array;
}

/** Who prints PDFs, and who finishes them if not the main thread. */
export interface PdfHands {
  readonly printer: PdfPrinter;
  readonly finisher?: PdfFinisher | undefined;
}

/** A finished file with what is to be said of it, or why there is none. */
export type RenderResult = Outcome<Rendition>;

/** All renderers, and the themes of the packs as they are needed. */
export class RendererSet {
  readonly #project: Project;
  readonly #renderers: Readonly<Record<Format, Renderer>>;
  readonly #fonts: readonly FontFace[];
  readonly #otherFonts = new Map<TypefaceName, Promise<readonly FontFace[]>>();
  readonly #dots = new WeakMap<Picture, Promise<Outcome<Uint8Array>>>();
  readonly #themes = new Map<string, Outcome<Theme>>();

  constructor(project: Project, { printer, finisher }: PdfHands, fonts: readonly FontFace[]) {
    this.#project = project;
    this.#renderers = createRenderers(printer.print, finisher?.finish);
    this.#fonts = fonts;
  }

  /** The theme of a pack, read once. */
  theme(pack: PackName): Outcome<Theme> {
    const theme = this.#themes.get(pack.id) ?? readTheme(this.#project, pack, this.#fonts);
    this.#themes.set(pack.id, theme);
    return theme;
  }

  /** The theme of a document: its pack's, as the school's brand has it. */
  async brandedTheme(
    { brand, pack }: Pick<ComposedDocument, "brand" | "pack">,
    formats: readonly Format[],
  ): Promise<Outcome<Theme>> {
    const log = new DiagnosticLog();
    const theme = log.take(this.theme(pack));
    const { logo } = brand;
    const needsDots = logo?.picture.kind === "svg" && formats.includes("docx");
    const fallbackPng = needsDots ? log.take(await this.#inDots(logo.picture)) : undefined;
    const themeLogo = logo && { ...logo, fallbackPng };
    const { colours, typeface = "Arimo" } = brand;
    const look = { colours, typeface, fonts: await this.fontsOf(typeface), logo: themeLogo };
    return log.outcome(theme && brandTheme(theme, look));
  }

  /** The files of a typeface, read when the first school uses it. Arimo's are there for what another lacks. */
  fontsOf(typeface: TypefaceName = "Arimo"): Promise<readonly FontFace[]> {
    if (typeface === "Arimo") return Promise.resolve(this.#fonts);
    const fonts =
      this.#otherFonts.get(typeface) ??
      loadThemeFonts(typeface).then((own) => [...own, ...this.#fonts]);
    this.#otherFonts.set(typeface, fonts);
    return fonts;
  }

  /** What paints an SVG is loaded only for a Word file with one, and paints each once. */
  #inDots(picture: Picture): Promise<Outcome<Uint8Array>> {
    const dots =
      this.#dots.get(picture) ??
      import("../host/rasterise-svg.ts").then(({ rasteriseSvg }) =>
        rasteriseSvg(picture.bytes, picture),
      );
    this.#dots.set(picture, dots);
    return dots;
  }

  /** Renders a document in several formats. One format that fails does not take the others with it. */
  async render(
    document: PolicyDocument,
    theme: Theme,
    formats: readonly Format[],
  ): Promise<readonly RenderResult[]> {
    const pages = estimatePages(document, theme);
    return Promise.all(
      formats.map(async (format): Promise<RenderResult> => {
        try {
          const { value, diagnostics } = await this.#renderers[format](document, theme, pages);
          return value ? { value: { format, bytes: value }, diagnostics } : { diagnostics };
        } catch (error) {
          if (error instanceof BrowserFailure) return { diagnostics: [error.diagnostic] };
          throw error;
        }
      }),
    );
  }
}

/** A pack's theme from its file, with the fonts. */
export function readTheme(
  project: Project,
  pack: PackName,
  fonts: readonly FontFace[],
): Outcome<Theme> {
  const log = new DiagnosticLog();
  const path = packFile(project, pack, "theme/theme.yaml");
  const source = log.take(readSourceFile(path, { shownAs: shownPath(project, path) }));
  return log.outcome(source && log.take(parseTheme(source, fonts)));
}
