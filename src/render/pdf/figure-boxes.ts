import { around, type Box, emptyBox } from "../../pdf/geometry.ts";
import type { PageReader } from "../../pdf/page-reader.ts";
import { mapTags, stretchesOf, type Tag } from "../../pdf/tag-tree.ts";

/** Says where on its page each picture is, so that readers can show it (ISO 32000-1, 14.8.5.4.3). */
export function withFigureBoxes(tree: Tag, pages: PageReader): Tag {
  return mapTags(tree, (tag) =>
    tag.role === "Figure" && tag.attributes.box === undefined ? withBox(tag, pages) : tag,
  );
}

function withBox(figure: Tag, pages: PageReader): Tag {
  const stretches = stretchesOf(figure);
  const { left, bottom, right, top } = stretches
    .filter(({ page }) => page === stretches[0]?.page)
    .flatMap((stretch) => pages.paintedIn(stretch))
    .reduce<Box>((sum, { box }) => around(sum, box), emptyBox);
  if (left > right) return figure;
  const box = [left, bottom, right, top].map((points) => Math.round(points * 100) / 100);
  return { ...figure, attributes: { ...figure.attributes, box } };
}
