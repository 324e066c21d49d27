import type { Slots } from "../document/slots.ts";
import type { Facts } from "./facts.ts";
import { lazyList, lazyObject } from "./lazy-object.ts";
import { PrintedValue } from "./printed-value.ts";
import { kindBehind, lengthBehind } from "./questions.ts";

export type View = Readonly<Record<string, unknown>>;

/**
 * The configuration as templates see it: text and numbers are printed values, true and false stay what they are.
 * Nothing is asked for before a template does. Words that are no settings come from `words`.
 */
export function viewOf({ ask }: Pick<Facts, "ask">, slots: Slots, words: View = {}): View {
  const look = (steps: readonly string[]): unknown => {
    const kind = ask(kindBehind(steps));
    switch (kind) {
      case "words":
        return new PrintedValue({ ask, slots }, steps.join("."));
      case "group":
        return lazyObject((name) => look([...steps, name]));
      case "list":
        return lazyList(
          steps,
          () => ask(lengthBehind(steps)),
          (index) => look([...steps, index]),
        );
      default:
        return kind;
    }
  };
  return lazyObject((name) => ownValue(words, name) ?? look([name]));
}

function ownValue(group: object, name: string): unknown {
  return Object.hasOwn(group, name) ? group[name as keyof typeof group] : undefined;
}
