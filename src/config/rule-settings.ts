import {
  type DiagnosticCode,
  diagnosticCodes,
  isAdjustable,
  isCode,
  type Severity,
} from "../diagnostics/codes.ts";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Location } from "../diagnostics/source.ts";
import { nodeAt, type YamlMap, type YamlNode } from "../yaml/tree.ts";
import { closest } from "./closest.ts";

/** What a layer makes of a rule. */
export interface RuleSetting {
  readonly severity: Severity | "off";
  readonly reason: string | undefined;
  readonly location: Location;
}

/** The severities that a school's layers set with `rules:`. What is not well formed is left out; the schema says so. */
export function ruleSettings(tree: YamlMap): ReadonlyMap<DiagnosticCode, RuleSetting> {
  return new Map(
    Array.from(rulesIn(tree)).flatMap(([code, { key, value }]) => {
      const severity = severityIn(value);
      if (!isCode(code) || !isAdjustable(code) || severity === undefined) return [];
      return [[code, { severity, reason: reasonIn(value), location: key }] as const];
    }),
  );
}

/** What is wrong with a layer's `rules:` beyond its form: codes that are none, or fixed, and rules off without a reason. */
export function checkRuleSettings(layer: YamlMap): readonly Diagnostic[] {
  return Array.from(rulesIn(layer)).flatMap(([code, { key, value }]) => {
    if (!isCode(code)) return [unknownRule(code, key)];
    if (!isAdjustable(code)) return [fixedRule(code, key)];
    if (severityIn(value) !== "off" || reasonIn(value) !== undefined) return [];
    return [
      diagnose("config/rule-without-reason", `${code} is switched off without a reason.`, {
        location: key,
        hint: `Say why, for whoever looks after the file next:\n  ${code}:\n    severity: off\n    reason: …`,
      }),
    ];
  });
}

function rulesIn(tree: YamlMap) {
  const rules = nodeAt(tree, ["rules"]);
  return rules?.kind === "map" ? rules.entries : new Map<never, never>();
}

function severityIn(value: YamlNode): RuleSetting["severity"] | undefined {
  const node = value.kind === "map" ? nodeAt(value, ["severity"]) : value;
  const severity = node?.kind === "scalar" ? node.value : undefined;
  return severity === "error" || severity === "warning" || severity === "off"
    ? severity
    : undefined;
}

function reasonIn(value: YamlNode): string | undefined {
  const reason = nodeAt(value, ["reason"]);
  return reason?.kind === "scalar" && typeof reason.value === "string" && reason.value.trim() !== ""
    ? reason.value
    : undefined;
}

function unknownRule(code: string, location: Location): Diagnostic {
  const suggestion = closest(code, diagnosticCodes.filter(isAdjustable));
  return diagnose("config/unknown-rule", `There is no rule ${code}.`, {
    location,
    hint: suggestion
      ? `Did you mean "${suggestion}"?`
      : "Write the code as a check prints it in brackets, such as rules/review-passed. docs/rules.md lists them all.",
  });
}

function fixedRule(code: DiagnosticCode, location: Location): Diagnostic {
  return diagnose("config/fixed-rule", `The severity of ${code} cannot be changed.`, {
    location,
    hint: "It tells of a file or a value that no document can be made with. Delete the line, and put right what it reports.",
  });
}
