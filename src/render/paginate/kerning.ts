/** First characters, by how much the gap changes in 1/1000 of the type size, and second characters. */
type Pairs = readonly [first: string, change: number, second: string];

/** Arimo's kerning of ASCII and the apostrophe. The test compares it with the font. */
const pairs: Readonly<Record<400 | 700, readonly Pairs[]>> = {
  400: [
    ["PY", -129, ",."],
    ["F", -111, ",."],
    ["T", -111, ",.:;aceos"],
    ["V", -92, ",."],
    ["Y", -92, "-eoq"],
    ["1", -74, "1"],
    ["A", -74, "TVY’"],
    ["L", -74, "TVWY"],
    ["PT", -74, "A"],
    ["V", -74, "Aa"],
    ["Y", -74, "Aap"],
    ["vy", -74, ",."],
    ["Y", -65, ";"],
    [" F", -55, "A"],
    ["A", -55, " "],
    ["L", -55, "’"],
    ["T", -55, "-wy"],
    ["V", -55, "-eo"],
    ["Wrw", -55, ",."],
    ["Y", -55, ":uv"],
    ["A", -37, "W"],
    ["L", -37, " y"],
    ["T", -37, "iru"],
    ["V", -37, ":;ruy"],
    ["W", -37, "Aa"],
    ["Y", -37, "i"],
    ["’", -37, " "],
    [" ", -18, "TY"],
    ["A", -18, "vwy"],
    ["PY", -18, " "],
    ["R", -18, "TVWY"],
    ["T", -18, " O"],
    ["V", -18, "i"],
    ["W", -18, "-:;eoru"],
    ["f", -18, "f"],
    ["’", -18, "s’"],
    ["W", -9, "y"],
    ["f", 18, "’"],
    ["r", 37, "’"],
  ],
  700: [
    ["P", -129, ",."],
    ["FY", -111, ",."],
    ["T", -111, ",.:;"],
    ["AL", -92, "Y"],
    ["V", -92, ",."],
    ["Y", -92, "A"],
    ["AL", -74, "TV"],
    ["P", -74, "A"],
    ["T", -74, "Aaceosuwy"],
    ["V", -74, "Ao"],
    ["Y", -74, ":;oq"],
    ["vy", -74, ",."],
    ["1", -55, "1"],
    ["AL", -55, "W’"],
    ["F", -55, "A"],
    ["T", -55, "-r"],
    ["V", -55, "-:;aer"],
    ["W", -55, ",.A"],
    ["Y", -55, "-aepuv"],
    ["r", -55, ",."],
    ["’", -55, " "],
    [" ", -37, "A"],
    ["A", -37, " vy"],
    ["L", -37, "y"],
    ["R", -37, "Y"],
    ["V", -37, "uy"],
    ["W", -37, "a"],
    ["Y", -37, "i"],
    ["w", -37, ",."],
    ["’", -37, "s’"],
    ["W", -20, "-"],
    [" ", -18, "Y"],
    ["A", -18, "w"],
    ["LPY", -18, " "],
    ["R", -18, "VW"],
    ["T", -18, "Oi"],
    ["V", -18, "i"],
    ["W", -18, ":;eoruy"],
    ["W", -9, "i"],
    ["f", 18, "’"],
    ["r", 37, "’"],
  ],
};

const tableSize = 0x80;
const apostrophe = 0x2019;
const tables = { 400: tableOf(pairs[400]), 700: tableOf(pairs[700]) };

/** By how much a browser moves the second of two characters away from the first, in 1/1000 of the type size. */
export function kerning(first: number, second: number, weight: 400 | 700): number {
  return tables[weight][place(first) * tableSize + place(second)] ?? 0;
}

/** ASCII stands for itself, the apostrophe for a control character, and what is never kerned for another. */
function place(codePoint: number): number {
  if (codePoint === apostrophe) return 1;
  return codePoint < tableSize ? codePoint : 0;
}

function tableOf(list: readonly Pairs[]): Int16Array {
  const table = new Int16Array(tableSize * tableSize);
  for (const [firsts, change, seconds] of list) {
    for (const first of firsts) {
      for (const second of seconds) {
        table[place(first.charCodeAt(0)) * tableSize + place(second.charCodeAt(0))] = change;
      }
    }
  }
  return table;
}
