import type { SourceFile } from "../diagnostics/source.ts";
import type { TemplateText } from "./template.ts";

const frontMatter = /^---\r?\n(?:[\s\S]*?\r?\n)?---\r?\n/;

/** The prose of a section file: what stands after its front matter. */
export function bodyOf(source: SourceFile): TemplateText {
  const start = frontMatter.exec(source.text)?.[0].length ?? 0;
  return { source, start, end: source.text.length };
}

/** The front matter of a section file as YAML, at the same offsets as in the file; undefined where it holds nothing. */
export function frontMatterOf({ path, text }: SourceFile): SourceFile | undefined {
  const whole = frontMatter.exec(text)?.[0];
  // The closing line would begin another document; the opening one is YAML's own.
  const yaml = whole?.replace(/---\r?\n$/, "");
  return yaml === undefined || yaml.replace("---", "").trim() === ""
    ? undefined
    : { path, text: yaml };
}
