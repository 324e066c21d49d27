import type { Location } from "../diagnostics/source.ts";

/** One line of a section's `when:`. */
export interface Condition {
  readonly key: string;
  readonly location: Location;
  readonly test: ConditionTest;
}

export type ConditionTest =
  | { readonly type: "set" }
  | { readonly type: "unset" }
  /** The value is one of these; a list holds one of these. */
  | { readonly type: "oneOf"; readonly values: readonly unknown[] };

/** Whether every condition holds for a configuration. No conditions: always. */
export function holds(conditions: readonly Condition[], config: object): boolean {
  return conditions.every(({ key, test }) => passes(test, valueAt(config, key)));
}

function passes(test: ConditionTest, value: unknown): boolean {
  const present = value !== undefined && !(Array.isArray(value) && value.length === 0);
  switch (test.type) {
    case "set":
      return present;
    case "unset":
      return !present;
    case "oneOf":
      if (Array.isArray(value)) return value.some((item) => test.values.includes(item));
      return test.values.includes(value);
  }
}

/** The value at a dotted key; undefined where any step is missing. */
export function valueAt(config: unknown, key: string): unknown {
  let value: unknown = config;
  for (const step of key.split(".")) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}

/** Whether every configuration that fulfils the given conditions fulfils this one as well. */
export function impliedBy({ key, test }: Condition, given: readonly Condition[]): boolean {
  return given.some((other) => other.key === key && implies(other.test, test));
}

function implies(given: ConditionTest, wanted: ConditionTest): boolean {
  if (given.type === "unset" || wanted.type === "unset") return given.type === wanted.type;
  if (wanted.type === "set") return true;
  return given.type === "oneOf" && given.values.every((value) => wanted.values.includes(value));
}
