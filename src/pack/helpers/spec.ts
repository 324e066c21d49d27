import type { Composition } from "../composition.ts";
import type { Printed } from "../printed-value.ts";
import type { ReferenceRegister } from "../references.ts";

/** What a helper takes in one place, for the check of a pack without any school. */
export type ParameterKind =
  | "scalar" // a key that holds text or a number, a term, or literal text
  | "any" // any key
  | "list"
  | "listOfPeople"
  | "person"
  | "listOfBodies"
  | "listOfRoles"
  | "listOfYears"
  | "word" // literal text
  | "reference" // literal ids, each checked against its register
  | "section"
  | "body"
  | "nationalLink"
  | "contact"
  | "audience"
  | "duty"
  | "penLines"
  | "phase"
  | "startDate";

export interface HelperSpec {
  readonly parameters: readonly ParameterKind[];
  /** How many of the parameters must be there. */
  readonly required: number;
  /** True where the last parameter may repeat. */
  readonly repeats?: boolean;
  readonly block?: boolean;
  /** Configuration keys that the helper prints beyond its arguments. */
  readonly keys?: (literals: readonly string[], references: ReferenceRegister) => readonly string[];
  readonly run: Handlebars.HelperDelegate;
}

type HelperOptions = Handlebars.HelperOptions;

/** The composition a helper is called for. */
export function compositionOf(options: HelperOptions): Composition {
  return (options.data as { readonly composition: Composition }).composition;
}

/** A parameter as plain text: literal words as they are, values by their raw text. */
export function rawText(value: unknown): string {
  if (typeof value === "string") return value;
  if (isPrinted(value)) return value.raw;
  return value === undefined || value === null ? "" : String(value);
}

/** Whether a parameter is a configuration value (and not literal words). */
export function isPrinted(value: unknown): value is Printed {
  return typeof value === "object" && value !== null && "raw" in value && "origin" in value;
}

/** "a, b and c" from items that are ready to print. British: no comma before the last word. */
export function joinWords(items: readonly string[], conjunction: string): string {
  if (items.length <= 1) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${conjunction} ${items.at(-1)}`;
}
