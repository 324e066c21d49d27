import { join } from "node:path";
import {
  type ComposedDocument,
  composeDocuments,
  withFingerprint,
} from "../../src/build/compose.ts";
import { LayerFiles } from "../../src/build/layers.ts";
import { openWorkspace } from "../../src/build/workspace.ts";
import type { PolicyDocument } from "../../src/document/document.ts";
import { isDefaultsFile, schoolFileAt, yamlFilesBelow } from "../../src/host/project.ts";
import { given, project } from "./compose.ts";

const workspace = given(openWorkspace(project, "2026-10-01"));
const layerFiles = new LayerFiles(project, workspace.validator);
const schoolFiles = yamlFilesBelow(join(project.home, "schools"))
  .filter((path) => !isDefaultsFile(path))
  .map((path) => schoolFileAt(project, path));

/** The schools that come with Proviso, such as `kent/great-chart`. */
export const schoolIds: readonly string[] = schoolFiles.map(({ id }) => id);

/** All documents of a school, made from its files as a build makes them. */
export function documentsOf(schoolId: string): readonly PolicyDocument[] {
  return composedOf(schoolId).map(({ document }) => document);
}

/** The same with what they are made from. */
export function composedOf(schoolId: string): readonly ComposedDocument[] {
  const file = schoolFiles.find(({ id }) => id === schoolId);
  if (!file) throw new Error(`There is no school ${schoolId}.`);
  return given(composeDocuments(workspace, layerFiles, file)).map(withFingerprint);
}
