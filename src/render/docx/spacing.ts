import { type FileChild, Paragraph } from "docx";

/** Sets the space above the first paragraph, in twips, whatever its style says. */
export function spacedAbove(children: readonly FileChild[], before: number): readonly FileChild[] {
  const [first, ...rest] = children;
  if (!(first instanceof Paragraph)) return children;
  return [first.with({ spacing: { ...first.options.spacing, before } }), ...rest];
}

/** Sets the space below the last paragraph, in twips, whatever its style says. */
export function spacedBelow(children: readonly FileChild[], after: number): readonly FileChild[] {
  const last = children.at(-1);
  if (!(last instanceof Paragraph)) return children;
  return [...children.slice(0, -1), last.with({ spacing: { ...last.options.spacing, after } })];
}

/** Begins a page with the first paragraph, at its very top. */
export function onNewPage(children: readonly FileChild[]): readonly FileChild[] {
  const [first, ...rest] = spacedAbove(children, 0);
  if (!(first instanceof Paragraph)) return children;
  return [first.with({ pageBreakBefore: true }), ...rest];
}
