import { mapTags, type Tag } from "../../pdf/tag-tree.ts";

/** What browsers print that PDF 1.7 does not know, and what stands for it there (ISO 32000-1, 14.8.4). */
const standIns: Readonly<Record<string, string>> = {
  Strong: "Span",
  Em: "Span",
  Sub: "Span",
  Title: "P",
  Aside: "Div",
  FENote: "Note",
  DocumentFragment: "Part",
};

/** Gives types of browsers' own a role that every reader knows. */
export function withStandardRoles(tree: Tag): Tag {
  return mapTags(tree, (tag) => {
    const role = standIns[tag.role];
    return role === undefined ? tag : { ...tag, role };
  });
}
