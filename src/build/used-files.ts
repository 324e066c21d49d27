import { join } from "node:path";
import { layerConfigs } from "../config/layer.ts";
import { readSourceFile } from "../host/files.ts";
import { logoFileAt } from "../host/logo-file.ts";
import { packFolder } from "../host/pack-folders.ts";
import type { Project, SchoolFile } from "../host/project.ts";
import { extendedPack } from "../pack/parse-pack.ts";
import { nodeAt, type YamlMap } from "../yaml/tree.ts";
import { logoPath } from "./brand.ts";
import type { LayerFiles } from "./layers.ts";

/** What a school uses beside its own file and its layers. */
export interface UsedFiles {
  /** Its packs and those they extend; undefined where its settings cannot be read. */
  readonly packs: readonly string[] | undefined;
  /** The path of its crest or logo. */
  readonly logo: string | undefined;
}

/** Finds out what schools use from their settings alone. Each school is read once. */
export class UsedFilesFinder {
  readonly #project: Project;
  readonly #files: LayerFiles;
  readonly #defaults: YamlMap;
  readonly #found = new Map<string, UsedFiles>();

  /** `defaults` is the highest layer, below which all others lie. */
  constructor(project: Project, files: LayerFiles, defaults: YamlMap) {
    this.#project = project;
    this.#files = files;
    this.#defaults = defaults;
  }

  of(school: SchoolFile): UsedFiles {
    const found = this.#found.get(school.path) ?? this.#read(school);
    this.#found.set(school.path, found);
    return found;
  }

  #read(school: SchoolFile): UsedFiles {
    const { trees } = this.#files.layersOf(school);
    if (!trees) return { packs: undefined, logo: undefined };
    const { tree } = layerConfigs(this.#defaults, trees);
    const logo = logoPath(tree);
    return {
      packs: documentsIn(tree)?.flatMap((id) => [id, ...this.#baseOf(id)]),
      logo: logo && logoFileAt(this.#project, logo),
    };
  }

  #baseOf(id: string): readonly string[] {
    const folder = packFolder(this.#project, id);
    const { value: manifest } = folder ? readSourceFile(join(folder, "pack.yaml")) : {};
    return (manifest && [extendedPack(manifest) ?? []].flat()) ?? [];
  }
}

function documentsIn(tree: YamlMap): readonly string[] | undefined {
  const node = nodeAt(tree, ["documents"]);
  if (node?.kind !== "list") return undefined;
  return node.items.flatMap((item) => (item.kind === "scalar" ? String(item.value) : []));
}
