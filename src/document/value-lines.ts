import type { Inline } from "./document.ts";

/** A value as text. One of several lines keeps its lines. */
export function valueLines(value: string, origin: string | undefined): readonly Inline[] {
  return value
    .trimEnd()
    .split(/\r?\n/)
    .flatMap((line, index): readonly Inline[] => {
      const text: Inline = {
        type: "text",
        value: line,
        ...(origin === undefined ? {} : { origin }),
      };
      return index === 0 ? [text] : [{ type: "lineBreak" }, text];
    });
}
