/** Numbers that look random and are the same in every run. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A whole number from 0 to below a limit (mulberry32). */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  /** One of several; undefined if there are none. */
  one<T>(all: readonly T[]): T | undefined {
    return all[this.below(all.length)];
  }

  /** A word with one slip of the finger: two letters swapped, one dropped, one doubled or one replaced. */
  typo(word: string): string {
    const at = 1 + this.below(word.length - 2);
    const [letter = "", next = ""] = [word[at], word[at + 1]];
    const slips = [next + letter, next, letter + letter + next, `${letter}x`];
    return word.slice(0, at) + (this.one(slips) ?? "") + word.slice(at + 2);
  }
}
