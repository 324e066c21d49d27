import { type BodyPart, changed, isParagraph } from "./paragraph.ts";

/** Sets the space above the first paragraph, in twips, whatever its style says. */
export function spacedAbove(parts: readonly BodyPart[], before: number): readonly BodyPart[] {
  const [first, ...rest] = parts;
  if (!isParagraph(first)) return parts;
  return [changed(first, { spacing: { ...first.properties.spacing, before } }), ...rest];
}

/** Sets the space below the last paragraph, in twips, whatever its style says. */
export function spacedBelow(parts: readonly BodyPart[], after: number): readonly BodyPart[] {
  const last = parts.at(-1);
  if (!isParagraph(last)) return parts;
  const spacing = { ...last.properties.spacing, after };
  return [...parts.slice(0, -1), changed(last, { spacing })];
}

/** Begins a page with the first paragraph, at its very top. */
export function onNewPage(parts: readonly BodyPart[]): readonly BodyPart[] {
  const [first, ...rest] = spacedAbove(parts, 0);
  if (!isParagraph(first)) return parts;
  return [changed(first, { pageBreakBefore: true }), ...rest];
}
