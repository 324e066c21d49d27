import type { PolicyDocument } from "../../document/document.ts";
import type { PageReader } from "../../pdf/page-reader.ts";
import type { Tag } from "../../pdf/tag-tree.ts";
import { withoutDecoration, withSingleHeaderRows } from "./decoration.ts";
import { withFigureBoxes } from "./figure-boxes.ts";
import { withItemBodies } from "./list-items.ts";
import { withoutPlainGroups } from "./plain-groups.ts";
import { withStandardRoles } from "./standard-types.ts";
import { withAllCells, withPlainCells } from "./table-cells.ts";

/** The structure as a reader needs it, from the one that a browser prints. */
export function repairStructure(printed: Tag, pages: PageReader, document: PolicyDocument): Tag {
  const standard = withStandardRoles(printed);
  const once = withSingleHeaderRows(withoutDecoration(standard, pages));
  const plain = withoutPlainGroups(once, pages);
  const lists = withItemBodies(plain, pages);
  const tables = withPlainCells(withAllCells(lists, document));
  return withFigureBoxes(tables, pages);
}
