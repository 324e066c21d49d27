import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { DiagnosticLog, type Outcome } from "../diagnostics/log.ts";
import { toData, type YamlMap } from "../yaml/tree.ts";
import type { CompiledSchema } from "./compile-schema.ts";
import { defaultLayer } from "./defaults.ts";
import { explainErrors } from "./explain-error.ts";
import { ConfigSchema, type SchemaNode } from "./schema.ts";
import type { SchoolConfig } from "./school-config.ts";
import { checkText } from "./text-values.ts";

/** Checks configurations against the school schema. One validator serves all schools. */
export class ConfigValidator {
  readonly schema: ConfigSchema;
  /** The highest layer, from the schema's own defaults. */
  readonly defaults: YamlMap;
  readonly #validate: CompiledSchema;

  /** `validate` is the same schema, compiled. */
  constructor(root: SchemaNode, validate: CompiledSchema) {
    this.schema = new ConfigSchema(root);
    this.defaults = defaultLayer(this.schema);
    this.#validate = validate;
  }

  /** A school's merged layers as a typed configuration. */
  validate(tree: YamlMap): Outcome<SchoolConfig> {
    const log = new DiagnosticLog();
    const data = toData(tree);
    log.add(...this.#problems(tree, data, "school"));
    // The schema has been checked: from here on the type is true.
    return log.outcome(data as SchoolConfig);
  }

  /** The problems of one layer on its own, where nothing need be complete. */
  checkLayer(layer: YamlMap): readonly Diagnostic[] {
    const problems = this.#problems(layer, toData(layer), "layer");
    return problems.filter(({ code }) => code !== "config/missing-key");
  }

  #problems(tree: YamlMap, data: unknown, of: "school" | "layer"): readonly Diagnostic[] {
    const ofText = checkText(tree, this.schema);
    // Text that is empty or runs on misses its pattern or length as well; that need not be said twice.
    const told = new Set(ofText.map(({ location }) => location));
    const errors = this.#validate(data) ? [] : (this.#validate.errors ?? []);
    const ofSchema = explainErrors(errors, { tree, schema: this.schema, of });
    return [...ofSchema.filter(({ location }) => !told.has(location)), ...ofText];
  }
}
