import type { FlowText, Inline } from "../../document/document.ts";
import { inlineContent } from "../../document/markdown-inlines.ts";
import { markdownTokens } from "../../document/parse-markdown.ts";
import type { Composition } from "../composition.ts";
import { valueAt } from "../condition.ts";
import { type TermName, termsOf } from "../terms.ts";
import { printBodies } from "./bodies.ts";
import { printSection } from "./citations.ts";
import { printPhone } from "./links.ts";
import { printNational } from "./national-links.ts";
import { displayPerson, printNames } from "./people.ts";
import { printRoles } from "./roles.ts";

/** Part of a chart's text: Markdown with slots, as in a template; undefined where a school has nothing for it. */
export type Written = string | undefined;

/** A sentence; undefined where one of its values is. */
export function line(strings: TemplateStringsArray, ...values: readonly Written[]): Written {
  return values.includes(undefined) ? undefined : String.raw({ raw: strings }, ...values);
}

/** Writes the boxes of a chart. Names and numbers are printed as they are in templates, so that they know their keys. */
export class ChartWriter {
  readonly #composition: Composition;
  readonly #terms: ReturnType<typeof termsOf>;

  constructor(composition: Composition) {
    this.#composition = composition;
    this.#terms = termsOf(composition, composition.slots);
  }

  /** A box: sentences that there is nothing for are left out. */
  box(title: string, lines: readonly Written[]): FlowText {
    return { title: this.inlines(title), lines: this.lines(lines) };
  }

  lines(lines: readonly Written[]): readonly (readonly Inline[])[] {
    return lines.filter((written) => written !== undefined).map((written) => this.inlines(written));
  }

  inlines(written: string): readonly Inline[] {
    const token = markdownTokens(written).find(({ type }) => type === "inline");
    const { slots } = this.#composition;
    return inlineContent(token?.children ?? [], { slots, origin: undefined }).inlines;
  }

  term(name: TermName): string {
    return String(this.#terms.t[name]);
  }

  /** The text at a key. */
  value(key: string): Written {
    return this.#at(key)?.toString();
  }

  /** The number at a key, linked. */
  phone(key: string): Written {
    const value = this.#at(key);
    return value === undefined ? undefined : printPhone(value, this.#composition);
  }

  /** The name and role of the person at a key. */
  person(key: string): Written {
    const person = this.#at(key) as { readonly name?: unknown } | undefined;
    return person?.name === undefined ? undefined : displayPerson(person);
  }

  /** The names in the list at a key. */
  names(key: string): Written {
    return this.#list(key).length === 0 ? undefined : printNames(this.#list(key), "or");
  }

  /** The roles in the list at a key. */
  roles(key: string): string {
    return printRoles(this.#list(key), "or", this.#composition);
  }

  /** The bodies in the list at a key. */
  bodies(key: string, conjunction: "and" | "or"): string {
    return printBodies(this.#list(key), conjunction, this.#composition);
  }

  body(id: string): string {
    return printBodies([id], "or", this.#composition);
  }

  section(id: string): Written {
    return this.#composition.sections.has(id) ? printSection(id, this.#composition) : undefined;
  }

  national(id: string): Written {
    const isKnown = this.#composition.references.links[id] !== undefined;
    return isKnown ? printNational(id, this.#composition) : undefined;
  }

  #list(key: string): readonly unknown[] {
    const list = this.#at(key);
    return Array.isArray(list) ? list : [];
  }

  #at(key: string): unknown {
    return valueAt(this.#composition.view, key);
  }
}
