import type { PolicyDocument, Section } from "../../../document/document.ts";
import { cssIdSelector, cssString } from "./css-text.ts";

/**
 * Marks the section that is being read in the contents list, where that stands beside the text. Browsers that follow
 * scrolling in style sheets keep the mark in view at the list's edge. Others mark the section last jumped to.
 */
export function currentSectionStyles({ contents, ...document }: PolicyDocument): string {
  if (!contents.used) return "";
  const { front, sections, appendices } = document;
  const listed = [...front, ...listedBelow([...sections, ...appendices], contents.levels)];
  return `@media screen and (min-width: 68em) {
@supports (scroll-target-group: auto) {
.contents { scroll-target-group: auto; }
.contents :is(ul, li, .screen-only) { display: contents; }
.contents > ul > li > a { margin-block-start: 0.4rem; }
.contents li li a { padding-inline-start: 2.1em; }
.contents a:target-current { ${mark} position: sticky; inset-block: -0.25rem -0.5rem; }
}
@supports not (scroll-target-group: auto) {
${listed.map(({ id }) => reached(id)).join(",\n")} { ${mark} }
}
}`;
}

// A bar to the left of the entry, with the page's ground between them.
const mark =
  "color: var(--accent); background: var(--ground); box-shadow: -0.45rem 0 var(--ground), calc(-0.45rem - 3px) 0 var(--accent);";

function listedBelow(sections: readonly Section[], levels: number): readonly Section[] {
  return sections
    .filter(({ level }) => level <= levels)
    .flatMap((section) => [section, ...listedBelow(section.sections, levels)]);
}

/** The entry of a section whose heading, or something below that, is the target of the address. */
function reached(id: string): string {
  const heading = cssIdSelector(id);
  const targets = `${heading}:target,${heading}~:target,${heading}~* :target`;
  return `:has(${targets}) nav [href=${cssString(`#${id}`)}]`;
}
