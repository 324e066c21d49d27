import { type DiagnosticCode, type Severity, severityOf } from "./codes.ts";
import type { Location } from "./source.ts";

/** One problem, said so that the person who keeps the file can put it right. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** The fact, as a full sentence. */
  readonly message: string;
  /** The next step, in a school's words. */
  readonly hint?: string;
  readonly location?: Location;
  /** Other places that matter, such as where a value was locked. */
  readonly related?: readonly RelatedPlace[];
}

export interface RelatedPlace {
  readonly message: string;
  readonly location: Location;
}

export interface DiagnosticDetails {
  readonly hint?: string | undefined;
  readonly location?: Location | undefined;
  readonly related?: readonly RelatedPlace[] | undefined;
}

/** Makes a diagnostic. Its severity comes from the catalogue, so call sites cannot disagree. */
export function diagnose(
  code: DiagnosticCode,
  message: string,
  { hint, location, related }: DiagnosticDetails = {},
): Diagnostic {
  return {
    code,
    severity: severityOf(code),
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(location === undefined ? {} : { location }),
    ...(related === undefined ? {} : { related }),
  };
}
