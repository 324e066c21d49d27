/**
 * What was made for a key, kept for the next to ask. So many are kept at most. When half as many are new, those that were
 * not asked for since the last time are let go: what is asked for often stays, and asking costs next to nothing.
 */
export class Remembered<T> {
  readonly #half: number;
  #recent = new Map<string, T>();
  #before = new Map<string, T>();

  constructor(most: number) {
    this.#half = Math.ceil(most / 2);
  }

  /** What belongs to a key: kept from before, or made now. Equal keys must stand for equal things. */
  get(key: string, make: () => T): T {
    const recent = this.#recent.get(key);
    if (recent !== undefined) return recent;
    const value = this.#before.get(key) ?? make();
    if (this.#recent.size >= this.#half) {
      this.#before = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(key, value);
    return value;
  }
}

/** What was made from a thing that never changes, kept as long as the thing itself. */
export class RememberedFrom<Thing extends object, T> {
  readonly #made = new WeakMap<Thing, T>();

  /** What belongs to a thing: kept from before, or made now, which must depend on nothing else. */
  get(thing: Thing, make: () => T): T {
    const known = this.#made.get(thing);
    if (known !== undefined) return known;
    const value = make();
    this.#made.set(thing, value);
    return value;
  }
}
