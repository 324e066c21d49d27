import { basename, join } from "node:path";
import { globSync } from "tinyglobby";
import { composeDocuments } from "../../src/build/compose.ts";
import { LayerFiles } from "../../src/build/layers.ts";
import { openWorkspace } from "../../src/build/workspace.ts";
import type { PolicyDocument } from "../../src/document/document.ts";
import { schoolFileAt } from "../../src/host/project.ts";
import { composeSchool } from "../../src/pipeline.ts";
import type { Theme } from "../../src/render/theme.ts";
import { given, project } from "../formats/compose.ts";
import { themeOf } from "../formats/themes.ts";

/** A document of one of the schools that come with Proviso. */
export interface ExampleDocument {
  /** Such as `schools/kent/great-chart online-safety`. */
  readonly name: string;
  readonly school: string;
  readonly document: PolicyDocument;
  /** With the school's own brand. */
  readonly theme: Theme;
}

const workspace = given(openWorkspace(project, "2026-10-01"));
const layerFiles = new LayerFiles(project, workspace.validator);

/** Every school file below schools/ and examples/, as the disk has them. */
const schoolPaths = globSync(["schools/**/*.yaml", "examples/**/*.yaml"], { cwd: project.home })
  .filter((path) => basename(path) !== "defaults.yaml" && !path.startsWith("examples/ci/"))
  .toSorted();

/** All documents of all example schools, made from their files as a build makes them. */
export const exampleDocuments: readonly ExampleDocument[] = await Promise.all(
  schoolPaths.flatMap((path) => {
    const file = schoolFileAt(project, join(project.home, path));
    return given(composeDocuments(workspace, layerFiles, file)).map(async (composed) => ({
      name: `${path.replace(/\.yaml$/, "")} ${composed.document.id}`,
      school: path,
      document: composed.document,
      theme: await themeOf(composed),
    }));
  }),
);

/** The same, each with its name before it, for a test of each. */
export const namedExamples = exampleDocuments.map((example) => [example.name, example] as const);

/** How many documents there have to be: what the schools' own configurations list. */
export const expectedDocuments: number = schoolPaths
  .map((path) => {
    const { trees } = layerFiles.layersOf(schoolFileAt(project, join(project.home, path)));
    return given(composeSchool(trees ?? [], workspace.validator)).config.documents.length;
  })
  .reduce((sum, count) => sum + count, 0);

/** What a validator has looked at. Its last test prints the figures and compares them with what there is. */
export class Looked {
  readonly #validator: string;
  readonly #names = new Set<string>();
  #errors = 0;

  constructor(validator: string) {
    this.#validator = validator;
  }

  at(name: string, errors: number): void {
    this.#names.add(name);
    this.#errors += errors;
  }

  /** The number of different things looked at, after it is printed. */
  report(expected: number, unit: string): number {
    const { size } = this.#names;
    console.log(`${this.#validator}: ${size} of ${expected} ${unit}, ${this.#errors} errors.`);
    return size;
  }
}
