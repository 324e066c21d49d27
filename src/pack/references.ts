import type { YamlMap } from "../yaml/tree.ts";
import { isInForce } from "./in-force.ts";

/** The guidance, law and organisations a pack cites, as data. */
export interface ReferenceRegister {
  /** The register as it was written, for problems that point into it. */
  readonly tree: YamlMap;
  readonly references: Readonly<Record<string, Reference>>;
  readonly acts: Readonly<Record<string, Act>>;
  readonly links: Readonly<Record<string, NationalLink>>;
  readonly bodies: readonly Replacement[];
  readonly terms: readonly Replacement[];
  /** Domains that no current policy links to. */
  readonly dead: readonly string[];
}

export type Certainty = "page" | "reported" | "memory";

export interface Reference {
  readonly title: string;
  /** The larger publication it belongs to. */
  readonly part_of?: string;
  /** Shorter names that people write, such as KCSIE. */
  readonly aliases?: readonly string[];
  readonly publisher: string;
  readonly statutory?: boolean;
  readonly url: string;
  readonly editions?: readonly Edition[];
  readonly withdrawn?: string;
  readonly replaced_by?: string;
  readonly note?: string;
}

export interface Edition {
  readonly edition: string;
  /** ISO year, month or day; absent where it is not known. */
  readonly in_force?: string;
  readonly certainty: Certainty;
  readonly checked_on?: string;
  /** Where this edition had another title, publisher or standing in law. */
  readonly title?: string;
  readonly publisher?: string;
  readonly statutory?: boolean;
}

export interface Act {
  readonly title: string;
  readonly in_force?: string;
  readonly note?: string;
  /** The Act that it took the place of. */
  readonly supersedes?: string;
  readonly certainty: Certainty;
  readonly checked_on?: string;
}

export interface NationalLink {
  readonly name: string;
  readonly url: string;
  /** The dead domain whose place it took. */
  readonly replaces?: string;
  readonly phone?: string;
  readonly about?: string;
  readonly audience?: readonly ("settings" | "parents")[];
}

/** A name that a current policy must not use, and what it uses instead. */
export interface Replacement {
  readonly old: string;
  readonly new: string;
  readonly since?: string;
  readonly url?: string;
  readonly aliases?: readonly string[];
}

/** How a document cites a reference: the edition in force on its date, or the title alone. */
export interface Citation {
  readonly id: string;
  readonly title: string;
  readonly partOf: string | undefined;
  readonly edition: string | undefined;
  readonly publisher: string | undefined;
  readonly statutory: boolean;
  readonly url: string | undefined;
}

/** The citation of a reference or an act in a policy of a given date (ISO day or month); undefined for an unknown id. */
export function cite(
  register: ReferenceRegister,
  id: string,
  policyDate: string,
): Citation | undefined {
  const act = register.acts[id];
  if (act) {
    return {
      id,
      title: act.title,
      partOf: undefined,
      edition: undefined,
      publisher: undefined,
      statutory: true,
      url: undefined,
    };
  }
  const reference = register.references[id];
  if (!reference) return undefined;
  const edition = editionInForce(reference, policyDate);
  return {
    id,
    title: edition?.title ?? reference.title,
    partOf: reference.part_of,
    edition: edition?.edition,
    publisher: edition?.publisher ?? reference.publisher,
    statutory: edition?.statutory ?? reference.statutory ?? false,
    url: reference.url,
  };
}

/** The edition in force on a policy's date; before the first known date, the oldest. */
export function editionInForce(
  { editions = [] }: Reference,
  policyDate: string,
): Edition | undefined {
  const inForce = editions.filter(
    ({ in_force }) => in_force !== undefined && isInForce(in_force, policyDate),
  );
  return inForce.at(-1) ?? editions[0];
}
