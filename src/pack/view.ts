import type { Slots } from "../document/slots.ts";
import { lazyObject } from "./lazy-object.ts";
import { PrintedValue } from "./printed-value.ts";

export type View = Readonly<Record<string, unknown>>;

/**
 * The configuration as templates see it: text and numbers are printed values, true and false stay what they are.
 * Nothing is read before a template asks for it. Words that are no settings come from `words`.
 */
export function viewOf(config: object, slots: Slots, words: View = {}): View {
  const look = (data: unknown, key: string): unknown => {
    if (typeof data === "string" || typeof data === "number")
      return new PrintedValue(slots, data, key);
    if (Array.isArray(data)) return data.map((item, index) => look(item, `${key}.${index}`));
    if (typeof data === "object" && data !== null)
      return lazyObject((name) => look(ownValue(data, name), `${key}.${name}`));
    return data;
  };
  return lazyObject((name) => ownValue(words, name) ?? look(ownValue(config, name), name));
}

function ownValue(group: object, name: string): unknown {
  return Object.hasOwn(group, name) ? group[name as keyof typeof group] : undefined;
}
