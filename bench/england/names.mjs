// Names of places and people that nobody has: made of parts, and more of them than any school needs.

const beginnings =
  words(`Ashen Bracken Brindle Cinder Clover Copper Cuckoo Dapple Drizzle Elder Ember Fallow Feather
  Fennel Flint Foxen Gorse Hazel Hollin Ivory Juniper Kestrel Larken Linnet Lichen Maple Marlin Meadow Misten Nettle
  Oaken Otter Pebble Plover Quarrel Quillen Rowan Rushen Saffron Sedge Sorrel Starling Tansy Teasel Thistle Umber
  Velvet Willow`);
const endings =
  words(`acre barrow beck bourne bridge brook by combe cote cross dale down fell field fold ford garth gate
  grove ham haven hill holt hurst lea ley mere mead moor over ridge shaw stead thorpe wick worth`);
const sides = words("Great Little Upper Lower Nether Over Far Near Old New High Middle West East");

const surnameBeginnings =
  words(`Abber Barrow Bramble Candle Corvel Dapper Dunder Fernal Gallow Harrel Inkle Jessel Kettle
  Lanter Mallow Nimble Ostler Pepper Quibble Rattle Saddle Tarrow Underley Vesper Wimble Yarrow`);
const surnameEndings =
  words(`bane combe croft dyke fern gale hatch kin loft mantle nook pike quill rood sedge thwaite
  vane wane yard`);
const titles = [
  ["Mrs", 4],
  ["Mr", 4],
  ["Ms", 3],
  ["Miss", 2],
  ["Dr", 1],
];
const initials = "ABCDEFGHJKLMNOPRSTVW";

/** So many places there are at most. */
export const placesInAll = beginnings.length * endings.length * sides.length;

/** A place of its own for each number below `placesInAll`, and no two alike that stand side by side. */
export function placeName(number) {
  const mixed = (number * 7919 + 104_729) % placesInAll;
  const side = Math.floor(mixed / (beginnings.length * endings.length));
  const beginning = beginnings[mixed % beginnings.length];
  const ending = endings[Math.floor(mixed / beginnings.length) % endings.length];
  return `${sides[side]} ${beginning}${ending}`;
}

/** So many people, no two of one surname. */
export function people(random, count) {
  const surnames = new Set();
  while (surnames.size < count)
    surnames.add(random.one(surnameBeginnings) + random.one(surnameEndings));
  return Array.from(surnames, (surname) => {
    const initial = initials[random.below(initials.length)];
    return `${random.weighted(titles)} ${initial} ${surname}`;
  });
}

/** A name as files and addresses have it. */
export function slug(name) {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}

function words(text) {
  return text.trim().split(/\s+/);
}
