import type { PageReader } from "../page-reader.ts";
import { isTag, stretchesOf, type Tag } from "../tag-tree.ts";
import type { Finding } from "./finding.ts";

/** A finding about an element: its page, and the words by which people find it. */
export function at(tag: Tag, pages: PageReader, fact: string): Finding {
  const stretches = stretchesOf(tag);
  const text = pages.textOf(stretches).slice(0, 60);
  const page = stretches[0] && pages.page(stretches[0].page)?.number;
  return { page, message: `${fact}${text === "" ? "" : `: “${text}”`}.`.replace("..", ".") };
}

/** A child of another type than those allowed, or content without an element of its own. */
export function* strangers(tag: Tag, allowed: RegExp, pages: PageReader): Generator<Finding> {
  for (const child of tag.children) {
    if (isTag(child) && allowed.test(child.role)) continue;
    const name = isTag(child) ? `a ${child.role}` : "content without an element";
    yield at(tag, pages, `A ${tag.role} holds ${name}`);
    return;
  }
}

export function childRoles({ children }: Tag): readonly string[] {
  return children.filter(isTag).map(({ role }) => role);
}
