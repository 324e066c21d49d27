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
import type { ReadYaml } from "../yaml/parse-yaml.ts";
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
  /** Fingerprints of packs in which nothing is wrong, and which name nobody's local body. */
  readonly sound: ReadonlySet<string>;
  readonly templatesOf: Prepared["templatesOf"];
  readonly readYaml: ReadYaml;
}

/** Packs that this process has looked through, as those that were when Proviso was built: by their fingerprints. */
const soundHere = new Set<string>();

/** The YAML that this process has read last of each pack's file: a run that watches reads packs again and again. */
const readHere = new Map<string, { readonly text: string; readonly tree: Outcome<YamlNode> }>();

/** The packs of a run. Each is read and checked once, when the first school uses it. */
export class PackShelf {
  readonly #project: Project;
  readonly #schema: ConfigSchema;
  readonly #names: NameChecks;
  readonly #sound: ReadonlySet<string>;
  readonly #readYaml: ReadYaml;
  readonly #templatesOf: Prepared["templatesOf"];
  readonly #packs = new Map<string, ShelvedPack>();

  constructor(project: Project, { schema, names, sound, templatesOf, readYaml }: ShelfTools) {
    this.#project = project;
    this.#schema = schema;
    this.#names = names;
    this.#sound = sound;
    this.#readYaml = readYaml;
    this.#templatesOf = templatesOf;
  }

  take(id: string): ShelvedPack {
    const found = this.#packs.get(id) ?? this.#open(id);
    this.#packs.set(id, found);
    return found;
  }

  #open(id: string): ShelvedPack {
    const log = new DiagnosticLog();
    const sources = log.take(readPack(this.#project, id));
    const templates = this.#templatesOf(id);
    const tools: ParseTools = {
      parse: (source) => this.#parse(source),
      ...(templates && { templates }),
    };
    const pack = sources && log.take(parsePack(sources, tools));
    if (pack) log.add(...this.#problemsOf(pack, sources));
    return { pack: log.hasErrors ? undefined : pack, sources, problems: log.all };
  }

  /** Packs that extend another share files with it. */
  #parse(source: SourceFile): Outcome<YamlNode> {
    const known = readHere.get(source.path);
    if (known?.text === source.text) return known.tree;
    const tree = this.#readYaml(source);
    readHere.set(source.path, { text: source.text, tree });
    return tree;
  }

  /** Nothing of a pack that was looked through without finding a problem, and not touched since. */
  #problemsOf(pack: PolicyPack, sources: PackSources): readonly Diagnostic[] {
    const fingerprint = packFingerprint(sources);
    if (this.#sound.has(fingerprint)) {
      this.#names.expectNoLocalNamesIn(pack);
      return [];
    }
    if (soundHere.has(fingerprint)) return [];
    const problems = [...checkPack(pack, this.#schema), ...this.#names.ofPack(pack)];
    if (problems.length === 0) soundHere.add(fingerprint);
    return problems;
  }
}
