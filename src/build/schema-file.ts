import { join } from "node:path";
import type { Outcome } from "../diagnostics/log.ts";
import type { SourceFile } from "../diagnostics/source.ts";
import { readSourceFile } from "../host/files.ts";
import type { Project } from "../host/project.ts";

/** The schema of a school's settings. It is part of Proviso: if it cannot be read, the installation is damaged. */
export function readSchemaFile({ home }: Project): Outcome<SourceFile> {
  const path = join(home, "schemas", "school.schema.json");
  return readSourceFile(path, { shownAs: "schemas/school.schema.json" });
}
