/** Names of plain words, as most are: nothing is replaced in them. */
const onlyWords = /^[a-z]+(?: [a-z]+)*$/;

/** A name as it is compared: case, dots, commas, hyphens and the kind of "and" never matter to what was meant. */
export function normalised(name: string): string {
  const small = name.toLowerCase();
  if (onlyWords.test(small)) return small;
  return small
    .replaceAll("&", " and ")
    .replaceAll(/[.,]/g, "")
    .replaceAll(/['’]s?(?![\p{L}])/gu, "")
    .replaceAll(/[\s\u2010-\u2015-]+/g, " ")
    .trim();
}
