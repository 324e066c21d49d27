// A value, a file's name or its text may hold signs that a terminal obeys, that turn a line round, or that a CI
// runner takes for a command. Whatever a reporter prints goes through here, or through its format's own escapes.

/** A text whose control and formatting characters each show as one sign. Line ends and tabs stay. */
export function inert(text: string): string {
  const lines = text.replaceAll("\r\n", "\n");
  return withoutCommands(lines.replaceAll(/(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}]/gu, signs));
}

/** The same on one line. */
export function inertLine(text: string): string {
  return inert(text.trim().replaceAll(/\s*[\r\n]+\s*/g, " "));
}

/** As many signs as the character had units, so that what follows keeps its column. */
function signs(character: string): string {
  return "\ufffd".repeat(character.length);
}

/** GitHub's runner obeys a line that starts with `::`, and `##[` wherever it stands. */
function withoutCommands(text: string): string {
  return text.replaceAll("##[", "#\ufffd[").replaceAll(/^(\s*):(?=:)/gm, "$1\ufffd");
}

/** JSON whose text no terminal obeys: what JSON leaves as it is and is not visible becomes an escape. */
export function inertJson(data: unknown): string {
  return `${escaped(JSON.stringify(data, undefined, 2))}\n`;
}

/** The same on one line. */
export function inertJsonLine(data: unknown): string {
  return `${escaped(JSON.stringify(data))}\n`;
}

function escaped(json: string): string {
  return json.replaceAll(/(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]|##(?=\[)/gu, escapes);
}

function escapes(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}
