import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Audience } from "../pack/audience.ts";
import type { Format } from "../render/renderer.ts";
import type { DocumentPlan } from "./plan.ts";
import type { SelectionRequest } from "./select.ts";

/** What a build is asked to make. */
export interface BuildRequest extends SelectionRequest {
  readonly formats: readonly Format[];
  /** Folder for the policies, relative to the project. */
  readonly out: string;
  /** The date that checks take for today's, as YYYY-MM-DD. */
  readonly today: string;
  readonly audience: Audience;
  /** Whether the formats of a document are compared, and written only if they say the same. Files are looked at closely. */
  readonly verify?: boolean | undefined;
  /** "all" makes everything; "plan" makes nothing and says what would be made. "changed" if not given. */
  readonly make?: "changed" | "all" | "plan" | undefined;
  /** Whether schools of which nothing changed are checked too, as their problems are to be reported. */
  readonly checkAll?: boolean | undefined;
  /** How many schools are made at a time; what is made does not depend on it. */
  readonly schoolsAtOnce?: number | undefined;
}

/** Two schools at a time keep two cores busy: one is printed while the other is composed. */
export const usualSchoolsAtOnce = 2;

/** What happened to one school. */
export interface SchoolResult {
  readonly id: string;
  /** The files that were written, as messages show them. */
  readonly files: readonly string[];
  /** How many documents were made, or would be. */
  readonly made: number;
  readonly unchanged: number;
  /** How many documents could not be made. A school whose settings have a mistake counts as one. */
  readonly failed: number;
  /** What had to be made, and why. */
  readonly plans: readonly DocumentPlan[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface BuildReport {
  /** The schools' files, as messages show them. */
  readonly schools: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** How many warnings the schools have that were not looked at, as nothing of theirs has changed. */
  readonly warningsNotTold: number;
}

/** A school of which nothing was made. */
export function nothingMade(id: string, counts: Partial<SchoolResult> = {}): SchoolResult {
  const none = { files: [], made: 0, unchanged: 0, failed: 0, plans: [], diagnostics: [] };
  return { id, ...none, ...counts };
}
