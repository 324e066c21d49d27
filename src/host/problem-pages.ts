import { join } from "node:path";
import type { DiagnosticCode } from "../diagnostics/codes.ts";
import type { Outcome } from "../diagnostics/log.ts";
import { problemPagePath } from "../diagnostics/problem-page.ts";
import type { SourceFile } from "../diagnostics/source.ts";
import { readSourceFile } from "./files.ts";
import type { Project } from "./project.ts";

/** Reads the page that explains a problem. It comes with Proviso. */
export function readProblemPage({ home }: Project, code: DiagnosticCode): Outcome<SourceFile> {
  const shownAs = problemPagePath(code);
  return readSourceFile(join(home, shownAs), { shownAs });
}
