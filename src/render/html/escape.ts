const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Text as it may stand between tags or inside a double-quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);
}

// From the first Hebrew letter to the last, with the spaces and marks between them.
const hebrewRun =
  /([\u0590-\u05FF\uFB1D-\uFB4F](?:[\s\u0590-\u05FF\uFB1D-\uFB4F"'.,–-]*[\u0590-\u05FF\uFB1D-\uFB4F])?)/;

/** Text between tags. Hebrew runs are isolated, so that the punctuation around them stays where it was written. */
export function textToHtml(text: string): string {
  // Splitting on a capturing group puts the Hebrew runs at the odd places.
  return text
    .split(hebrewRun)
    .map((run, index) => (index % 2 === 1 ? hebrewToHtml(run) : escapeHtml(run)))
    .join("");
}

function hebrewToHtml(run: string): string {
  return `<bdi lang="he">${escapeHtml(run)}</bdi>`;
}

/** An id attribute with the space before it, or nothing for what cannot be linked to. */
export function idAttribute(id: string | undefined): string {
  return id === undefined ? "" : ` id="${escapeHtml(id)}"`;
}
