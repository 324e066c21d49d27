import type { DiagnosticCode } from "../../diagnostics/codes.ts";
import type { Authority } from "../authorities/authorities.ts";

/** A rule over the names in a text. It finds them without a school; whether one is wrong depends on the policy. */
export interface NameRule {
  readonly find: (text: string) => readonly FoundName[];
}

/** A stretch of text that a rule knows, and what is wrong with it in a policy; undefined where nothing is. */
export interface FoundName {
  readonly start: number;
  readonly end: number;
  readonly problem: (policy: PolicyFacts) => NameProblem | undefined;
}

export interface NameProblem {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly hint: string;
}

/** What decides whether a name is right. */
export interface PolicyFacts {
  /** The policy's date, or for a pack the day from which it applies. */
  readonly date: string;
  /** The school's own authority; undefined where it is not known, and for a pack by itself. */
  readonly authority: Authority | undefined;
  /** The school's own safeguarding partnership; undefined for a pack by itself. */
  readonly partnership: { readonly name: string; readonly abbreviation?: string } | undefined;
}
