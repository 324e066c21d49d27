import type { CollectionTag, ScalarTag, Tags } from "yaml";
import { mapTag, type StringifyContext, seqTag, stringifyString, stringTag } from "yaml/util";

/** The width that folded text is folded to. */
const foldWidth = 112;

type Callback = (() => void) | undefined;

interface Printed {
  toString(context: StringifyContext, onComment: Callback, onChompKeep: Callback): string;
}

/** `[a, b]` without spaces inside, `{ a: b }` with. */
function padded(tag: CollectionTag, padding: string): CollectionTag {
  const print = (item: Printed, context: StringifyContext, ...callbacks: [Callback, Callback]) =>
    item.toString({ ...context, flowCollectionPadding: padding }, ...callbacks);
  // The library looks for this on tags of collections too, but its types know it on scalars alone.
  return { ...tag, stringify: print } as CollectionTag;
}

/** Only what is folded already is folded anew; other text stays on its line however long it is. */
const foldedText: ScalarTag = {
  ...stringTag,
  stringify: (item, context, onComment, onChompKeep) => {
    const isFolded = item.type === "BLOCK_FOLDED";
    const options = { ...context.options, lineWidth: isFolded ? foldWidth : 0 };
    return stringifyString(
      item,
      { ...context, actualString: true, options },
      onComment,
      onChompKeep,
    );
  },
};

/** How values look in a school's file, for the library's printer. */
export const houseTags = (tags: Tags): Tags =>
  tags.map((tag) => {
    if (tag === mapTag) return padded(mapTag, " ");
    if (tag === seqTag) return padded(seqTag, "");
    return tag === stringTag ? foldedText : tag;
  });
