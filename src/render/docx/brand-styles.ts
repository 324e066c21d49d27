import type { IParagraphStyleOptions } from "docx";
import type { PolicyDocument } from "../../document/document.ts";
import type { Theme } from "../theme.ts";
import { styleIds } from "./style-names.ts";
import { runOf, spacingOf, wordColour } from "./style-properties.ts";

/** Styles of what only a school with a look of its own has on its cover. */
export function brandStyles(
  { cover }: PolicyDocument,
  theme: Theme,
): readonly IParagraphStyleOptions[] {
  const style = (id: string, name: string, kind: "coverLogo" | "coverMotto") => ({
    id,
    name,
    basedOn: "Normal",
    quickFormat: true,
    run: { ...runOf(kind, theme) },
    paragraph: spacingOf(kind, theme),
  });
  const motto = style(styleIds.coverMotto, "Cover Motto", "coverMotto");
  const run = { ...motto.run, bold: true, color: wordColour(theme.colours.accent) };
  return [
    ...(theme.logo ? [style(styleIds.coverLogo, "Cover Logo", "coverLogo")] : []),
    ...(cover?.motto === undefined ? [] : [{ ...motto, run }]),
  ];
}
