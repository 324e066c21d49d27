/** Where the line begins that holds an offset. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** Where the line ends that holds an offset, before its line end. */
export function lineEnd(text: string, offset: number): number {
  const next = text.indexOf("\n", offset);
  if (next === -1) return text.length;
  return next > offset && text[next - 1] === "\r" ? next - 1 : next;
}

/** Where the line after this one begins; undefined after the last. */
function nextLine(text: string, offset: number): number | undefined {
  const next = text.indexOf("\n", offset);
  return next === -1 ? undefined : next + 1;
}

/** How many characters stand before an offset on its line. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** Lines of which all but the first are moved to the right. Empty lines stay empty. */
export function indented(lines: string, columns: number): string {
  return lines.replaceAll(/\n(?=[^\n])/g, `\n${" ".repeat(columns)}`);
}

/** The end of the line at which a block ends, with the comments below it that are indented as a part of it. */
export function endOfBlock(text: string, offset: number, column: number): number {
  let end = lineEnd(text, offset);
  for (let line = nextLine(text, offset); line !== undefined; line = nextLine(text, line)) {
    const [, indent = "", rest = ""] =
      /^([ ]*)(.*)/.exec(text.slice(line, lineEnd(text, line))) ?? [];
    if (rest.startsWith("#") && indent.length > column) end = lineEnd(text, line);
    else if (rest !== "") break;
  }
  return end;
}
