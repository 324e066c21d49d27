/** An object that makes its properties when they are read. It seems to have each of them: templates read no other kind. */
export function lazyObject(make: (name: string) => unknown): Readonly<Record<string, unknown>> {
  return new Proxy(
    {},
    {
      get: (_, name) => (typeof name === "string" ? make(name) : undefined),
      getOwnPropertyDescriptor: () => ({ configurable: true }),
    },
  );
}

/** A list of what is behind some steps. Its length, and each of its items, are asked for when they are read. */
export function lazyList(
  steps: readonly string[],
  length: () => number,
  item: (index: string) => unknown,
): readonly unknown[] {
  const isThere = (name: string | symbol): name is string =>
    typeof name === "string" && /^\d+$/.test(name) && Number(name) < length();
  const list: readonly unknown[] = new Proxy([], {
    get(methods, name) {
      if (name === "length") return length();
      return isThere(name) ? item(name) : Reflect.get(methods, name);
    },
    has: (methods, name) => isThere(name) || Reflect.has(methods, name),
    getOwnPropertyDescriptor: (methods, name) =>
      isThere(name) ? { configurable: true } : Reflect.getOwnPropertyDescriptor(methods, name),
  });
  stepsOfLists.set(list, steps);
  return list;
}

const stepsOfLists = new WeakMap<object, readonly string[]>();

/** What a list of `lazyList` is behind; undefined for anything else. */
export function stepsOf(list: unknown): readonly string[] | undefined {
  return typeof list === "object" && list !== null ? stepsOfLists.get(list) : undefined;
}
