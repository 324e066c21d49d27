import type { ComposedDocument } from "../../src/build/compose.ts";
import { RendererSet } from "../../src/build/renderer-set.ts";
import { loadThemeFonts } from "../../src/host/theme-fonts.ts";
import type { Theme } from "../../src/render/theme.ts";
import { given, project } from "./compose.ts";

const printer = {
  print: () => Promise.reject(new Error("Nothing is printed here.")),
  describe: () => undefined,
  close: () => Promise.resolve(),
};
const renderers = new RendererSet(project, { printer }, await loadThemeFonts());

/** The look of a school's document, with its brand, as a build has it. */
export async function themeOf(composed: Pick<ComposedDocument, "brand" | "pack">): Promise<Theme> {
  return given(await renderers.brandedTheme(composed, ["docx"]));
}
