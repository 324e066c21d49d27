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
