import { join } from "node:path";
import type { Outcome } from "../diagnostics/log.ts";
import type { SourceFile } from "../diagnostics/source.ts";
import { readSourceFile } from "./files.ts";
import type { Project } from "./project.ts";

/** A file of data/start, from which an authority's own repository is begun. It is part of Proviso. */
export function readStartFile({ home }: Project, name: string): Outcome<SourceFile> {
  return readSourceFile(join(home, "data", "start", name), { shownAs: `data/start/${name}` });
}
