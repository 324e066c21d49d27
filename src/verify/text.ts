/**
 * The end of a printed line, where nothing shows whether a space was there: "parents and | carers" had one,
 * "e- | mail" had none. No text of a policy holds this character.
 */
export const softBreak = "\u0000";

/** One space for every run of white space, and none at the ends. Ends of printed lines stay. */
export function tidy(text: string): string {
  const spaced = text.replaceAll(/\s+/gu, " ").trim();
  return spaced.replaceAll(softBreaks, softBreak).replaceAll(outerBreaks, "");
}

const softBreaks = new RegExp(` *(?:${softBreak} *)+`, "g");
const outerBreaks = new RegExp(`^${softBreak}|${softBreak}$`, "g");

/** A text for people to read. */
export function shown(text: string): string {
  return text.replaceAll(softBreak, " ");
}

/** Whether two tidied texts say the same. The end of a printed line agrees with a space and with nothing. */
export function sameText(a: string, b: string): boolean {
  if (!a.includes(softBreak)) return b.includes(softBreak) ? sameText(b, a) : a === b;
  return patternOf(a).test(b.replaceAll(softBreak, " "));
}

function patternOf(text: string): RegExp {
  const parts = text.split(softBreak).map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  return new RegExp(`^${parts.join(" ?")}$`, "u");
}

/** Without any white space and line ends: for finding what belongs together. */
export function squeeze(text: string): string {
  return shown(text).replaceAll(/\s+/gu, "");
}
