import type { PageReader } from "../page-reader.ts";
import { isTag, type Tag } from "../tag-tree.ts";
import { at, childRoles, strangers } from "./element-findings.ts";
import type { CheckedFile, Finding } from "./finding.ts";

/** Lists hold items, items hold a label and a body; a list with labels says of which kind (Matterhorn 09-004 to 09-006). */
export function* listsAreWhole({ tags, pages }: CheckedFile): Generator<Finding> {
  for (const tag of tags) {
    if (tag.role === "L") yield* listFaults(tag, pages);
    else if (tag.role === "LI") yield* itemFaults(tag, pages);
    else if (childRoles(tag).includes("LI")) {
      yield at(tag, pages, `A list item stands in a ${tag.role}`);
    }
  }
}

function* listFaults(list: Tag, pages: PageReader): Generator<Finding> {
  yield* strangers(list, /^(?:LI|Caption)$/, pages);
  const hasLabels = list.children.some((item) => isTag(item) && childRoles(item).includes("Lbl"));
  if (hasLabels && list.attributes.listNumbering === undefined) {
    yield at(list, pages, "A list with labels does not say of which kind they are");
  }
}

function* itemFaults(item: Tag, pages: PageReader): Generator<Finding> {
  yield* strangers(item, /^(?:Lbl|LBody)$/, pages);
  if (!childRoles(item).includes("LBody")) yield at(item, pages, "A list item has no body");
}
