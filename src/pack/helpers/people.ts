import { type HelperSpec, isPrinted, joinWords, rawText } from "./spec.ts";

interface PersonView {
  readonly name?: unknown;
  readonly role?: unknown;
}

/** "Mrs H Marlowe (headteacher)", or the name alone. */
export function displayPerson(person: unknown): string {
  const { name, role } = (person ?? {}) as PersonView;
  const words = isPrinted(name) ? String(name) : rawText(name);
  return isPrinted(role) ? `${words} (${role})` : words;
}

function displayName(person: unknown): string {
  const { name } = (person ?? {}) as PersonView;
  return isPrinted(name) ? String(name) : rawText(name);
}

/** `{{person people.head}}` */
export const person: HelperSpec = {
  parameters: ["person"],
  required: 1,
  run: (value: unknown) => displayPerson(value),
};

/** `{{people people.dsl "and"}}` */
export const people: HelperSpec = {
  parameters: ["listOfPeople", "word"],
  required: 2,
  run: (values: unknown, conjunction: unknown) => joined(values, conjunction, displayPerson),
};

/** `{{names people.dsl "and"}}`: without roles. */
export const names: HelperSpec = {
  parameters: ["listOfPeople", "word"],
  required: 2,
  run: (values: unknown, conjunction: unknown) => printNames(values, rawText(conjunction)),
};

/** "Mr J Fox and Ms R Hill" */
export function printNames(values: unknown, conjunction: string): string {
  return joined(values, conjunction, displayName);
}

function joined(
  values: unknown,
  conjunction: unknown,
  display: (value: unknown) => string,
): string {
  return joinWords(Array.isArray(values) ? values.map(display) : [], rawText(conjunction));
}
