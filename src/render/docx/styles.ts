import { DocumentDefaults, type ICharacterStyleOptions, type IStylesOptions } from "docx";
import { typefaces } from "../../typeface/typefaces.ts";
import { brandStyles } from "./brand-styles.ts";
import { contentsStyles } from "./contents-styles.ts";
import { headingStyles } from "./heading-styles.ts";
import type { Page } from "./page.ts";
import { pageStyles } from "./page-styles.ts";
import type { StyleFacts } from "./style-facts.ts";
import { styleIds } from "./style-names.ts";
import { runOf, type StyleTheme, wordColour } from "./style-properties.ts";
import { formStyle, plainTableStyle, tableStyle } from "./table-style.ts";
import { textStyles } from "./text-styles.ts";

/** Everything a school can restyle in Word by changing one style. */
export function stylesOptions(facts: StyleFacts, page: Page): IStylesOptions {
  const { theme, numbering } = facts;
  return {
    // Imported styles take the place of all that docx brings along, so that what we use is what there is.
    importedStyles: [documentDefaults(theme), plainTableStyle(), tableStyle(theme), formStyle()],
    paragraphStyles: [
      ...textStyles(theme),
      ...headingStyles(theme, numbering),
      ...contentsStyles(theme, page),
      ...pageStyles(facts, page),
      ...brandStyles(facts),
    ],
    characterStyles: [hyperlink(theme), draftPageMark(theme)],
  };
}

function documentDefaults(theme: StyleTheme): DocumentDefaults {
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

function hyperlink({ colours }: StyleTheme): ICharacterStyleOptions {
  return {
    id: styleIds.hyperlink,
    name: "Hyperlink",
    uiPriority: 99,
    run: { color: wordColour(colours.link), underline: { type: "single" } },
  };
}

function draftPageMark({ colours }: StyleTheme): ICharacterStyleOptions {
  return {
    id: styleIds.draftPageMark,
    name: "Draft Page Mark",
    run: { color: wordColour(colours.alert), bold: true },
  };
}
