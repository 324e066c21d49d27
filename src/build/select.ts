import { basename, isAbsolute, join, resolve } from "node:path";
import { diagnose } from "../diagnostics/diagnostic.ts";
import { DiagnosticLog, type Outcome } from "../diagnostics/log.ts";
import { expandPath } from "../host/expand-path.ts";
import { baselineName, isDefaultsFile, type Project } from "../host/project.ts";
import type { Shard } from "./shard.ts";

/** What a run is asked to look at. */
export interface SelectionRequest {
  /** Files, folders and globs; without any, everything below `schools/`. */
  readonly paths: readonly string[];
  /** Of these, only what was touched since a revision of git. */
  readonly changedSince?: string | undefined;
  /** Of what the paths name, only this shard. */
  readonly shard?: Shard | undefined;
}

/** The files a run looks at, as absolute paths in a fixed order. */
export interface Selection {
  readonly schools: readonly string[];
  readonly defaults: readonly string[];
}

/** Finds the files that paths, folders and globs name; without any, everything below `schools/`. */
export function selectFiles(project: Project, paths: readonly string[]): Outcome<Selection> {
  const log = new DiagnosticLog();
  const wanted = paths.length === 0 ? [join(project.root, "schools")] : paths;
  const files = wanted.flatMap((path) => {
    const absolute = isAbsolute(path) ? path : resolve(project.root, path);
    // An empty name comes from a script's unset variable, and never means the whole project.
    const found = path === "" ? [] : expandPath(absolute).filter(isOfSchools);
    if (found.length === 0) log.add(nothingMatches(path, paths.length === 0));
    return found;
  });
  const unique = Array.from(new Set(files));
  return log.outcome({
    schools: unique.filter((path) => !isDefaultsFile(path)),
    defaults: unique.filter(isDefaultsFile),
  });
}

/** The list of known problems lies among a project's files, and is no school's. */
function isOfSchools(path: string): boolean {
  return basename(path) !== baselineName;
}

function nothingMatches(path: string, usual: boolean) {
  return diagnose(
    "file/nothing-matches",
    usual ? "There is no school's file below schools/." : `Nothing matches ${path}.`,
    {
      hint: usual
        ? "Run this in the folder that holds schools/, or name a file. A school's file ends in .yaml."
        : "Check the spelling. Name a .yaml file, a folder, or a pattern in quotes such as 'schools/durham/*.yaml'.",
    },
  );
}
