import { argumentProblem } from "./check-arguments.ts";
import { isPath, literal } from "./expressions.ts";
import type { HelperSpec, ParameterKind } from "./helpers/spec.ts";
import type { Scope } from "./scope.ts";
import type { TemplateContext, TemplateFindings } from "./template-findings.ts";

type Expression = hbs.AST.Expression;

/** A helper as a template calls it. */
export interface HelperCall {
  readonly name: hbs.AST.PathExpression;
  readonly params: readonly Expression[];
  readonly scope: Scope;
}

/** Where a helper is called: what is known there, and what its faults are added to. */
export interface CallPlace {
  readonly findings: TemplateFindings;
  readonly context: TemplateContext;
  /** The sections that tests around the call have found. */
  readonly guardedSections: readonly string[];
}

/** The helpers that name something of the register. */
const citing = ["cite", "national"];

/** Looks at a helper's arguments: their number, their kinds, and what they name. */
export function checkCall(helper: HelperSpec, call: HelperCall, place: CallPlace): void {
  const { name, params } = call;
  const { findings, context } = place;
  const literals = params.flatMap((parameter) => literal(parameter) ?? []);
  for (const key of helper.keys?.(literals, context.references) ?? []) findings.keys.add(key);
  pointsAt(literals[0], name, place);
  const enough = params.length >= helper.required;
  if (!enough || (params.length > helper.parameters.length && !helper.repeats)) {
    const message = `{{${name.original}}} has too few or too many arguments.`;
    findings.report("pack/invalid-argument", message, name);
    return;
  }
  for (const [index, parameter] of params.entries()) {
    const kind = helper.parameters[Math.min(index, helper.parameters.length - 1)];
    if (kind) checkArgument(kind, parameter, { call, place, guarded: !helper.block });
  }
  if (helper.block) comparedWords(call, findings);
}

interface ArgumentPlace {
  readonly call: HelperCall;
  readonly place: CallPlace;
  /** Whether the key may be missing only where a test has found it. */
  readonly guarded: boolean;
}

function checkArgument(
  kind: ParameterKind,
  parameter: Expression,
  { call: { scope }, place: { findings, context }, guarded }: ArgumentPlace,
): void {
  if (parameter.type === "SubExpression") {
    const message = "A helper may not stand inside another.";
    findings.report("pack/invalid-argument", message, parameter);
    return;
  }
  const found = isPath(parameter) ? findings.find(parameter, scope) : undefined;
  if (isPath(parameter) && !found) return;
  if (found && guarded) findings.guarded(found, parameter, scope);
  const problem = argumentProblem(kind, { literal: literal(parameter), found }, context.names);
  if (problem) findings.report(problem.code, problem.message, parameter, problem.hint);
}

/** A word that a key can never have makes a test that never holds. */
function comparedWords({ params, scope }: HelperCall, findings: TemplateFindings): void {
  const [tested, ...words] = params;
  const allowed = tested && isPath(tested) ? scope.find(tested)?.words : undefined;
  for (const word of words) {
    const value = literal(word);
    if (!allowed || value === undefined || allowed.includes(value)) continue;
    const hint = `Allowed: ${allowed.join(", ")}.`;
    findings.report("pack/invalid-argument", `The key never is "${value}".`, word, hint);
  }
}

/** What `{{see}}` refers to, and what `{{cite}}` and `{{national}}` cite. */
function pointsAt(
  id: string | undefined,
  helper: hbs.AST.PathExpression,
  { findings, guardedSections }: CallPlace,
): void {
  if (id === undefined) return;
  if (citing.includes(helper.original)) findings.cites.add(id);
  if (helper.original === "see" && !guardedSections.includes(id)) findings.refer(id, helper);
}
