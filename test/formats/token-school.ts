import type { ConfigSchema, SchemaNode } from "../../src/config/schema.ts";
import { displayDate } from "../../src/pack/helpers/dates.ts";
import { displayAddress } from "../../src/pack/helpers/links.ts";

/** One text of a generated school: unlike any other in the policy, so that it shows where its field is printed. */
export interface Token {
  /** The field, such as `people.dsl[].name`. */
  readonly field: string;
  /** The key, such as `people.dsl.0.name`. */
  readonly key: string;
  /** As it stands in a finished policy, if it does. */
  readonly printed: string;
  /** Whether the schema says that the field is printed. */
  readonly isPrinted: boolean;
}

/** A school in which every field has a value: nothing comes from a default. */
export interface TokenSchool {
  readonly config: object;
  readonly tokens: readonly Token[];
}

/** Sections whose wording the school changes, by what it does with them. */
export interface ChangedSections {
  /** A section, and the name of one of its items. */
  readonly add: readonly [section: string, item: string];
  readonly replace: string;
  readonly deferTo: string;
  readonly omit: string;
}

/** A school with a token in each text field. Each round takes the next of the values that a field may have. */
export function tokenSchool(
  schema: ConfigSchema,
  changed: ChangedSections,
  round: number,
): TokenSchool {
  const maker = new SchoolMaker(schema, round);
  const config = maker.map(schema.root, startOfSchool);
  return { config: { ...config, sections: maker.sections(changed) }, tokens: maker.tokens };
}

interface Place {
  readonly key: string;
  readonly field: string;
  readonly isPrinted: boolean;
}

const startOfSchool: Place = { key: "", field: "", isPrinted: true };

class SchoolMaker {
  readonly tokens: Token[] = [];
  readonly #schema: ConfigSchema;
  readonly #round: number;

  constructor(schema: ConfigSchema, round: number) {
    this.#schema = schema;
    this.#round = round;
  }

  map(node: SchemaNode, place: Place): object {
    const properties = Object.entries(node.properties ?? {});
    const written = properties.filter(
      ([name, property]) => node.required?.includes(name) || !this.#leavesOut(property),
    );
    return Object.fromEntries(
      written.map(([name, property]) => [name, this.#value(property, below(place, name))]),
    );
  }

  /** Each of the four ways to change a section, with the texts that it takes. */
  sections({ add, replace, deferTo, omit }: ChangedSections): object {
    const [extended, item] = add;
    const wording = (id: string, name: string) => {
      const place = { key: `sections.${id}`, field: "sections.*", isPrinted: true };
      const node = this.#schema.at(["sections", id, name]) ?? {};
      return { [name]: this.#value(node, below(place, name)) };
    };
    const after: Place = below(
      { key: `sections.${extended}.add.2`, field: "sections.*.add[]", isPrinted: false },
      "at.after",
    );
    this.tokens.push({ ...after, printed: item });
    const { add: additions } = wording(extended, "add") as { add: object[] };
    const last = { ...additions.at(-1), at: { after: item } };
    return {
      [extended]: { add: [...additions.slice(0, -1), last] },
      [replace]: wording(replace, "replace"),
      [deferTo]: wording(deferTo, "defer_to"),
      [omit]: wording(omit, "omit"),
    };
  }

  /** From the third ten rounds on, people and services that a school need not have are not there. */
  #leavesOut(reference: SchemaNode): boolean {
    const isGroup = this.#schema.resolve(reference).properties !== undefined;
    return this.#round >= 20 && isGroup && this.#schema.defaults(reference) === undefined;
  }

  #value(reference: SchemaNode, place: Place): unknown {
    const node = this.#schema.resolve(reference);
    const here = { ...place, isPrinted: place.isPrinted && node["x-printed"] !== false };
    if (node.properties) return this.map(node, here);
    if (node.items) return this.#list(node.items, here);
    if (node.enum) return node.enum[this.#round % node.enum.length];
    if (node.oneOf) return "first";
    // In the second ten rounds, choices meet the answer that they did not meet in the first.
    if (node.type === "boolean") return this.#round % 2 === Math.floor(this.#round / 10) % 2;
    if (node.type === "integer") return 1 + (this.#round % 3);
    return node.type === "string" ? this.#text(node, here) : undefined;
  }

  /** All choices, or one in each third round; of texts always three, so that commas and "and" are there. */
  #list(reference: SchemaNode, place: Place): readonly unknown[] {
    const { enum: choices } = this.#schema.resolve(reference);
    if (choices && this.#round % 3 < 2) return choices;
    if (choices) return [choices[this.#round % choices.length]];
    return [0, 1, 2].map((index) =>
      this.#value(reference, { ...below(place, String(index)), field: `${place.field}[]` }),
    );
  }

  #text(node: SchemaNode, place: Place): string {
    const { written, printed } = textLike(node, place.key, this.tokens.length + 1);
    this.tokens.push({ ...place, printed });
    return written;
  }
}

function below(place: Place, name: string): Place {
  const join = (path: string) => (path === "" ? name : `${path}.${name}`);
  return { ...place, key: join(place.key), field: join(place.field) };
}

/** The part of a text's schema that says what form it must have. */
interface TextNode extends SchemaNode {
  readonly pattern?: string;
}

/** A text that a field takes, and the part of it that is printed. Another number gives another text. */
export function textLike({ pattern, "x-kind": kind }: TextNode, key: string, number: number) {
  const digits = String(number).padStart(3, "0");
  const word = `Zqtoken${digits}x`;
  const same = (text: string) => ({ written: text, printed: text });
  // The guidance in force follows the policy's date, so this one is not just any.
  if (key === "dates.policy") return dateLike("2026-09-03");
  // Days have two digits, so that "1 May" is not found in "21 May".
  if (kind === "date") return dateLike(isoDate(Date.UTC(2027, number, 10 + (number % 18))));
  if (pattern === undefined) return same(word);
  if (pattern.startsWith("^https"))
    return addressLike(`https://${word.toLowerCase()}.example/page`);
  if (pattern.includes("@")) return same(`${word.toLowerCase()}@example.org`);
  if (pattern.startsWith("^[+0-9(]")) return same(`01632 960${digits}`);
  if (pattern.startsWith("^#")) return same(`#0${digits.slice(-2)}030`);
  if (pattern === "^\\d{6}$") return same(`987${digits}`);
  throw new Error(`${key} has a form that this test does not know.`);
}

function dateLike(written: string) {
  return { written, printed: displayDate(written) };
}

function addressLike(written: string) {
  return { written, printed: displayAddress(written) };
}

function isoDate(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
