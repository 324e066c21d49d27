import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** A file of a school that is right as it is: its own, or a layer above it. */
export interface ExampleFile {
  /** As it lies in its authority's folder. */
  readonly path: string;
  readonly text: string;
}

/** A school with its layers, highest first, and the pictures that it needs. */
export interface ExampleSchool {
  readonly folder: string;
  readonly files: readonly ExampleFile[];
  readonly pictures: readonly string[];
}

const repository = fileURLToPath(new URL("../../", import.meta.url));

const schools: readonly (readonly [folder: string, ...paths: readonly string[]])[] = [
  ["schools/derbyshire", "nettlebeck.yaml"],
  ["schools/derbyshire", "stonegarth.yaml", "stonegarth-crest.svg"],
  ["schools/durham", "delves-lane.yaml"],
  ["schools/durham", "ashburn-and-thornlea.yaml"],
  ["schools/kent", "great-chart.yaml"],
  ["schools/kent", "marlpit-trust/hopfield.yaml", "marlpit-trust/marlpit-logo.png"],
  ["examples/authority", "minimal-school.yaml"],
  ["examples/authority", "full-school.yaml"],
];

/** Where a path of an example lies. */
export function exampleAt(folder: string, path: string): string {
  return `${repository}${folder}/${path}`;
}

/** The schools that come with Proviso. */
export function exampleSchools(): readonly ExampleSchool[] {
  return schools.map(([folder, school = "", ...pictures]) => {
    const own = dirname(school) === "." ? [] : [`${dirname(school)}/defaults.yaml`];
    const paths = ["defaults.yaml", ...own, school];
    const files = paths.map((path) => ({
      path,
      text: readFileSync(exampleAt(folder, path), "utf8"),
    }));
    return { folder, files, pictures };
  });
}

/** Whether a file is a school's own. */
export function isSchoolFile({ path }: ExampleFile): boolean {
  return basename(path) !== "defaults.yaml";
}
