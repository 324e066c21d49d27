import { isCalendarDate } from "../../config/calendar.ts";
import type { YamlNode } from "../../yaml/tree.ts";

/** What a field must hold, in words that complete "… must be"; undefined when it does. */
export type FieldCheck = (node: YamlNode) => string | undefined;

/** The fields that an entry of the register may have. */
export interface EntryFields {
  readonly required: Readonly<Record<string, FieldCheck>>;
  readonly optional: Readonly<Record<string, FieldCheck>>;
}

/** A scalar's text; undefined for anything else, numbers included. */
export function textIn(node: YamlNode | undefined): string | undefined {
  return node?.kind === "scalar" && typeof node.value === "string" ? node.value : undefined;
}

const text: FieldCheck = (node) =>
  textIn(node)?.trim() ? undefined : "text; a number or a date goes into quotes";

const date: FieldCheck = (node) =>
  isCalendarDate(textIn(node) ?? "") ? undefined : 'a date in quotes, such as "2026-09-01"';

const day: FieldCheck = (node) =>
  (textIn(node) ?? "").length === 10 ? date(node) : 'a day in quotes, such as "2026-09-01"';

const address: FieldCheck = (node) =>
  /^https?:\/\/[^\s/]+\S*$/.test(textIn(node) ?? "")
    ? undefined
    : "an address that starts with https:// or http://";

const flag: FieldCheck = (node) =>
  node.kind === "scalar" && typeof node.value === "boolean" ? undefined : "true or false";

/** A domain, perhaps with a path: net-aware.org.uk, bbc.co.uk/webwise. */
export const domain: FieldCheck = (node) =>
  /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/[^\s/]+)*$/.test(textIn(node) ?? "")
    ? undefined
    : "a domain in small letters, without https:// and www.";

const oneOf =
  (...words: readonly string[]): FieldCheck =>
  (node) =>
    words.includes(textIn(node) ?? "") ? undefined : `one of: ${words.join(", ")}`;

const listOf =
  (check: FieldCheck): FieldCheck =>
  (node) =>
    node.kind === "list" && node.items.every((item) => check(item) === undefined)
      ? undefined
      : "a list in which each item fits";

/** Editions are looked at one by one; here they need only be a list. */
const list: FieldCheck = (node) => (node.kind === "list" ? undefined : "a list");

const certainty = oneOf("page", "reported", "memory");

export const referenceFields: EntryFields = {
  required: { title: text, publisher: text, url: address },
  optional: {
    part_of: text,
    aliases: listOf(text),
    statutory: flag,
    applies_to: listOf(text),
    editions: list,
    withdrawn: date,
    replaced_by: text,
    note: text,
  },
};

export const editionFields: EntryFields = {
  required: { edition: text, certainty },
  optional: { in_force: date, checked_on: day, title: text, publisher: text, statutory: flag },
};

export const actFields: EntryFields = {
  required: { title: text, certainty },
  optional: { in_force: date, supersedes: text, note: text, checked_on: day },
};

export const linkFields: EntryFields = {
  required: { name: text, url: address },
  optional: {
    phone: text,
    replaces: domain,
    about: text,
    audience: listOf(oneOf("settings", "parents")),
  },
};

export const replacementFields: EntryFields = {
  required: { old: text, new: text },
  optional: { since: date, url: address, aliases: listOf(text) },
};
