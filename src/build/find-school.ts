import { basename, join, resolve } from "node:path";
import { closest } from "../config/closest.ts";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Outcome } from "../diagnostics/log.ts";
import { expandPath } from "../host/expand-path.ts";
import {
  isDefaultsFile,
  type Project,
  type SchoolFile,
  schoolFileAt,
  yamlFilesBelow,
} from "../host/project.ts";

/** The one school that a path or an id such as `kent/great-chart` names. */
export function findSchool(project: Project, name: string): Outcome<SchoolFile> {
  const below = join("schools", name);
  const candidates = [name, `${below}.yaml`, `${below}.yml`, below];
  const found = candidates
    .map((candidate) => (name === "" ? [] : expandPath(resolve(project.root, candidate))))
    .find((files) => files.length > 0);
  if (!found) return { diagnostics: [noSchool(project, name)] };
  const schools = found.filter((path) => !isDefaultsFile(path));
  const [school, ...others] = schools;
  if (school === undefined || others.length > 0)
    return { diagnostics: [notOne(project, name, schools)] };
  return { value: schoolFileAt(project, school), diagnostics: [] };
}

function noSchool(project: Project, name: string): Diagnostic {
  const ids = idsOf(project, yamlFilesBelow(join(project.root, "schools")));
  const meant = closest(name, ids) ?? ids.find((id) => closest(name, [basename(id)]) !== undefined);
  return diagnose("file/nothing-matches", `There is no school ${name}.`, {
    hint:
      meant === undefined
        ? "Name a school's file, or its path below schools/ without .yaml."
        : `Did you mean ${meant}?`,
  });
}

function notOne(project: Project, name: string, schools: readonly string[]): Diagnostic {
  if (schools.length === 0) {
    return diagnose("file/not-one-school", `${name} is not a school's file.`, {
      hint: "A defaults.yaml is for many schools. Name one of them to see what it gets from there.",
    });
  }
  return diagnose("file/not-one-school", `${name} is ${schools.length} schools, not one.`, {
    hint: `Name one of them, such as ${idsOf(project, schools)[0]}.`,
  });
}

function idsOf(project: Project, paths: readonly string[]): readonly string[] {
  return paths
    .filter((path) => !isDefaultsFile(path))
    .map((path) => schoolFileAt(project, path).id);
}
