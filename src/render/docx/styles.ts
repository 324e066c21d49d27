import { DocumentDefaults, type ICharacterStyleOptions, type IStylesOptions } from "docx";
import type { PolicyDocument } from "../../document/document.ts";
import { typefaces } from "../../typeface/typefaces.ts";
import type { Theme } from "../theme.ts";
import { brandStyles } from "./brand-styles.ts";
import { contentsStyles } from "./contents-styles.ts";
import { headingStyles } from "./heading-styles.ts";
import type { HeadingNumbering } from "./numbering.ts";
import type { Page } from "./page.ts";
import { pageStyles } from "./page-styles.ts";
import { styleIds } from "./style-names.ts";
import { runOf, wordColour } from "./style-properties.ts";
import { formStyle, plainTableStyle, tableStyle } from "./table-style.ts";
import { textStyles } from "./text-styles.ts";

interface StyleSources {
  readonly theme: Theme;
  readonly page: Page;
  readonly numbering: HeadingNumbering;
}

/** Everything a school can restyle in Word by changing one style. */
export function stylesOptions(
  document: PolicyDocument,
  { theme, page, numbering }: StyleSources,
): IStylesOptions {
  return {
    // Imported styles take the place of all that docx brings along, so that what we use is what there is.
    importedStyles: [documentDefaults(theme), plainTableStyle(), tableStyle(theme), formStyle()],
    paragraphStyles: [
      ...textStyles(theme),
      ...headingStyles(theme, numbering),
      ...contentsStyles(theme, page),
      ...pageStyles(theme, page),
      ...brandStyles(document, theme),
    ],
    characterStyles: [hyperlink(theme), draftPageMark(theme)],
  };
}

function documentDefaults(theme: Theme): DocumentDefaults {
  return new DocumentDefaults({
    run: {
      ...runOf("body", theme),
      font: typefaces[theme.typeface].wordFont,
      // Browsers kern as well, so that lines end at the same words.
      kern: 2,
      language: { value: "en-GB", eastAsia: "en-GB", bidirectional: "he-IL" },
    },
  });
}

function hyperlink({ colours }: Theme): ICharacterStyleOptions {
  return {
    id: styleIds.hyperlink,
    name: "Hyperlink",
    uiPriority: 99,
    run: { color: wordColour(colours.link), underline: { type: "single" } },
  };
}

function draftPageMark({ colours }: Theme): ICharacterStyleOptions {
  return {
    id: styleIds.draftPageMark,
    name: "Draft Page Mark",
    run: { color: wordColour(colours.alert), bold: true },
  };
}
