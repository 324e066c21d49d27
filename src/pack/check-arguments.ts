import { closest } from "../config/closest.ts";
import type { DiagnosticCode } from "../diagnostics/codes.ts";
import type { ParameterKind } from "./helpers/spec.ts";
import type { Found } from "./scope.ts";

/** The names that literal arguments may have, by kind of parameter, and the references withdrawn by now. */
export type ArgumentNames = { readonly withdrawn: readonly string[] } & Readonly<
  Record<
    | "reference"
    | "section"
    | "body"
    | "nationalLink"
    | "contact"
    | "audience"
    | "duty"
    | "penLines"
    | "phase"
    | "startDate",
    readonly string[]
  >
>;

interface Argument {
  readonly literal: string | undefined;
  readonly found: Found | undefined;
}

interface ArgumentProblem {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly hint: string | undefined;
}

/** What is wrong with one argument of a helper; undefined when it fits. */
export function argumentProblem(
  kind: ParameterKind,
  { literal, found }: Argument,
  names: ArgumentNames,
): ArgumentProblem | undefined {
  switch (kind) {
    case "any":
    case "word":
      return undefined;
    case "scalar":
      return found && found.kind !== "scalar"
        ? wrong("a key that holds text or a number")
        : undefined;
    case "list":
    case "listOfPeople":
    case "listOfBodies":
    case "listOfRoles":
    case "listOfYears":
      return found?.kind === "list" ? undefined : wrong("a key that holds a list");
    case "person":
      return found?.kind === "map" ? undefined : wrong("a key that holds a person");
    case "reference":
      return nameProblem(literal, names.reference) ?? withdrawnProblem(literal, names.withdrawn);
    case "section":
    case "body":
    case "nationalLink":
    case "contact":
    case "audience":
    case "duty":
    case "penLines":
    case "phase":
    case "startDate":
      return nameProblem(literal, names[kind]);
  }
}

function withdrawnProblem(
  name: string | undefined,
  withdrawn: readonly string[],
): ArgumentProblem | undefined {
  if (name === undefined || !withdrawn.includes(name)) return undefined;
  return {
    code: "pack/withdrawn-reference",
    message: `"${name}" is withdrawn.`,
    hint: "Cite what took its place; the register names it.",
  };
}

/** What is wrong with a name that must be one of the known ones. */
export function nameProblem(
  name: string | undefined,
  known: readonly string[],
): ArgumentProblem | undefined {
  if (name === undefined) return wrong("a name in quotes");
  if (known.includes(name)) return undefined;
  const suggestion = closest(name, known);
  return {
    code: "pack/unknown-reference",
    message: `There is no "${name}".`,
    hint: suggestion ? `Did you mean "${suggestion}"?` : `Known: ${known.join(", ")}.`,
  };
}

function wrong(expected: string): ArgumentProblem {
  return { code: "pack/invalid-argument", message: `Here stands ${expected}.`, hint: undefined };
}
