import { basename, dirname, join, relative, sep } from "node:path";
import {
  baselineName,
  isDefaultsFile,
  isYamlFile,
  layerFolders,
  type Project,
  type SchoolFile,
  shownPath,
} from "../host/project.ts";
import type { UsedFiles } from "./used-files.ts";

/** Files that are not as they were, as absolute paths, and since which revision. */
export interface Change {
  readonly since: string;
  readonly files: ReadonlySet<string>;
}

/** Which schools a change touches, and why. */
export interface Touched {
  readonly schools: readonly SchoolFile[];
  /** How many of them changed themselves. */
  readonly ownFiles: number;
  /** What else touches any of them, as messages name it: a file, or "the pack online-safety". */
  readonly because: readonly string[];
}

/** Something that changed and that schools share. */
interface Cause {
  readonly name: string;
  readonly touches: (school: SchoolFile) => boolean;
}

/**
 * The schools whose problems or documents a change can alter. A deleted school is not among them. `usedBy` is asked only
 * where a pack or a picture changed.
 */
export function touchedBy(
  { files }: Change,
  schools: readonly SchoolFile[],
  {
    project,
    usedBy,
  }: { readonly project: Project; readonly usedBy: (school: SchoolFile) => UsedFiles },
): Touched {
  const own = new Set(schools.filter(({ path }) => files.has(path)));
  const causes = causesIn(files, project, usedBy);
  const met = causes.filter(({ touches }) => schools.some(touches));
  return {
    schools: schools.filter(
      (school) => own.has(school) || met.some(({ touches }) => touches(school)),
    ),
    ownFiles: own.size,
    because: met.map(({ name }) => name),
  };
}

function causesIn(
  files: ReadonlySet<string>,
  project: Project,
  usedBy: (school: SchoolFile) => UsedFiles,
): readonly Cause[] {
  const causes = Array.from(files)
    .toSorted()
    .flatMap((path): Cause | readonly [] => {
      const name = shownPath(project, path);
      if (isOfProviso(project, path)) return { name, touches: () => true };
      const pack = packOf(project, path);
      if (pack !== undefined)
        return {
          name: `the pack ${pack}`,
          touches: (school) => usedBy(school).packs?.includes(pack) ?? true,
        };
      if (isDefaultsFile(path))
        return { name, touches: ({ path: school }) => isLayerOf(project, school, dirname(path)) };
      if (isYamlFile(path)) return [];
      return { name, touches: (school) => usedBy(school).logo === path };
    });
  return Array.from(new Map(causes.map((cause) => [cause.name, cause])).values());
}

/** What every school rests on: the list of known problems, Proviso's own files, and which Proviso is installed. */
function isOfProviso({ root, home }: Project, path: string): boolean {
  if (path === join(root, baselineName)) return true;
  if (["data", "dist", "schemas", "src"].some((name) => isBelow(join(home, name), path)))
    return true;
  return versionFiles.includes(basename(path)) && isBelow(dirname(path), root);
}

const versionFiles = [
  "package.json",
  "package-lock.json",
  "npm-shrinkwrap.json",
  "yarn.lock",
  "pnpm-lock.yaml",
  "bun.lock",
];

/** The pack that a file is part of. */
function packOf({ root, home }: Project, path: string): string | undefined {
  const templates = [root, home]
    .map((base) => join(base, "templates"))
    .find((folder) => isBelow(folder, path));
  return templates && relative(templates, path).split(sep)[0];
}

function isLayerOf(project: Project, school: string, folder: string): boolean {
  return layerFolders(project, school).includes(folder);
}

function isBelow(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}
