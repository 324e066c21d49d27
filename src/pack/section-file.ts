import type { SourceFile } from "../diagnostics/source.ts";
import type { TemplateText } from "./template.ts";

const frontMatter = /^---\r?\n(?:[\s\S]*?\r?\n)?---\r?\n/;

/** The prose of a section file: what stands after its front matter. */
export function bodyOf(source: SourceFile): TemplateText {
  const start = frontMatter.exec(source.text)?.[0].length ?? 0;
  return { source, start, end: source.text.length };
}
