import { join, resolve } from "node:path";
import { readRegularFile } from "../host/files.ts";
import { filesIn, isThere } from "../host/finished-files.ts";
import { packFolder } from "../host/pack-folders.ts";
import { baselineName, type Project, type SchoolFile, shownPath } from "../host/project.ts";
import { sha256 } from "../host/sha256.ts";
import type { Audience } from "../pack/audience.ts";
import { version } from "../version.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { Entries, SchoolInputs } from "./manifest.ts";

/** What of a school's inputs only its settings tell: which packs and which pictures. */
export interface NamedInputs {
  readonly packs: readonly string[];
  readonly pictures: readonly string[];
}

/** What is larger is no input: reading it says so. */
const largestInputBytes = 2 * 1024 * 1024;

/**
 * Tells schools' inputs by their contents, without parsing any. Each file is read once, so that what it says is older
 * than whatever a run reads later: an edit in between makes a school be looked at again, and is never missed.
 */
export class InputReader {
  readonly #project: Project;
  readonly #audience: Audience;
  readonly #files = new Map<string, string>();
  readonly #packs = new Map<string, string>();

  constructor(project: Project, audience: Audience) {
    this.#project = project;
    this.#audience = audience;
  }

  /** A school's inputs as they lie there. */
  of(
    { path, layers }: SchoolFile,
    { packs, pictures }: NamedInputs,
  ): Omit<SchoolInputs, "warnings"> {
    const settings = [...layers, path].map((file) => shownPath(this.#project, file));
    const baseline = isThere(join(this.#project.root, baselineName));
    return {
      proviso: version,
      audience: this.#audience,
      settings: this.#all(settings, (file) => this.#file(file)),
      packs: this.#all(packs, (id) => this.pack(id)),
      pictures: this.#all(pictures, (file) => this.#file(file)),
      ...(baseline && { baseline: this.#file(baselineName) }),
    };
  }

  /** A pack's files as one, whatever folder they lie in. */
  pack(id: string): string {
    const found = this.#packs.get(id) ?? this.#readPack(id);
    this.#packs.set(id, found);
    return found;
  }

  /** A picture, by its path in the project. */
  picture(file: string): string {
    return this.#file(file);
  }

  #readPack(id: string): string {
    const folder = packFolder(this.#project, id);
    if (folder === undefined) return "";
    return sha256(
      canonicalJson(this.#all(filesIn(folder), (name) => this.#file(join(folder, name)))),
    );
  }

  #all(names: readonly string[], fingerprint: (name: string) => string): Entries<string> {
    return Object.fromEntries(names.map((name) => [name, fingerprint(name)]));
  }

  #file(path: string): string {
    const file = resolve(this.#project.root, path);
    const found = this.#files.get(file) ?? contentsOf(file);
    this.#files.set(file, found);
    return found;
  }
}

function contentsOf(path: string): string {
  const { value } = readRegularFile(path, path, largestInputBytes);
  return value ? sha256(value) : "";
}

/** What is not as it was, each in a few words, such as "schools/kent/defaults.yaml changed". */
export function changedInputs(
  before: Omit<SchoolInputs, "warnings">,
  now: Omit<SchoolInputs, "warnings">,
): readonly string[] {
  return [
    ...(before.proviso === now.proviso ? [] : [`Proviso was ${before.proviso}`]),
    ...(before.audience === now.audience ? [] : [`--audience was ${before.audience}`]),
    ...changedEntries(before.settings, now.settings),
    ...changedEntries(prefixed(before.packs), prefixed(now.packs)),
    ...changedEntries(before.pictures, now.pictures),
    ...(before.baseline === now.baseline ? [] : [`${baselineName} changed`]),
  ];
}

function changedEntries(before: Entries<string>, now: Entries<string>): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(now)]);
  return Array.from(names).flatMap((name) => {
    if (before[name] === now[name]) return [];
    if (before[name] === undefined) return [`${name} is new`];
    return [now[name] === undefined ? `${name} is gone` : `${name} changed`];
  });
}

function prefixed(packs: Entries<string>): Entries<string> {
  return Object.fromEntries(Object.entries(packs).map(([id, text]) => [`the pack ${id}`, text]));
}
