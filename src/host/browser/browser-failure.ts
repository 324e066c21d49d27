import type { DiagnosticCode } from "../../diagnostics/codes.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";

type BrowserCode = Extract<DiagnosticCode, `browser/${string}`>;

/** The environment has no browser that can print. Carries the diagnostic to show. */
export class BrowserFailure extends Error {
  override readonly name = "BrowserFailure";
  readonly diagnostic: Diagnostic;

  constructor(code: BrowserCode, message: string, hint: string) {
    super(message);
    this.diagnostic = diagnose(code, message, { hint });
  }
}
