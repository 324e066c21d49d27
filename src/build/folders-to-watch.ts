import { dirname, join, sep } from "node:path";
import { isFolder } from "../host/is-folder.ts";
import { layerFolders, type Project } from "../host/project.ts";
import { selectFiles } from "./select.ts";

/** The folders whose files a check of these paths reads: schools with their layers, and packs of the project's own. */
export function foldersToWatch(project: Project, paths: readonly string[]): readonly string[] {
  const usual = ["schools", "templates"].map((name) => join(project.root, name));
  const { schools = [], defaults = [] } = selectFiles(project, paths).value ?? {};
  const named = [...schools, ...defaults].map((path) => {
    const [top = project.root] = layerFolders(project, path);
    // Without a folder schools/ the project itself is the top, and holds more than settings.
    return top === project.root ? dirname(path) : top;
  });
  const all = Array.from(new Set([...usual, ...named])).filter(isFolder);
  return all.filter((folder) => !all.some((other) => folder.startsWith(`${other}${sep}`)));
}
