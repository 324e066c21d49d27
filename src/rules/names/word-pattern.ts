/**
 * A pattern for names as people write them, without anchors: any white space or hyphen between words, either
 * apostrophe, and a year with or without brackets. Longer names go first, so that the whole of one is found.
 */
export function anyOf(names: readonly string[]): string {
  return names
    .toSorted((a, b) => b.length - a.length)
    .map(loosely)
    .join("|");
}

/** A pattern that finds only whole words, in any case. */
export function wholeWords(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "giu");
}

function loosely(name: string): string {
  return name
    .split(/[\s-]+/)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&").replaceAll(/['’]/g, "['’]"))
    .reduce(
      (before, word) =>
        before + (/^\d{4}$/.test(word) ? "[\\s,(]+" : "[\\s\\u2010-\\u2015-]+") + word,
    );
}
