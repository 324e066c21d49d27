import { checkLocks } from "../config/locks.ts";
import { checkRuleSettings } from "../config/rule-settings.ts";
import type { ConfigValidator } from "../config/validate.ts";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { DiagnosticLog, type Outcome } from "../diagnostics/log.ts";
import { type SourceFile, startOf } from "../diagnostics/source.ts";
import { readConfigFile } from "../host/config-file.ts";
import type { Project, SchoolFile } from "../host/project.ts";
import { parseYaml } from "../yaml/parse-yaml.ts";
import type { YamlMap } from "../yaml/tree.ts";

/** A school's layers, highest first; undefined where one of them cannot be read at all. */
export interface LayerStack {
  readonly trees: readonly YamlMap[] | undefined;
  readonly problems: readonly Diagnostic[];
}

/** One layer and its own problems. A layer with a wrong value still takes part, so that all comes out in one pass. */
interface Layer {
  readonly tree: YamlMap | undefined;
  readonly problems: readonly Diagnostic[];
}

/** Reads layer files. A `defaults.yaml` is read once however many schools it applies to. */
export class LayerFiles {
  readonly #project: Project;
  readonly #validator: ConfigValidator;
  readonly #defaults = new Map<string, Layer>();

  readonly #instead: ReadonlyMap<string, SourceFile>;

  /** Of a path among `instead`, that text is read and not the file's. */
  constructor(
    project: Project,
    validator: ConfigValidator,
    instead: ReadonlyMap<string, SourceFile> = new Map(),
  ) {
    this.#project = project;
    this.#validator = validator;
    this.#instead = instead;
  }

  /** The layers of a school; its own file is the last. */
  layersOf({ path, layers }: SchoolFile): LayerStack {
    const stack = [...layers.map((file) => this.defaults(file)), this.#school(path)];
    const trees = stack.flatMap(({ tree }) => tree ?? []);
    const problems = stack.flatMap((layer) => layer.problems);
    return { trees: trees.length === stack.length ? trees : undefined, problems };
  }

  /** One `defaults.yaml`: nothing in it need be complete. */
  defaults(path: string): Layer {
    const layer = this.#defaults.get(path) ?? this.#readDefaults(path);
    this.#defaults.set(path, layer);
    return layer;
  }

  #readDefaults(path: string): Layer {
    const { value: tree, diagnostics } = this.#read(path);
    if (!tree) return { tree, problems: diagnostics };
    const own = [...this.#validator.checkLayer(tree), ...checkLocks(tree, this.#validator.schema)];
    return { tree, problems: [...diagnostics, ...own, ...checkRuleSettings(tree)] };
  }

  #school(path: string): Layer {
    const { value: tree, diagnostics } = this.#read(path);
    const own = tree ? [...lockInSchool(tree), ...checkRuleSettings(tree)] : [];
    return { tree, problems: [...diagnostics, ...own] };
  }

  #read(path: string): Outcome<YamlMap> {
    const log = new DiagnosticLog();
    const source = this.#instead.get(path) ?? this.#fromDisk(path, log);
    const tree = source && log.take(parseYaml(source));
    if (source && tree && tree.kind !== "map")
      log.add(notAMap(tree.kind === "scalar" && tree.blank, startOf(source)));
    return log.outcome(tree?.kind === "map" ? tree : undefined);
  }

  #fromDisk(path: string, log: DiagnosticLog): SourceFile | undefined {
    return log.take(readConfigFile(this.#project, path));
  }
}

function notAMap(empty: boolean, location: Diagnostic["location"]): Diagnostic {
  if (empty) {
    return diagnose("config/empty", "The file is empty.", {
      location,
      hint: "Copy examples/authority/minimal-school.yaml and change it to your school.",
    });
  }
  return diagnose("config/not-a-map", "The file does not hold keys and values.", {
    location,
    hint: "Each line is a key, a colon and a value. Compare it with examples/authority/minimal-school.yaml.",
  });
}

function lockInSchool(tree: YamlMap): readonly Diagnostic[] {
  const locked = tree.entries.get("locked");
  if (!locked) return [];
  return [
    diagnose("config/lock-in-school", "locked has no effect in a school's own file.", {
      location: locked.key,
      hint: "Move it to the defaults.yaml of the folder whose schools it is for, or delete it.",
    }),
  ];
}
