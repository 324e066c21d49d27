import { closest } from "../config/closest.ts";
import type { DiagnosticCode } from "../diagnostics/codes.ts";
import type { ParameterKind } from "./helpers/spec.ts";
import type { Found } from "./scope.ts";

/** The names that literal arguments may have, by kind of parameter. */
export type ArgumentNames = Readonly<
  Record<
    | "reference"
    | "section"
    | "body"
    | "nationalLink"
    | "contact"
    | "audience"
    | "duty"
    | "penLines"
    | "phase",
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
    case "section":
    case "body":
    case "nationalLink":
    case "contact":
    case "audience":
    case "duty":
    case "penLines":
    case "phase":
      return nameProblem(literal, names[kind]);
  }
}

function nameProblem(
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
