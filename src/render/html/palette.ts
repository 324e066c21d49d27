import { black, type Colour, contrast, mix, readable, white } from "../../brand/colour.ts";
import type { ThemeColours } from "../../brand/theme-colours.ts";

/** The theme's colours with what a page needs besides. */
export interface Palette extends ThemeColours {
  readonly ground: Colour;
  /** Labels and other text that may stand back. */
  readonly muted: Colour;
  /** Hairlines. */
  readonly line: Colour;
  /** The block behind the title, and the text on it. */
  readonly panel: Colour;
  readonly onPanel: Colour;
}

export function lightPalette(colours: ThemeColours): Palette {
  return {
    ...colours,
    ...panel(colours),
    ground: white,
    muted: readable(mix(colours.text, white, 0.3), colours.text, [white, colours.tint]),
    line: mix(colours.text, white, 0.8),
  };
}

/** The same theme on a dark ground, every colour lightened until it can be read there. */
export function darkPalette(colours: ThemeColours): Palette {
  const ground = mix(colours.text, black, 0.45);
  const tint = mix(ground, colours.accent, 0.35);
  const alertTint = mix(ground, colours.alert, 0.25);
  const grounds = [ground, tint, alertTint];
  const onDark = (colour: Colour): Colour => readable(colour, white, grounds);
  return {
    ...panel(colours),
    ground,
    tint,
    alertTint,
    text: onDark(mix(white, ground, 0.1)),
    muted: onDark(mix(white, ground, 0.35)),
    accent: onDark(mix(colours.accent, white, 0.5)),
    link: onDark(mix(colours.link, white, 0.4)),
    alert: onDark(colours.alert),
    line: mix(ground, white, 0.25),
  };
}

function panel({ accent, text }: ThemeColours): Pick<Palette, "panel" | "onPanel"> {
  const onPanel = contrast(accent, white) >= contrast(accent, text) ? white : text;
  return { panel: accent, onPanel };
}
