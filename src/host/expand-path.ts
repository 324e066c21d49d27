import { type Stats, statSync } from "node:fs";
import { sep } from "node:path";
import { globbing } from "./lazy-libraries.ts";
import { isYamlFile, yamlFilesBelow } from "./project.ts";
import { errorCode } from "./system-errors.ts";

/** The files an absolute path, folder or glob stands for, sorted. A path that exists is never taken for a glob. */
export function expandPath(path: string): readonly string[] {
  const found = lookAt(path);
  if (found === "unseen") return [path];
  if (found?.isDirectory() && !isYamlFile(path)) return yamlFilesBelow(path);
  if (found) return [path];
  const pattern = path.split(sep).join("/");
  if (!/[*?[\]{}]/.test(pattern)) return [];
  return globbing()
    .globSync(pattern, { absolute: true, onlyFiles: true, followSymbolicLinks: false })
    .filter(isYamlFile)
    .toSorted();
}

/** What stands at a path. "unseen" if the system does not let us look; reading it will say why. */
function lookAt(path: string): Stats | "unseen" | undefined {
  try {
    return statSync(path);
  } catch (error) {
    return errorCode(error) === "ENOENT" ? undefined : "unseen";
  }
}
