/** The part of JSON Schema that schemas/school.schema.json uses, with our own annotations. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  /** What each value of `enum` means, in their order; editors show it beside the value. */
  readonly enumDescriptions?: readonly string[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: boolean | SchemaNode;
  readonly required?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: SchemaNode;
  readonly oneOf?: readonly SchemaNode[];
  readonly allOf?: readonly SchemaNode[];
  readonly then?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly definitions?: Readonly<Record<string, SchemaNode>>;
  /** What text is: one line, or several, or something with a form of its own. */
  readonly "x-kind"?: "line" | "prose" | "date" | "phone" | "email" | "address";
  /** The expected form in plain words, for patterns. */
  readonly "x-explain"?: string;
  /** Why a condition of the schema asks for something, as a sentence. */
  readonly "x-because"?: string;
  readonly "x-printed"?: boolean;
  readonly "x-layer"?: string;
  /** Where the setting shows, if not in the words of the sections that use it. */
  readonly "x-effect"?: SettingEffect;
  readonly "x-renamed"?: Readonly<
    Record<string, { readonly to: string; readonly because?: string }>
  >;
}

/** What a setting changes other than words: how documents look, which there are, what a check or another command says. */
export type SettingEffect =
  | "layout"
  | "brand"
  | "documents"
  | "properties"
  | "check"
  | "layering"
  | "audience"
  | "explain";

/** A school's configuration schema, with look-ups by dotted key. */
export class ConfigSchema {
  readonly root: SchemaNode;
  #keys: readonly string[] | undefined;
  /** What references point to. Each is met again with every school. */
  readonly #resolved = new Map<SchemaNode, SchemaNode>();

  constructor(root: SchemaNode) {
    this.root = root;
  }

  /** Follows `$ref`; what stands beside the reference goes before what it points to. */
  resolve(node: SchemaNode): SchemaNode {
    if (node.$ref === undefined) return node;
    const resolved = this.#resolved.get(node) ?? this.#follow(node, node.$ref);
    this.#resolved.set(node, resolved);
    return resolved;
  }

  #follow(node: SchemaNode, reference: string): SchemaNode {
    const name = reference.replace("#/definitions/", "");
    const target = this.root.definitions?.[name];
    if (target === undefined) throw new Error(`The schema has no definition "${name}".`);
    const { $ref: _, ...own } = node;
    return { ...this.resolve(target), ...own };
  }

  /** The schema of a key, such as ["phones", "pupils", "rule"]; list positions are allowed as steps. */
  at(path: readonly string[]): SchemaNode | undefined {
    let node: SchemaNode | undefined = this.root;
    for (const step of path) {
      node = node && this.#child(this.resolve(node), step);
    }
    return node && this.resolve(node);
  }

  #child(node: SchemaNode, step: string): SchemaNode | undefined {
    const property = node.properties?.[step];
    if (property && Object.hasOwn(node.properties ?? {}, step)) return property;
    if (node.items && /^\d+$/.test(step)) return node.items;
    if (typeof node.additionalProperties === "object") return node.additionalProperties;
    return node.oneOf?.map((branch) => this.#child(this.resolve(branch), step)).find(Boolean);
  }

  /** The keys of a group, in the order in which a file has them. Names of sections and rules have none. */
  order(path: readonly string[]): readonly string[] {
    const node = this.at(path);
    const branches = [node, ...(node?.oneOf ?? []).map((branch) => this.resolve(branch))];
    return Array.from(new Set(branches.flatMap((branch) => Object.keys(branch?.properties ?? {}))));
  }

  /** All dotted keys, parents before children; inside lists and free-form maps it does not look. */
  keys(): readonly string[] {
    this.#keys ??= this.#allKeys();
    return this.#keys;
  }

  #allKeys(): readonly string[] {
    const keys: string[] = [];
    const visit = (node: SchemaNode, prefix: string) => {
      for (const [name, child] of Object.entries(this.resolve(node).properties ?? {})) {
        keys.push(prefix + name);
        visit(child, `${prefix}${name}.`);
      }
    };
    visit(this.root, "");
    return keys;
  }

  /** The values a school has without writing anything, as plain data. */
  defaults(node: SchemaNode = this.root): unknown {
    const resolved = this.resolve(node);
    if (resolved.default !== undefined) return resolved.default;
    const entries = Object.entries(resolved.properties ?? {})
      .map(([name, child]) => [name, this.defaults(child)] as const)
      .filter(([, value]) => value !== undefined);
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
  }
}
