import { join } from "node:path";
import type { Outcome } from "../diagnostics/log.ts";
import type { SourceFile } from "../diagnostics/source.ts";
import { readSourceFile } from "../host/files.ts";
import type { Project } from "../host/project.ts";

/** The schema of a school's settings. It is part of Proviso: if it cannot be read, the installation is damaged. */
export function readSchemaFile(project: Project): Outcome<SourceFile> {
  return readSchema(project, "school.schema.json");
}

/** The schema of one file of a school's layers, which need not be complete: what editors hold a file against. */
export function readLayerSchemaFile(project: Project): Outcome<SourceFile> {
  return readSchema(project, layerSchemaName);
}

export const layerSchemaName = "layer.schema.json";

function readSchema({ home }: Project, name: string): Outcome<SourceFile> {
  return readSourceFile(join(home, "schemas", name), { shownAs: `schemas/${name}` });
}
