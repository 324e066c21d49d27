import { join } from "node:path";
import { closest } from "../config/closest.ts";
import { DiagnosticLog, type Outcome } from "../diagnostics/log.ts";
import { readAuthorityFile } from "../host/authority-file.ts";
import { isThere } from "../host/finished-files.ts";
import { isInside, outside } from "../host/own-file.ts";
import type { Project } from "../host/project.ts";
import { readStartFile } from "../host/start-files.ts";
import { writeFileAtomic } from "../host/write-file.ts";
import { Authorities, type Authority } from "../rules/authorities/authorities.ts";
import { version } from "../version.ts";
import { afterColon } from "../yaml/print-value.ts";
import { alreadyThere } from "./new-school.ts";
import { layerSchemaName, readLayerSchemaFile } from "./schema-file.ts";

/** An authority by its name, or the name that was likely meant. */
export function findAuthority(
  project: Project,
  name: string,
): Outcome<{ readonly authority: Authority | undefined; readonly meant: string | undefined }> {
  const log = new DiagnosticLog();
  const file = log.take(readAuthorityFile(project));
  if (!file) return { diagnostics: log.all };
  const authorities = Authorities.parse(file.text);
  const authority = authorities.find(name);
  const names = authorities.all.flatMap(({ name: own, aliases }) => [own, ...aliases]);
  return log.outcome({ authority, meant: authority ? undefined : closest(name, names) });
}

/**
 * Begins an authority's own repository in the project's folder. Gives the files that were made; if one of them is there
 * already, none is.
 */
export async function startProject(
  project: Project,
  authority: Authority,
): Promise<Outcome<readonly string[]>> {
  const log = new DiagnosticLog();
  const files = filesFor(project, authority, log);
  const taken = Array.from(files.keys()).filter((path) => isThere(join(project.root, path)));
  log.add(...taken.map(alreadyThere));
  const linkedOut = Array.from(files.keys()).filter(
    (path) => !isInside(project, join(project.root, path)),
  );
  log.add(...linkedOut.map(outside));
  if (log.hasErrors) return { diagnostics: log.all };
  for (const [path, text] of files)
    log.take(await writeFileAtomic(join(project.root, path), text, { shownAs: path }));
  return log.outcome(Array.from(files.keys()));
}

/** Every file by its path, with what is the authority's own filled in. */
function filesFor(
  project: Project,
  { id, name, force }: Authority,
  log: DiagnosticLog,
): ReadonlyMap<string, string> {
  const words = { AUTHORITY: name, FOLDER: id, VERSION: version };
  const yaml = {
    ...words,
    AUTHORITY: inYaml(name),
    POLICE_NAME: inYaml(force.name),
    POLICE_WEBSITE: `https://www.${force.website}`,
  };
  const made = (file: string, values: Readonly<Record<string, string>>) =>
    filledIn(log.take(readStartFile(project, file))?.text ?? "", values);
  return new Map([
    [`schools/${id}/defaults.yaml`, made("defaults.yaml", yaml)],
    [`schools/${id}/example-school.yaml`, made("example-school.yaml", yaml)],
    [`schemas/${layerSchemaName}`, log.take(readLayerSchemaFile(project))?.text ?? ""],
    [".github/workflows/policies.yml", made("policies.yml", words)],
    [".gitignore", made("gitignore.txt", words)],
    ["README.md", made("README.md", words)],
  ]);
}

function filledIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\b[A-Z]+(?:_[A-Z]+)*\b/g, (word) =>
    Object.hasOwn(values, word) ? (values[word] ?? word) : word,
  );
}

function inYaml(text: string): string {
  return afterColon({ kind: "scalar", value: text }, "auto").trim();
}
