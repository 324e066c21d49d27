import type { ErrorObject } from "ajv";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Location } from "../diagnostics/source.ts";
import { entryAt, nodeAt, type YamlMap } from "../yaml/tree.ts";
import { toYaml } from "../yaml/write-yaml.ts";
import { closest } from "./closest.ts";
import { keyInWords } from "./key-in-words.ts";
import { linesToAdd } from "./lines-to-add.ts";
import { placeToAdd } from "./place-to-add.ts";
import type { ConfigSchema, SchemaNode } from "./schema.ts";
import { tellingErrors } from "./telling-errors.ts";
import { KeySearch } from "./unknown-key.ts";
import { valueMeant } from "./value-meant.ts";
import { typeHint } from "./wrong-type.ts";

/**
 * Translates the validator's findings into a school's words, each at the place that is to blame. Of a layer alone nothing is
 * said of keys that it does not have: another may.
 */
export function explainErrors(
  errors: readonly ErrorObject[],
  { tree, schema, of }: { tree: YamlMap; schema: ConfigSchema; of: "school" | "layer" },
): readonly Diagnostic[] {
  const explainer = new Explainer(tree, schema);
  // A key with a wrong name or in a wrong place is not missing besides.
  const [missing, others] = partition(tellingErrors(errors), asksForKey);
  const problems = others.flatMap((error) => explainer.explain(error) ?? []);
  const wanted =
    of === "school" ? missing : missing.filter(({ keyword }) => keyword !== "required");
  return [...problems, ...wanted.flatMap((error) => explainer.explain(error) ?? [])];
}

/** Also a list that may be empty until another setting asks for something in it. */
function asksForKey({ keyword, parentSchema }: ErrorObject): boolean {
  return (
    keyword === "required" || (parentSchema as SchemaNode | undefined)?.["x-because"] !== undefined
  );
}

function partition<T>(all: readonly T[], fits: (each: T) => boolean) {
  return [all.filter(fits), all.filter((each) => !fits(each))] as const;
}

class Explainer {
  readonly #tree: YamlMap;
  readonly #schema: ConfigSchema;
  readonly #search: KeySearch;
  /** What keys with a wrong name or in a wrong place were meant to be. */
  readonly #meant: (readonly string[])[] = [];

  constructor(tree: YamlMap, schema: ConfigSchema) {
    this.#tree = tree;
    this.#schema = schema;
    this.#search = new KeySearch(schema, tree);
  }

  explain(error: ErrorObject): Diagnostic | undefined {
    const path = pathOf(error.instancePath);
    if (this.#isBlank(path)) return undefined;
    switch (error.keyword) {
      case "required":
        return this.#missing([...path, String(error.params["missingProperty"])], error);
      case "additionalProperties":
        return this.#unknown(path, String(error.params["additionalProperty"]));
      case "type":
        return this.#wrongType(path, error);
      case "enum":
        return this.#notAllowed(path, error);
      default:
        return this.#invalid(path, error);
    }
  }

  /** Nothing after a colon has been reported already, by the layering. */
  #isBlank(path: readonly string[]): boolean {
    const node = nodeAt(this.#tree, path);
    return node?.kind === "scalar" && node.blank;
  }

  #missing(path: readonly string[], error: ErrorObject): Diagnostic | undefined {
    if (this.#meant.some((meant) => startsWith(meant, path) || startsWith(path, meant)))
      return undefined;
    const because = (error.parentSchema as SchemaNode | undefined)?.["x-because"];
    const { location, hint } = placeToAdd({ tree: this.#tree, schema: this.#schema, path });
    return diagnose("config/missing-key", because ?? `${keyInWords(path)} is missing.`, {
      location,
      hint,
    });
  }

  #unknown(parent: readonly string[], name: string): Diagnostic | undefined {
    const path = [...parent, name];
    const location = entryAt(this.#tree, path)?.key;
    const renamed = new Map(Object.entries(this.#schema.root["x-renamed"] ?? {})).get(
      path.join("."),
    );
    if (renamed) {
      this.#meant.push(renamed.to.split("."));
      return diagnose("config/renamed-key", `${path.join(".")} has a new name.`, {
        location,
        hint: [`Use ${renamed.to}.`, renamed.because].filter(Boolean).join(" "),
      });
    }
    const found = this.#search.meant(parent, name);
    if (found === undefined) return undefined;
    const { hint, path: meant, under } = found;
    this.#meant.push(meant ?? path);
    return diagnose("config/unknown-key", `There is no key ${path.join(".")}.`, {
      location,
      hint,
      related: under && [{ message: "it may belong under this", location: under }],
    });
  }

  #wrongType(path: readonly string[], error: ErrorObject): Diagnostic {
    const expected = String(error.params["type"]);
    const node = nodeAt(this.#tree, path);
    return diagnose(
      "config/wrong-type",
      `${keyInWords(path)} must be ${typeNames[expected] ?? expected}.`,
      {
        location: this.#value(path),
        hint: typeHint(this.#schema, { path, expected, found: error.data, node }),
      },
    );
  }

  #notAllowed(path: readonly string[], error: ErrorObject): Diagnostic {
    const allowed = (error.params["allowedValues"] as readonly unknown[]).map(String);
    const written = String(error.data);
    const meant = closest(written.replaceAll(/^["'“”‘’]+|["'“”‘’]+$/g, ""), allowed);
    const group = meant === undefined ? this.#groupMeant(path, written) : undefined;
    const advice = meant ? `Did you mean "${meant}"?` : group;
    const list = `Allowed: ${allowed.join(", ")}.`;
    return diagnose(
      "config/invalid-value",
      `${keyInWords(path)} is not one of the allowed values.`,
      {
        location: this.#value(path),
        hint: advice ? `${advice} ${list}` : list,
      },
    );
  }

  /** Where a word or a group of one key may be written, the group that a wrong word was meant to be. */
  #groupMeant(path: readonly string[], written: string): string | undefined {
    const key = this.#schema.at(path)?.oneOf?.flatMap(({ required = [] }) => required)[0];
    if (key === undefined) return undefined;
    const value = written === key ? "…" : written;
    return `Did you mean { ${key}: ${value} }?`;
  }

  #invalid(path: readonly string[], error: ErrorObject): Diagnostic | undefined {
    const schema = error.parentSchema as SchemaNode | undefined;
    // A list that may be empty until another setting asks for something in it.
    if (schema?.["x-because"]) return this.#missing(path, error);
    const expected = schema?.["x-explain"];
    const demand = expected ? `must be ${expected}` : demandOf(error);
    const meant = valueMeant(this.#schema.at(path), error.data);
    return diagnose("config/invalid-value", `${keyInWords(path)} ${demand}.`, {
      location: this.#value(path),
      hint:
        meant === undefined
          ? `For example:\n${linesToAdd(this.#schema, path)}`
          : `Write it so:\n${lineFor(path, meant)}`,
    });
  }

  #value(path: readonly string[]): Location | undefined {
    return nodeAt(this.#tree, path)?.location ?? this.#tree.location;
  }
}

/** What a limit of the schema asks for, after the key's name. */
function demandOf({ keyword, params, message = "is not valid" }: ErrorObject): string {
  const limit = String(params["limit"]);
  switch (keyword) {
    case "minItems":
      return `needs at least ${limit} ${limit === "1" ? "item" : "items"}`;
    case "maxItems":
      return `may have at most ${limit} items`;
    case "maxProperties":
      return `may have at most ${limit} keys`;
    case "minimum":
      return `must be ${limit} or more`;
    case "maximum":
      return `must be ${limit} or less`;
    default:
      return message;
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: "text",
  boolean: "true or false",
  integer: "a whole number",
  number: "a number",
  array: "a list",
  object: "a group of keys",
};

function lineFor(path: readonly string[], value: string): string {
  const name = path.at(-1) ?? "";
  return /^\d+$/.test(name) ? `  - ${toYaml(value)}` : `  ${toYaml({ [name]: value })}`;
}

function startsWith(path: readonly string[], start: readonly string[]): boolean {
  return start.every((step, index) => path[index] === step);
}

function pathOf(instancePath: string): readonly string[] {
  return instancePath
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}
