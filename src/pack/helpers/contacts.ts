import type { ContactCard, ContactLine, Inline } from "../../document/document.ts";
import type { Composition } from "../composition.ts";
import { valueAt } from "../condition.ts";
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

function cardsOf(name: string, { config }: Composition): readonly Card[] {
  if (name === "dsl") {
    return config.people.dsl.map((_, index) => ({
      name: [],
      otherwise: "Designated Safeguarding Lead (DSL)",
      lines: namedPerson(`people.dsl.${index}`),
    }));
  }
  if (name === "colleagues") return colleagueCards(config);
  const card = cards[name];
  if (card === undefined) throw new Error(`There is no contact "${name}".`);
  return [card];
}

function makeCard({ name, otherwise, lines }: Card, { config }: Composition): ContactCard {
  const text = (key: string) => valueAt(config, key)?.toString();
  const nameKey = name.find((key) => text(key) !== undefined);
  const heading = (nameKey && text(nameKey)) ?? otherwise ?? "";
  return {
    type: "contactCard",
    name: [
      {
        type: "text",
        value: capitalise(heading),
        ...(nameKey === undefined ? {} : { origin: nameKey }),
      },
    ],
    lines: lines.flatMap(([label, key, kind]): readonly ContactLine[] => {
      const value = text(key);
      const repeats = value?.toLowerCase() === heading.toLowerCase();
      return value === undefined || repeats
        ? []
        : [{ label, value: [lineValue(value, key, kind)] }];
    }),
  };
}

function lineValue(value: string, origin: string, kind: LineKind): Inline {
  const link = (url: string, words: string): Inline => ({
    type: "link",
    url,
    printedAddress: undefined,
    children: [{ type: "text", value: words, origin }],
  });
  switch (kind) {
    case "text":
      return { type: "text", value, origin };
    case "phone":
      return link(telephoneAddress(value), value);
    case "email":
      return link(`mailto:${value}`, value);
    case "url":
      return link(value, displayAddress(value));
  }
}
