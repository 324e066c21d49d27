import { type Dirent, lstatSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The folders a run works with. All paths are absolute. */
export interface Project {
  /** Where people work: `schools/` is here, and `templates/` of their own if there is one. */
  readonly root: string;
  /** Where Proviso itself lies, with its packs and schemas. */
  readonly home: string;
}

/** The project in a folder. */
export function projectAt(root: string): Project {
  return { root: resolve(root), home: fileURLToPath(new URL("../../", import.meta.url)) };
}

/** A path as messages show it: relative to the project, with forward slashes. */
export function shownPath({ root }: Project, path: string): string {
  const shown = relative(root, path);
  return (shown === "" ? "." : shown).split(sep).join("/");
}

/** A school's file, the folder its output path is counted from, and the defaults that apply to it. */
export interface SchoolFile {
  readonly path: string;
  /** Path below `schools/` without its ending, such as `durham/delves-lane`. */
  readonly id: string;
  /** Paths of the `defaults.yaml` files that apply, highest first. */
  readonly layers: readonly string[];
}

/** Places a school's file: layers are the `defaults.yaml` of each folder from `schools/` (or the project) down. */
export function schoolFileAt(project: Project, path: string): SchoolFile {
  const folders = layerFolders(project, path);
  return {
    path,
    id: relative(folders[0] ?? dirname(path), path)
      .replace(/\.ya?ml$/i, "")
      .split(sep)
      .join("/"),
    layers: folders.map((folder) => join(folder, "defaults.yaml")).filter(isThere),
  };
}

/** The folders whose `defaults.yaml`, where there is one, is for a school's file, highest first. */
export function layerFolders(project: Project, path: string): readonly string[] {
  const base = layerBase(project, path);
  const folders: string[] = [];
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    folders.unshift(folder);
    if (folder === base || folder === dirname(folder)) return folders;
  }
}

// A link that leads nowhere is there too: reading it says so, where a layer must not go missing without a word.
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** The nearest `schools` folder above a file; else the project, where the file lies in it; else its own folder. */
function layerBase({ root }: Project, path: string): string {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    if (folder.endsWith(`${sep}schools`)) return folder;
  }
  const inside = !relative(root, path).startsWith("..");
  return inside ? root : dirname(path);
}

/** The name of the list of known problems, in the project's own folder. */
export const baselineName = "proviso-baseline.yaml";

/** Whether a file name is a layer of defaults. */
export function isDefaultsFile(name: string): boolean {
  return /^(?:.*[/\\])?defaults\.yaml$/i.test(name);
}

/** Whether a name ends as a YAML file's does. */
export function isYamlFile(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

/**
 * All YAML files below a folder, sorted by path so that the order is the same everywhere. What is
 * hidden or an installed package is left out. What cannot be read as a file, such as a folder named a.yaml or one we may
 * not look into, is in the list, so that reading it says what is wrong.
 */
export function yamlFilesBelow(folder: string): readonly string[] {
  const entries = entriesOf(folder);
  if (entries === undefined) return [folder];
  return entries
    .filter(({ name }) => !name.startsWith(".") && name !== "node_modules")
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (isYamlFile(entry.name)) return [path];
      return entry.isDirectory() ? yamlFilesBelow(path) : [];
    });
}

function entriesOf(folder: string): readonly Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}
