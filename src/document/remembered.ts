/** What was made for a key, kept for the next to ask. So many are kept; what was not asked for the longest makes room. */
export class Remembered<T> {
  readonly #most: number;
  readonly #made = new Map<string, T>();

  constructor(most: number) {
    this.#most = most;
  }

  /** What belongs to a key: kept from before, or made now. Equal keys must stand for equal things. */
  get(key: string, make: () => T): T {
    const known = this.#made.get(key);
    const value = known ?? make();
    this.#made.delete(key);
    this.#made.set(key, value);
    const [oldest] = this.#made.keys();
    if (this.#made.size > this.#most && oldest !== undefined) this.#made.delete(oldest);
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
