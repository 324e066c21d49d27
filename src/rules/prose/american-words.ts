/**
 * American spellings that are wrong in British English everywhere, and the British ones. Our own list: the words of
 * schools and safeguarding, with the rest of their families. Words with two meanings ("program", "practice",
 * "license", "check", "story") are left out, and so is what British English spells both ways ("judgment").
 * House style is "organise", as GOV.UK writes; words in -ize and -yze follow a pattern instead of standing here.
 */
const families: readonly (readonly [american: string, british: string, endings: string])[] = [
  ["behavior", "behaviour", "- s al ally ist ists"],
  ["misbehavior", "misbehaviour", "-"],
  ["color", "colour", "- s ed ful ing less"],
  ["discolor", "discolour", "- ed s"],
  ["favor", "favour", "- s ed ing able ably ite ites itism"],
  ["favorit", "favourit", "e es ism"],
  ["flavor", "flavour", "- s ed ing"],
  ["harbor", "harbour", "- s ed ing"],
  ["honor", "honour", "- s ed ing able ably"],
  ["dishonor", "dishonour", "- able"],
  ["humor", "humour", "- s ed ing"],
  ["labor", "labour", "- s ed ing er ers"],
  ["neighbor", "neighbour", "- s hood hoods ing ly"],
  ["rumor", "rumour", "- s ed"],
  ["endeavor", "endeavour", "- s ed ing"],
  ["demeanor", "demeanour", "- s"],
  ["odor", "odour", "- s"],
  ["savior", "saviour", "- s"],
  ["candor", "candour", "-"],
  ["rigor", "rigour", "-"],
  ["vigor", "vigour", "-"],
  ["splendor", "splendour", "-"],
  ["tumor", "tumour", "- s"],
  ["center", "centre", "- s"],
  ["centered", "centred", "-"],
  ["centering", "centring", "-"],
  ["theater", "theatre", "- s"],
  ["fiber", "fibre", "- s"],
  ["liter", "litre", "- s"],
  ["caliber", "calibre", "-"],
  ["somber", "sombre", "-"],
  ["meager", "meagre", "-"],
  ["maneuver", "manoeuvre", "- s"],
  ["catalog", "catalogue", "- s"],
  ["cataloged", "catalogued", "-"],
  ["cataloging", "cataloguing", "-"],
  ["travel", "travell", "ed ing er ers"],
  ["label", "labell", "ed ing"],
  ["mislabel", "mislabell", "ed ing"],
  ["cancel", "cancell", "ed ing"],
  ["model", "modell", "ed ing"],
  ["counsel", "counsell", "ed ing or ors"],
  ["signal", "signall", "ed ing"],
  ["level", "levell", "ed ing"],
  ["channel", "channell", "ed ing"],
  ["fuel", "fuell", "ed ing"],
  ["total", "totall", "ed ing"],
  ["equal", "equall", "ed ing"],
  ["quarrel", "quarrell", "ed ing"],
  ["marshal", "marshall", "ed ing"],
  ["dial", "diall", "ed ing"],
  ["rival", "rivall", "ed ing"],
  ["unravel", "unravell", "ed ing"],
  ["marvelous", "marvellous", "- ly"],
  ["jewelry", "jewellery", "-"],
  ["woolen", "woollen", "- s"],
  ["worship", "worshipp", "ed ing er ers"],
  ["enroll", "enrol", "- s ment ments"],
  ["fulfill", "fulfil", "- s ment"],
  ["instill", "instil", "- s"],
  ["distill", "distil", "- s"],
  ["skillful", "skilful", "- ly"],
  ["willful", "wilful", "- ly"],
  ["installment", "instalment", "- s"],
  ["defense", "defence", "- s less"],
  ["offense", "offence", "- s"],
  ["pretense", "pretence", "- s"],
  ["pedophil", "paedophil", "e es ia ic"],
  ["pediatric", "paediatric", "- s"],
  ["pediatrician", "paediatrician", "- s"],
  ["orthopedic", "orthopaedic", "- s"],
  ["anesthetic", "anaesthetic", "- s"],
  ["anemi", "anaemi", "a c"],
  ["leukemia", "leukaemia", "-"],
  ["hemorrhage", "haemorrhage", "- s"],
  ["diarrhea", "diarrhoea", "-"],
  ["estrogen", "oestrogen", "-"],
  ["archeolog", "archaeolog", "y ical ist ists"],
  ["gray", "grey", "- s er"],
  ["skeptic", "sceptic", "- s al ism"],
  ["aluminum", "aluminium", "-"],
  ["airplane", "aeroplane", "- s"],
  ["pajamas", "pyjamas", "-"],
  ["mustache", "moustache", "- s"],
  ["cozy", "cosy", "-"],
  ["mold", "mould", "- s ed y"],
  ["smolder", "smoulder", "- s ed ing"],
  ["plow", "plough", "- s ed ing"],
  ["sulfur", "sulphur", "-"],
  ["math", "maths", "-"],
  ["mom", "mum", "- s"],
  ["mommy", "mummy", "-"],
  ["gotten", "got", "-"],
  ["cellphone", "mobile phone", "- s"],
];

const words: ReadonlyMap<string, string> = new Map(
  families.flatMap(([american, british, endings]) =>
    endings.split(" ").map((ending) => {
      const suffix = ending === "-" ? "" : ending;
      return [american + suffix, british + suffix] as const;
    }),
  ),
);

/** -ize and -yze with what follows them, and the words in which they are no ending. */
const zed = /^(\p{L}{3,}[iy])z(e[drs]?|ers|es|ing|ingly|able|ation|ations|ational|ationally)$/u;
const noEnding =
  /^(?:un|re|over|under|down|up|mid|full|good|out|cap|fair|king|pint|bite|life|man)?siz|priz|seiz|^(?:maize|baize|wheez|breez|freez|squeez|sneez|gaz|bliz)/u;

/** The British spelling of a lower-case word; undefined where it has none that differs. */
export function britishSpelling(word: string): string | undefined {
  const listed = words.get(word);
  if (listed !== undefined) return listed;
  const [, stem, ending] = (word.includes("z") && zed.exec(word)) || [];
  return stem === undefined || noEnding.test(word) ? undefined : `${stem}s${ending}`;
}

/** Every listed American spelling, for the test that reads the list. */
export const americanWords: readonly string[] = [...words.keys()];
