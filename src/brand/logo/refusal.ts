import type { DiagnosticCode } from "../../diagnostics/codes.ts";

/** Why a picture is not used: what is wrong, and what a school can do about it. */
export interface Refusal {
  readonly code: DiagnosticCode & `brand/${string}`;
  /** What the picture is or has, to follow its name: "is damaged", "holds a script". */
  readonly fact: string;
  readonly hint: string;
}

/** Width and height in dots, or why the picture is not used. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export function isRefusal(result: object): result is Refusal {
  return "code" in result;
}

export function damaged(kind: string): Refusal {
  return {
    code: "brand/logo-not-an-image",
    fact: `begins as a ${kind} picture does, but is damaged`,
    hint: `Save the picture again as ${kind} from the program that it was made with.`,
  };
}

/** An SVG that does more than stand still. */
export function unsafe(fact: string): Refusal {
  return {
    code: "brand/logo-unsafe",
    fact,
    hint: "Save it anew as “plain SVG” (in Inkscape) or without scripts, links and effects, or use a PNG.",
  };
}
