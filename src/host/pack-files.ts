import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { diagnose } from "../diagnostics/diagnostic.ts";
import { DiagnosticLog, type Outcome } from "../diagnostics/log.ts";
import type { PackSources } from "../pack/pack.ts";
import { extendedPack } from "../pack/parse-pack.ts";
import { readSourceFile } from "./files.ts";
import { packFolder } from "./pack-folders.ts";
import { type Project, shownPath } from "./project.ts";

/** A file of a pack, such as `theme/theme.yaml`: the pack's own, or that of the pack it extends. */
export function packFile(project: Project, { id, base }: PackName, name: string): string {
  const own = join(packFolder(project, id) ?? "", name);
  const folder = base !== undefined && !existsSync(own) ? packFolder(project, base) : undefined;
  return folder === undefined ? own : join(folder, name);
}

/** A pack, and the pack it extends if it extends one. */
export interface PackName {
  readonly id: string;
  readonly base: string | undefined;
}

/** Reads all files of a pack. */
export function readPack(project: Project, id: string): Outcome<PackSources> {
  const folder = packFolder(project, id);
  if (folder === undefined) return { diagnostics: [packNotFound(id)] };
  const log = new DiagnosticLog();
  const shown = new Map<string, string>();
  const read = (path: string) => {
    const of = dirname(path);
    const shownFolder = shown.get(of) ?? shownPath(project, of);
    shown.set(of, shownFolder);
    return log.take(readSourceFile(path, { shownAs: `${shownFolder}/${basename(path)}` }));
  };
  const readIfThere = (path: string) => (existsSync(path) ? read(path) : undefined);
  const readAll = (paths: readonly string[]) => paths.flatMap((path) => read(path) ?? []);

  const manifest = read(join(folder, "pack.yaml"));
  const base = manifest && extendedPack(manifest);
  const baseFolder = base === undefined ? undefined : packFolder(project, base);
  if (base !== undefined && baseFolder === undefined) log.add(packNotFound(base));
  const baseManifest = baseFolder === undefined ? undefined : read(join(baseFolder, "pack.yaml"));
  const references = read(packFile(project, { id, base }, "references.yaml"));
  const sections = readAll(markdownFiles(join(folder, "sections")));
  const shared = [base, id].flatMap((name) => (name && packFolder(project, name)) ?? []);
  const passages = readAll(shared.flatMap((name) => markdownFiles(join(name, "shared"))));
  const requirements = readIfThere(join(folder, "requirements.yaml"));
  const theme = readIfThere(packFile(project, { id, base }, "theme/theme.yaml"));
  const others = { base: baseManifest, sections, passages, requirements, theme };
  return log.outcome(manifest && references && { manifest, references, ...others });
}

function packNotFound(id: string) {
  return diagnose("pack/not-found", `There is no template pack ${id}.`, {
    hint: `A pack is a folder templates/${id} with a pack.yaml.`,
  });
}

function markdownFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .toSorted()
    .map((name) => join(folder, name));
}
