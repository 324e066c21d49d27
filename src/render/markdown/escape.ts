/** Text that reads literally in CommonMark and in its table extension. Line ends become spaces. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[ \t]*[\r\n]+[ \t]*/g, " ")
    .replaceAll(/[\\`*_[\]<>~|]/g, "\\$&")
    .replaceAll(/&(?=#?\w+;)/g, "\\&");
}

/** Finished lines, none of which starts a heading, list, rule or code block by accident. */
export function escapeLineStarts(lines: string): string {
  return lines
    .replaceAll(/^[ \t]+/gm, "")
    .replaceAll(/^[-+=#]/gm, "\\$&")
    .replaceAll(/^(\d{1,9})([.)])/gm, "$1\\$2");
}

/** A link's address. In angle brackets it may hold spaces and brackets. */
export function escapeAddress(url: string): string {
  const escaped = url.replaceAll(/[\\<>]/g, "\\$&").replaceAll(/&(?=#?\w+;)/g, "\\&");
  return /[\s()<>]/.test(url) ? `<${escaped}>` : escaped;
}
