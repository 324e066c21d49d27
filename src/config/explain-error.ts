import type { ErrorObject } from "ajv";
import type { DiagnosticCode } from "../diagnostics/codes.ts";
import { type Diagnostic, type DiagnosticDetails, diagnose } from "../diagnostics/diagnostic.ts";
import { type Location, pointedAt } from "../diagnostics/source.ts";
import { entryAt, nodeAt, type YamlMap } from "../yaml/tree.ts";
import { closest } from "./closest.ts";
import { builtInSource } from "./defaults.ts";
import { linesToAdd } from "./lines-to-add.ts";
import type { ConfigSchema, SchemaNode } from "./schema.ts";
import { tellingErrors } from "./telling-errors.ts";

/** Translates the validator's findings into a school's words, each at the place that is to blame. */
export function explainErrors(
  errors: readonly ErrorObject[],
  tree: YamlMap,
  schema: ConfigSchema,
): readonly Diagnostic[] {
  const explainer = new Explainer(tree, schema);
  return tellingErrors(errors).flatMap((error) => explainer.explain(error) ?? []);
}

class Explainer {
  readonly #tree: YamlMap;
  readonly #schema: ConfigSchema;

  constructor(tree: YamlMap, schema: ConfigSchema) {
    this.#tree = tree;
    this.#schema = schema;
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

  #missing(path: readonly string[], error: ErrorObject): Diagnostic {
    const parent = path.slice(0, -1);
    const because = (error.parentSchema as SchemaNode | undefined)?.["x-because"];
    return this.#problem("config/missing-key", because ?? `${path.join(".")} is missing.`, {
      location: this.#placeToAdd(path),
      hint: `Add under ${parent.length === 0 ? "the top level" : parent.join(".")}:\n${linesToAdd(this.#schema, path)}`,
    });
  }

  #unknown(parent: readonly string[], name: string): Diagnostic {
    const path = [...parent, name];
    const location = entryAt(this.#tree, path)?.key;
    const renamed = new Map(Object.entries(this.#schema.root["x-renamed"] ?? {})).get(
      path.join("."),
    );
    if (renamed) {
      return this.#problem("config/renamed-key", `${path.join(".")} has a new name.`, {
        location,
        hint: [`Use ${renamed.to}.`, renamed.because].filter(Boolean).join(" "),
      });
    }
    return this.#problem("config/unknown-key", `There is no key ${path.join(".")}.`, {
      location,
      hint: this.#suggestKey(parent, name),
    });
  }

  #suggestKey(parent: readonly string[], name: string): string {
    const siblings = Object.keys(this.#schema.at(parent)?.properties ?? {});
    const sibling = closest(name, siblings);
    if (sibling) return `Did you mean "${sibling}"?`;
    const elsewhere = this.#schema.keys().find((key) => key.endsWith(`.${name}`));
    if (elsewhere) return `There is ${elsewhere}. Move the line there if that is what you mean.`;
    if (siblings.length === 0) return "Delete the line.";
    return `Known here: ${siblings.join(", ")}.`;
  }

  #wrongType(path: readonly string[], error: ErrorObject): Diagnostic {
    const expected = String(error.params["type"]);
    return this.#problem(
      "config/wrong-type",
      `${path.join(".")} must be ${typeNames[expected] ?? expected}.`,
      {
        location: this.#value(path),
        hint: this.#typeHint(path, expected, error.data),
      },
    );
  }

  #typeHint(path: readonly string[], expected: string, found: unknown): string {
    const location = this.#value(path);
    const written = location ? pointedAt(location) : "";
    if (expected === "string" && (typeof found === "number" || typeof found === "boolean")) {
      return `Put it in quotes: "${written}".`;
    }
    if (expected === "boolean") return "Write true or false, without quotes.";
    if (expected === "array" && !written.includes("\n")) return `Write it as a list: [${written}].`;
    return `For example:\n${linesToAdd(this.#schema, path)}`;
  }

  #notAllowed(path: readonly string[], error: ErrorObject): Diagnostic {
    const allowed = (error.params["allowedValues"] as readonly unknown[]).map(String);
    const meant = closest(String(error.data), allowed);
    const list = `Allowed: ${allowed.join(", ")}.`;
    return this.#problem(
      "config/invalid-value",
      `${path.join(".")} is not one of the allowed values.`,
      {
        location: this.#value(path),
        hint: meant ? `Did you mean "${meant}"? ${list}` : list,
      },
    );
  }

  #invalid(path: readonly string[], error: ErrorObject): Diagnostic {
    const schema = error.parentSchema as SchemaNode | undefined;
    // A list that may be empty until another setting asks for something in it.
    if (schema?.["x-because"]) return this.#missing(path, error);
    const expected = schema?.["x-explain"];
    const demand = expected ? `must be ${expected}` : demandOf(error);
    return this.#problem("config/invalid-value", `${path.join(".")} ${demand}.`, {
      location: this.#value(path),
      hint: `For example:\n${linesToAdd(this.#schema, path)}`,
    });
  }

  #problem(code: DiagnosticCode, message: string, details: DiagnosticDetails): Diagnostic {
    return diagnose(code, message, details);
  }

  #value(path: readonly string[]): Location | undefined {
    return nodeAt(this.#tree, path)?.location ?? this.#tree.location;
  }

  /** Where a missing key belongs: the nearest map around it, shown by its key, since it may run over many lines. */
  #placeToAdd(path: readonly string[]): Location | undefined {
    const own = this.#tree.location.source;
    // What a school has to say is missing from its own file, even if a higher layer has a part of the map.
    const layer = this.#schema.at(path)?.["x-layer"];
    const shared = layer === "authority" || layer === "trust";
    for (let parent = path.slice(0, -1); parent.length > 0; parent = parent.slice(0, -1)) {
      const place = entryAt(this.#tree, parent)?.key ?? this.#value(parent);
      const fits = shared ? place?.source !== builtInSource : place?.source === own;
      if (place && fits) return firstLine(place);
    }
    return firstLine(this.#tree.location);
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

/** A place that runs over several lines is shown by its first. */
function firstLine({ source, start, end }: Location): Location {
  const lineEnd = source.text.indexOf("\n", start);
  return { source, start, end: lineEnd === -1 ? end : Math.min(end, lineEnd) };
}

function pathOf(instancePath: string): readonly string[] {
  return instancePath
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}
