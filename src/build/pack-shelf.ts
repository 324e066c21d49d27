import type { ConfigSchema } from "../config/schema.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { DiagnosticLog, type Outcome } from "../diagnostics/log.ts";
import type { SourceFile } from "../diagnostics/source.ts";
import { readPack } from "../host/pack-files.ts";
import type { Prepared } from "../host/prepared.ts";
import type { Project } from "../host/project.ts";
import { checkPack } from "../pack/check-pack.ts";
import type { PackSources, PolicyPack } from "../pack/pack.ts";
import { type ParseTools, parsePack } from "../pack/parse-pack.ts";
import type { YamlNode } from "../yaml/tree.ts";
import { packFingerprint } from "./fingerprint.ts";
import type { NameChecks } from "./name-checks.ts";

/** A pack as it was found. Problems of a pack are its keeper's, and stop every school that uses it. */
export interface ShelvedPack {
  readonly pack: PolicyPack | undefined;
  /** The files it was read from; undefined where they could not be. */
  readonly sources: PackSources | undefined;
  readonly problems: readonly Diagnostic[];
}

/** What packs are looked through with. */
export interface ShelfTools {
  readonly schema: ConfigSchema;
  readonly names: NameChecks;
  readonly prepared: Prepared;
}

/** The packs of a run. Each is read and checked once, when the first school uses it. */
export class PackShelf {
  readonly #project: Project;
  readonly #schema: ConfigSchema;
  readonly #names: NameChecks;
  readonly #prepared: Prepared;
  readonly #tools: ParseTools;
  readonly #trees = new Map<string, Outcome<YamlNode>>();
  readonly #packs = new Map<string, ShelvedPack>();

  constructor(project: Project, { schema, names, prepared }: ShelfTools) {
    this.#project = project;
    this.#schema = schema;
    this.#names = names;
    this.#prepared = prepared;
    this.#tools = { templates: prepared.templates, parse: (source) => this.#parse(source) };
  }

  take(id: string): ShelvedPack {
    const found = this.#packs.get(id) ?? this.#open(id);
    this.#packs.set(id, found);
    return found;
  }

  #open(id: string): ShelvedPack {
    const log = new DiagnosticLog();
    const sources = log.take(readPack(this.#project, id));
    const pack = sources && log.take(parsePack(sources, this.#tools));
    if (pack && !this.#isSound(sources))
      log.add(...checkPack(pack, this.#schema), ...this.#names.ofPack(pack));
    return { pack: log.hasErrors ? undefined : pack, sources, problems: log.all };
  }

  /** Packs that extend another share files with it. */
  #parse(source: SourceFile): Outcome<YamlNode> {
    const tree = this.#trees.get(source.path) ?? this.#prepared.readYaml(source);
    this.#trees.set(source.path, tree);
    return tree;
  }

  /** Whether the pack was looked through when Proviso was built, and not touched since. */
  #isSound(sources: PackSources): boolean {
    const { soundPacks } = this.#prepared;
    return soundPacks.size > 0 && soundPacks.has(packFingerprint(sources));
  }
}
