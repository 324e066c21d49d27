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

/**
 * Schools that have no place for their policies, by the path of their file: names that cannot be a folder's everywhere,
 * and schools that would overwrite each other's policies. The first of these keeps its place.
 */
export function outputClashes(
  project: Project,
  schools: readonly SchoolFile[],
): ReadonlyMap<string, Diagnostic> {
  const owners = new Map<string, string>();
  const clashes = new Map<string, Diagnostic>();
  for (const { id, path } of schools) {
    const shown = shownPath(project, path);
    const fault = id.split("/").map(faultOf).find(Boolean);
    // Folders that differ in case, or in how an accent is written, are one folder on Windows or macOS.
    const place = id.normalize("NFC").toLowerCase();
    const owner = owners.get(place);
    if (fault !== undefined) clashes.set(path, unusable(shown, fault));
    else if (owner === undefined) owners.set(place, shown);
    else clashes.set(path, clash(id, owner, shown));
  }
  return clashes;
}

/** Names that Windows keeps for devices, with any ending. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Why a name cannot be a folder's on every computer; undefined where it can. */
function faultOf(name: string): string | undefined {
  if (/^\.*$/.test(name)) return "it has no name before its ending";
  if (/[. ]$/.test(name)) return `${name} ends in a full stop or a space`;
  if (/[\p{C}<>:"|?*\\]/u.test(name)) return `${name} holds a sign that some systems do not allow`;
  return devices.test(name) ? `Windows keeps the name ${name} for itself` : undefined;
}

function unusable(path: string, fault: string): Diagnostic {
  return diagnose("file/unusable-name", `${path} cannot name a folder for policies: ${fault}.`, {
    hint: "Rename it, with letters, digits and hyphens, such as great-chart.yaml.",
  });
}

function clash(id: string, owner: string, path: string): Diagnostic {
  return diagnose("file/same-output", `Two schools would write to ${id}: ${owner} and ${path}.`, {
    hint: "Rename one of the two files.",
  });
}
