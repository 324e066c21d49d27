import type { PageReader } from "../../src/pdf/page-reader.ts";
import { isTag, stretchesOf, type Tag } from "../../src/pdf/tag-tree.ts";

/** A structure tree as indented text: what each element is, and the words of headings. Equal neighbours are counted. */
export function dumpTags(tree: Tag, pages: PageReader): string {
  return `${linesOf(tree, pages).join("\n")}\n`;
}

function linesOf(tag: Tag, pages: PageReader): readonly string[] {
  const blocks = tag.children.filter(isTag).map((child) => linesOf(child, pages));
  const counted: { readonly lines: readonly string[]; count: number }[] = [];
  for (const lines of blocks) {
    const last = counted.at(-1);
    if (last?.lines.join("\n") === lines.join("\n")) last.count++;
    else counted.push({ lines, count: 1 });
  }
  const below = counted.flatMap(({ lines: [first = "", ...others], count }) => [
    count === 1 ? first : `${first} ×${count}`,
    ...others,
  ]);
  return [nameOf(tag, pages), ...below.map((line) => `  ${line}`)];
}

function nameOf(tag: Tag, pages: PageReader): string {
  const { listNumbering, scope, rowSpan, columnSpan, summary, box } = tag.attributes;
  const said = [
    tag.type === tag.role ? "" : `(${tag.type})`,
    listNumbering,
    scope,
    rowSpan && `over ${rowSpan} rows`,
    columnSpan && `over ${columnSpan} columns`,
    summary && `“${summary}”`,
    box && "with its place",
    tag.alternative && "with a description",
    tag.language,
    /^H\d$/.test(tag.role) ? `“${pages.textOf(stretchesOf(tag))}”` : "",
  ];
  return [tag.role, ...said.filter(Boolean)].join(" ");
}
