import { join } from "node:path";
import type { Outcome } from "../diagnostics/log.ts";
import type { SourceFile } from "../diagnostics/source.ts";
import { readSourceFile } from "./files.ts";
import type { Project } from "./project.ts";

/** England's authorities and police forces. The file is part of Proviso. */
export function readAuthorityFile({ home }: Project): Outcome<SourceFile> {
  return readSourceFile(join(home, "data", "authorities.json"), {
    shownAs: "data/authorities.json",
  });
}
