import type { ConfigSchema, SchemaNode } from "../config/schema.ts";
import { termKeys } from "./terms.ts";

/** What a path in a template stands for. */
export interface Found {
  readonly kind: "scalar" | "flag" | "list" | "map";
  /** Dotted key; list items are written `people.dsl.0`. */
  readonly key: string;
  readonly node: SchemaNode | undefined;
  /** The values that a choice, or a list of choices, can have. */
  readonly words?: readonly string[] | undefined;
}

/** Where in the configuration a template's paths start: at its root, or at an item inside `{{#each}}`. */
export class Scope {
  readonly #schema: ConfigSchema;
  readonly #path: readonly string[];
  readonly #parent: Scope | undefined;
  /** Keys that a test around this place has found to be there. */
  readonly #present: ReadonlySet<string>;
  /** Names beyond the configuration, such as `policy` in the pack's text for deferred sections. */
  readonly #extras: readonly string[];

  private constructor(
    schema: ConfigSchema,
    {
      path,
      parent,
      present,
      extras,
    }: {
      readonly path: readonly string[];
      readonly parent: Scope | undefined;
      readonly present: ReadonlySet<string>;
      readonly extras: readonly string[];
    },
  ) {
    this.#schema = schema;
    this.#path = path;
    this.#parent = parent;
    this.#present = present;
    this.#extras = extras;
  }

  /** The scope of a whole template. `present` are the keys that the section's own conditions guarantee. */
  static root(
    schema: ConfigSchema,
    present: readonly string[],
    extras: readonly string[] = [],
  ): Scope {
    return new Scope(schema, { path: [], parent: undefined, present: new Set(present), extras });
  }

  /** The scope inside `{{#each}}` over a list, or inside a test that found a key. */
  within({
    path = this.#path,
    present = [],
  }: {
    readonly path?: readonly string[];
    readonly present?: readonly string[];
  }): Scope {
    const entered = path !== this.#path;
    return new Scope(this.#schema, {
      path,
      parent: entered ? this : this.#parent,
      present: new Set([...this.#present, ...present]),
      extras: this.#extras,
    });
  }

  /** What a path means here; undefined where the schema has no such key. */
  find({
    parts,
    depth,
    data,
  }: Pick<hbs.AST.PathExpression, "parts" | "depth" | "data">): Found | undefined {
    if (data) return undefined;
    if (depth > 0) return this.#parent?.find({ parts, depth: depth - 1, data });
    const [first, second] = parts;
    if (this.#path.length === 0 && (first === "t" || first === "T"))
      return term(second, parts.length);
    if (this.#path.length === 0 && first !== undefined && this.#extras.includes(first)) {
      return { kind: "scalar", key: first, node: undefined };
    }
    const path = [...this.#path, ...parts];
    const node = this.#schema.at(path);
    return node && { kind: this.#kind(node), key: path.join("."), node, words: this.#words(node) };
  }

  /** The first part of a key that may be absent here and is not guarded by a test; undefined if it is safe to print. */
  unguarded(key: string): string | undefined {
    const path = key.split(".");
    for (let length = 1; length <= path.length; length += 1) {
      const prefix = path.slice(0, length);
      if (this.#optional(prefix) && !this.#isPresent(prefix.join("."))) return prefix.join(".");
    }
    return undefined;
  }

  #isPresent(key: string): boolean {
    return Array.from(this.#present).some(
      (present) => present === key || present.startsWith(`${key}.`),
    );
  }

  #optional(path: readonly string[]): boolean {
    const name = path.at(-1) ?? "";
    if (/^\d+$/.test(name)) return false;
    const parent = this.#schema.at(path.slice(0, -1));
    const node = this.#schema.at(path);
    if (!parent || !node || !parent.properties) return false;
    if (parent.required?.includes(name)) return false;
    return this.#schema.defaults(node) === undefined;
  }

  #words(node: SchemaNode): readonly string[] | undefined {
    const items = node.items ? this.#schema.resolve(node.items) : node;
    return items.enum?.map(String);
  }

  #kind(node: SchemaNode): Found["kind"] {
    if (node.type === "boolean") return "flag";
    if (node.type === "array") return "list";
    return node.type === "object" || node.properties ? "map" : "scalar";
  }
}

function term(name: string | undefined, parts: number): Found | undefined {
  if (name === undefined || parts !== 2 || !Object.hasOwn(termKeys, name)) return undefined;
  const key = termKeys[name as keyof typeof termKeys];
  return { kind: "scalar", key: key ?? `t.${name}`, node: undefined };
}
