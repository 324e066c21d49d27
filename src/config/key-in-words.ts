/**
 * A key as a message says it: "status", "people.head.name", and with what stands in lists "name in item 2 of people.dsl".
 * Items are counted from 1, as people do.
 */
export function keyInWords(path: readonly string[]): string {
  const words = inWords(path);
  return words.startsWith("item ") ? `Item ${words.slice("item ".length)}` : words;
}

function inWords(path: readonly string[]): string {
  const place = path.findLastIndex((step) => /^\d+$/.test(step));
  if (place <= 0) return path.join(".");
  const item = `item ${Number(path[place]) + 1} of ${inWords(path.slice(0, place))}`;
  const below = path.slice(place + 1).join(".");
  return below === "" ? item : `${below} in ${item}`;
}
