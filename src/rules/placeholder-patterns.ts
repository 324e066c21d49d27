/** What people leave in a text for somebody else to fill in, as they type it. */
const within: readonly RegExp[] = [
  // [name of school], [insert date], <school name>, {{school.name}}; but not the words of a link.
  /\[\s*(?:add|complete|contact|date|delete|details|enter|insert|list|name|number|phone|please|role|school|setting|specify|state|tbc|title|type|your|x+)\b[^\]\n]*\](?!\()/gi,
  /<\s*(?:add|date|enter|insert|name|school|your)\b[^>\n]*>/gi,
  /\{\{[^}\n]*\}\}/g,
  // An instruction at the start of a sentence: "Insert details of …". Staff who "insert a memory stick" are no such.
  /(?<=^|[.:;–([]\s*)insert (?:(?:the|your|a|an|any|local|relevant|school|setting|school’s|school's) )*(?:names?|details?|dates?|numbers?|contacts?|links?|logo|text|title|address|role|policy|procedures?|information|here|examples?|list|as appropriate)\b/gim,
  /\b(?:please insert|insert (?:here|as appropriate)|to be inserted)\b/gi,
  /\bdelete (?:as (?:appropriate|applicable)|(?:if|where) not (?:applicable|appropriate|needed|required))\b/gi,
  /(?<=[([]\s*)(?:amend|adapt|edit|complete|customise|personalise) (?:as|if|where) (?:appropriate|applicable|necessary|required)\b/gi,
  /\bT\.?B\.?[ACD]\b\.?/g,
  /\bto be (?:advised|announced|confirmed|decided|determined)\b(?=\s*(?:[.;,)\]]|$))/gim,
  // Three or more of them stand for nothing; a film or a site may be XXX-rated.
  /(?<![A-Za-zÀ-ž0-9.])x{3,}(?![A-Za-zÀ-ž0-9]|[- ](?:rated|sites?|websites?|content|material|films?))/gi,
  /\.{4,}|(?:\. ){3,}\.|…{2,}|_{3,}|\?{2,}/g,
  /\blorem ipsum\b/gi,
  /\be\.?g\.?,? (?:names?|dates?|job titles?|phone numbers?)\b/gi,
];

/** Whole values that say nothing, such as a name of nobody. */
const whole: readonly RegExp[] = [
  /^(?:tb[acd]|x|n\/?a|to follow|pending|unknown|vacant|as above)$/i,
  /^[\s!-/:-@[-`{-~£–—…•]+$/,
  /^(?:your|the|full|first|school|setting|head(?:teacher)?|dsl|governor)(?:’s|'s)? (?:school )?name(?: here)?$/i,
  /^(?:name|title|role|date|address)(?: (?:here|of (?:the |your )?(?:school|setting|dsl|governor|head(?:teacher)?|person)))?$/i,
  /^(?:(?:mrs?|ms|miss|dr)\.? )?(?:a\.? ?n\.? other|(?:joe|jo|jane|fred) bloggs)$/i,
];

// Most text holds none of it, and is told by one look.
const mayHold =
  /[[<{…?_]|\.\s?\.|insert|(?:as|if|where) (?:appropriate|applicable|necessary|required)|delete|tbc|T\.?B\.?[ACD]|to be |xxx|lorem|\be\.?g\b/i;
const longestWhole = 40;

/** The stretches of a text that nobody has filled in. */
export function placeholdersIn(text: string): readonly { start: number; end: number }[] {
  const isShort = text.length <= longestWhole;
  if (isShort && whole.some((pattern) => pattern.test(text.trim())))
    return [{ start: 0, end: text.length }];
  if (!mayHold.test(text)) return [];
  const found = within.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
    })),
  );
  // "[insert name]" is one thing, whatever else is found in it.
  return found.filter(
    (one, place) =>
      !found.some(
        (other, otherPlace) =>
          contains(other, one) && (!contains(one, other) || otherPlace < place),
      ),
  );
}

type Stretch = ReturnType<typeof placeholdersIn>[number];

function contains(outer: Stretch, inner: Stretch): boolean {
  return outer !== inner && outer.start <= inner.start && inner.end <= outer.end;
}
