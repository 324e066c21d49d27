import type { ContactCard, ContactLine, Inline } from "../../document/document.ts";
import { type Form, lateLink, lateText } from "../../document/late-text.ts";
import type { Composition } from "../composition.ts";
import { valueAt } from "../condition.ts";
import type { Question } from "../facts.ts";
import { isSet } from "../questions.ts";
import { capitalise } from "../terms.ts";
import { colleagueCards, colleagueKeys } from "./colleague-cards.ts";
import { type Card, cards, type LineKind, namedPerson } from "./contact-cards.ts";
import { displayAddress, telephoneAddress } from "./links.ts";
import { compositionOf, type HelperSpec, rawText } from "./spec.ts";

type Options = Handlebars.HelperOptions;

/**
 * The contacts that `{{contact "…"}}` knows. `dsl` makes a card for each DSL, `colleagues` one for each other post
 * whose holder has a phone number or an email address.
 */
export const contactNames: readonly string[] = [...Object.keys(cards), "dsl", "colleagues"];

/** The configuration keys that a contact card prints. */
function contactKeys(name: string): readonly string[] {
  if (name === "dsl") return ["people.dsl"];
  if (name === "colleagues") return colleagueKeys;
  const card = cards[name];
  return card ? [...card.name, ...card.lines.map(([, key]) => key)] : [];
}

/** `{{contact "referral"}}` on a line of its own. */
export const contact: HelperSpec = {
  parameters: ["contact"],
  required: 1,
  keys: (literals) => literals.flatMap(contactKeys),
  run(name: unknown, options: Options) {
    const composition = compositionOf(options);
    return cardsOf(rawText(name), composition)
      .map((card) => composition.slots.mark({ type: "block", block: makeCard(card, composition) }))
      .join("\n\n");
  },
};

function cardsOf(name: string, composition: Composition): readonly Card[] {
  if (name === "dsl") {
    return composition.config.people.dsl.map((_, index) => ({
      name: [],
      otherwise: "Designated Safeguarding Lead (DSL)",
      lines: namedPerson(`people.dsl.${index}`),
    }));
  }
  if (name === "colleagues") return colleagueCards(composition);
  const card = cards[name];
  if (card === undefined) throw new Error(`There is no contact "${name}".`);
  return [card];
}

function makeCard({ name, otherwise = "", lines }: Card, composition: Composition): ContactCard {
  const isThere = (key: string) => isSet(composition, key);
  const nameKey = name.find(isThere);
  const heading = { key: nameKey, otherwise };
  return {
    type: "contactCard",
    name: [
      nameKey === undefined
        ? { type: "text", value: capitalise(otherwise) }
        : lateText(nameKey, capitalise),
    ],
    lines: lines
      .filter(([, key]) => isThere(key) && !composition.ask(repeats(key, heading)))
      .map(([label, key, kind]): ContactLine => ({ label, value: [lineValue(key, kind)] })),
  };
}

interface Heading {
  readonly key: string | undefined;
  readonly otherwise: string;
}

/** Whether a line says what stands above it. */
function repeats(key: string, { key: heading, otherwise }: Heading): Question<boolean> {
  return {
    id: `repeats ${[key, heading, otherwise].join("\0")}`,
    answerFrom: ({ config }) => {
      const words = heading === undefined ? otherwise : String(valueAt(config, heading));
      return String(valueAt(config, key)).toLowerCase() === words.toLowerCase();
    },
  };
}

function lineValue(key: string, kind: LineKind): Inline {
  const link = (form: Form, words?: Form): Inline =>
    lateLink([{ origin: key, form }], [lateText(key, words)], false);
  switch (kind) {
    case "text":
      return lateText(key);
    case "phone":
      return link(telephoneAddress);
    case "email":
      return link((address) => `mailto:${address}`);
    case "url":
      return link((url) => url, displayAddress);
  }
}
