const ascii = /^[\0-\x7f]*$/;

/** What a pattern may say of letters and digits of all scripts, between brackets, and which of them are ASCII. */
const inAscii = { "\\p{Lu}": "A-Z", "\\p{L}": "A-Za-z", "\\p{N}": "0-9" };

/**
 * A regular expression that recognises letters of all scripts. Such a one takes long to compile, and a check of one school
 * has hardly a text to use it on: texts in ASCII, as most are, get one that finds the same in them.
 */
export class LettersPattern {
  readonly #source: string;
  readonly #flags: string;
  #forAscii: RegExp | undefined;
  #forAll: RegExp | undefined;

  /** The source has \p{L}, \p{Lu} and \p{N} in brackets only. */
  constructor(source: string, flags = "") {
    this.#source = source;
    this.#flags = flags;
  }

  /** The expression for a text. One with the flag g is for `matchAll`. */
  for(text: string): RegExp {
    if (ascii.test(text)) {
      this.#forAscii ??= new RegExp(asciiOnly(this.#source), this.#flags);
      return this.#forAscii;
    }
    this.#forAll ??= new RegExp(this.#source, `${this.#flags}u`);
    return this.#forAll;
  }
}

function asciiOnly(source: string): string {
  return Object.entries(inAscii).reduce(
    (all, [each, letters]) => all.replaceAll(each, letters),
    source,
  );
}
