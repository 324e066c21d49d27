/** A name as it is compared: case, dots, commas, hyphens and the kind of "and" never matter to what was meant. */
export function normalised(name: string): string {
  return name
    .toLowerCase()
    .replaceAll("&", " and ")
    .replaceAll(/[.,]/g, "")
    .replaceAll(/['’]s?(?![\p{L}])/gu, "")
    .replaceAll(/[\s\u2010-\u2015-]+/g, " ")
    .trim();
}
