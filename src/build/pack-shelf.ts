import type { ConfigSchema } from "../config/schema.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { DiagnosticLog } from "../diagnostics/log.ts";
import { readPack } from "../host/pack-files.ts";
import type { Project } from "../host/project.ts";
import { checkPack } from "../pack/check-pack.ts";
import type { PackSources, PolicyPack } from "../pack/pack.ts";
import { parsePack } from "../pack/parse-pack.ts";
import type { NameChecks } from "./name-checks.ts";

/** A pack as it was found. Problems of a pack are its keeper's, and stop every school that uses it. */
export interface ShelvedPack {
  readonly pack: PolicyPack | undefined;
  /** The files it was read from; undefined where they could not be. */
  readonly sources: PackSources | undefined;
  readonly problems: readonly Diagnostic[];
}

/** The packs of a run. Each is read and checked once, when the first school uses it. */
export class PackShelf {
  readonly #project: Project;
  readonly #schema: ConfigSchema;
  readonly #names: NameChecks;
  readonly #packs = new Map<string, ShelvedPack>();

  constructor(project: Project, schema: ConfigSchema, names: NameChecks) {
    this.#project = project;
    this.#schema = schema;
    this.#names = names;
  }

  take(id: string): ShelvedPack {
    const found = this.#packs.get(id) ?? this.#open(id);
    this.#packs.set(id, found);
    return found;
  }

  #open(id: string): ShelvedPack {
    const log = new DiagnosticLog();
    const sources = log.take(readPack(this.#project, id));
    const pack = sources && log.take(parsePack(sources));
    if (pack) log.add(...checkPack(pack, this.#schema), ...this.#names.ofPack(pack));
    return { pack: log.hasErrors ? undefined : pack, sources, problems: log.all };
  }
}
