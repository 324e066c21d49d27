import { join } from "node:path";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { PolicyDocument } from "../document/document.ts";
import { type Project, type SchoolFile, shownPath } from "../host/project.ts";
import { type Format, fileExtensions } from "../render/renderer.ts";

/** Where a school's document goes: `<out>/<path below schools/>/<document>.<ending>`. */
export function outputPath(
  out: string,
  { id }: SchoolFile,
  { document, format }: { readonly document: PolicyDocument; readonly format: Format },
): string {
  return join(out, id, `${document.id}.${fileExtensions[format]}`);
}

/** Schools that would overwrite each other's policies. The first of them keeps its place. */
export function outputClashes(
  project: Project,
  schools: readonly SchoolFile[],
): ReadonlyMap<string, Diagnostic> {
  const owners = new Map<string, string>();
  const clashes = new Map<string, Diagnostic>();
  for (const { id, path } of schools) {
    // Folders that differ in case only are one folder on Windows and macOS.
    const place = id.toLowerCase();
    const owner = owners.get(place);
    if (owner === undefined) owners.set(place, shownPath(project, path));
    else clashes.set(path, clash(id, owner, shownPath(project, path)));
  }
  return clashes;
}

function clash(id: string, owner: string, path: string): Diagnostic {
  return diagnose("file/same-output", `Two schools would write to ${id}: ${owner} and ${path}.`, {
    hint: "Rename one of the two files.",
  });
}
