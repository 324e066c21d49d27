/**
 * For a page that is only printed. Browsers lay a page out for a screen before they lay it out on paper; with nothing to
 * show on the screen, a long policy takes them a third less. Fonts that no screen asks for have to be loaded by the printer.
 */
export const printerStyles = `@media screen {
body { display: none; }
}`;
