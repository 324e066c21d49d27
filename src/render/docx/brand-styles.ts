import type { IParagraphStyleOptions } from "docx";
import type { StyleFacts } from "./style-facts.ts";
import { styleIds } from "./style-names.ts";
import { runOf, spacingOf, wordColour } from "./style-properties.ts";

/** Styles of what only a school with a look of its own has on its cover. */
export function brandStyles({
  hasLogo,
  hasMotto,
  theme,
}: StyleFacts): readonly IParagraphStyleOptions[] {
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
    ...(hasLogo ? [style(styleIds.coverLogo, "Cover Logo", "coverLogo")] : []),
    ...(hasMotto ? [{ ...motto, run }] : []),
  ];
}
