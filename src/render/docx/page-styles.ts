import {
  BorderStyle,
  type IParagraphPropertiesOptions,
  type IParagraphStyleOptions,
  TabStopType,
} from "docx";
import type { Page } from "./page.ts";
import type { StyleFacts } from "./style-facts.ts";
import { styleIds } from "./style-names.ts";
import { runOf, type StyleTheme, spacingOf, wordColour } from "./style-properties.ts";
import type { TypeKind } from "./typography.ts";

/** The cover, and what repeats on the pages after it. */
export function pageStyles(
  { hasLogo, theme }: Pick<StyleFacts, "hasLogo" | "theme">,
  page: Page,
): readonly IParagraphStyleOptions[] {
  const accent = wordColour(theme.colours.accent);
  const alert = wordColour(theme.colours.alert);
  const bar = wordColour(theme.colours.ornament ?? theme.colours.accent);
  const style = (
    id: string,
    name: string,
    { kind, ...rest }: PageStyle,
  ): IParagraphStyleOptions => ({
    id,
    name,
    basedOn: "Normal",
    quickFormat: true,
    run: { ...runOf(kind, theme), ...rest.run },
    paragraph: { ...spacingOf(kind, theme), ...rest.paragraph },
  });
  const run = { color: accent, bold: true };
  const title = {
    keepLines: true,
    border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: bar, space: 14 } },
  };
  return [
    // A crest takes its room from what is empty above the school's name.
    style(styleIds.coverSchool, "Cover School", {
      kind: hasLogo ? "coverSchoolBelowLogo" : "coverSchool",
      run,
    }),
    style(styleIds.coverTitle, "Title", { kind: "coverTitle", run, paragraph: title }),
    style(styleIds.mastheadSchool, "Masthead School", { kind: "mastheadSchool", run }),
    style(styleIds.mastheadTitle, "Masthead Title", {
      kind: "mastheadTitle",
      run,
      paragraph: title,
    }),
    style(styleIds.coverLine, "Cover Line", { kind: "coverLine" }),
    style(styleIds.draftMark, "Draft Mark", {
      kind: "draftMark",
      run: { color: alert, bold: true },
    }),
    ...furnitureStyles(theme, page),
  ];
}

interface PageStyle extends Pick<IParagraphStyleOptions, "run" | "paragraph"> {
  readonly kind: TypeKind;
}

function furnitureStyles(theme: StyleTheme, page: Page): readonly IParagraphStyleOptions[] {
  const rightTab: IParagraphPropertiesOptions = {
    tabStops: [{ type: TabStopType.RIGHT, position: page.textWidth }],
  };
  const style = (id: string, name: string): IParagraphStyleOptions => ({
    id,
    name,
    basedOn: "Normal",
    run: runOf("furniture", theme),
    paragraph: { ...spacingOf("furniture", theme), ...rightTab },
  });
  return [style(styleIds.header, "header"), style(styleIds.footer, "footer")];
}
