/** The areas that still have numbers of ten digits, besides those of eleven: 01204 to 01995, Brampton's as 016977. */
const shorter =
  /^1(?:204|208|254|276|29[78]|36[34]|38[46]|404|420|46[01]|48[08]|52[47]|56[26]|606|629|635|647|659|695|697(?=7)|726|744|750|768|827|837|884|90[05]|935|94[69]|963|995)\d{5}$/;

/**
 * Ofcom's National Telephone Numbering Plan and its designated ranges, without the leading 0: area codes, 03, 055 and 056,
 * mobiles and pagers, freephone, 084 and 087, premium rate.
 */
const national = [
  /^1[1-9]\d{8}$/,
  shorter,
  /^2[03489]\d{8}$/,
  /^3[0347]\d{8}$/,
  /^5[56]\d{8}$/,
  /^7\d{9}$/,
  /^80[08]\d{7}$/,
  /^800(?:\d{6}|1111)$/,
  /^845464\d$/,
  /^8(?:4[2-5]|7[0-3])\d{7}$/,
  /^9(?:[01]\d|8\d)\d{7}$/,
];

/** Numbers without an area: emergencies and police, NHS, power cuts, banks, relay, helplines of social value, enquiries. */
const short = /^(?:999|112|101|111|119|105|159|18000|116\d{3}|118\d{3})$/;

/** Whether a number can be rung in the UK, by its form: with a leading 0, with +44, or one of the short numbers. */
export function isUkNumber(text: string): boolean {
  const digits = digitsOf(text);
  if (short.test(digits)) return true;
  return digits.startsWith("0") && national.some((form) => form.test(digits.slice(1)));
}

/** A number as it is dialled within the UK, however it is written: +44 (0)1632 960123 is 01632960123. */
export function digitsOf(text: string): string {
  return text.replaceAll(/[\s()-]/g, "").replace(/^(?:\+|00)440?/, "0");
}
