import { realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";

/** A path with all links followed; undefined where there is nothing, or its links lead nowhere. */
export function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

/** A path with its links followed as far as there is something. */
export function nearestReal(path: string): string {
  const parent = dirname(path);
  return realPath(path) ?? (parent === path ? path : join(nearestReal(parent), basename(path)));
}

/** Whether a path is a folder's own or leads below it, by its words alone. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
