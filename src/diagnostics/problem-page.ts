import type { DiagnosticCode } from "./codes.ts";

/**
 * The address of the folder that holds docs/, with a slash at its end. It is empty while the repository has no public
 * address: links are then paths in the package. Formats that take only a whole address leave such a link out.
 */
const documentationAddress = "";

/** The page that explains a problem, as a path in the package. */
export function problemPagePath(code: DiagnosticCode): string {
  return `docs/problems/${code}.md`;
}

/** What leads to the page that explains a problem: its address, or its path in the package. */
export function problemPageUrl(code: DiagnosticCode, address = documentationAddress): string {
  return `${address}${problemPagePath(code)}`;
}
