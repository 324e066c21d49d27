import type { Answer, Facts, Question } from "./facts.ts";

export function isReached(name: string): Question<boolean> {
  return { id: `reached ${name}`, answerFrom: ({ reached }) => reached.has(name) };
}

export function isInUse(id: string): Question<boolean> {
  return { id: `section ${id}`, answerFrom: ({ sections }) => sections.has(id) };
}

export function coveredBy(id: string): Question<string | undefined> {
  return { id: `covered ${id}`, answerFrom: (facts) => facts.coveredBy.get(id) };
}

type Steps = readonly string[];

/** The value behind some steps; of a group or list only that it is one. */
export function valueBehind(steps: Steps): Question {
  return {
    id: `value ${steps.join("\0")}`,
    answerFrom: ({ config }) => answerOf(at(config, steps)),
  };
}

/** The text at a dotted key. */
export function textBehind({ ask }: Pick<Facts, "ask">, key: string): string {
  return String(ask(valueBehind(key.split("."))));
}

/** The names in the group behind some steps. */
export function namesIn(steps: Steps): Question<string | undefined> {
  const names = (group: unknown) =>
    typeof group === "object" && group !== null ? Object.keys(group).join("\0") : undefined;
  return {
    id: `names ${steps.join("\0")}`,
    answerFrom: ({ config }) => names(at(config, steps)),
  };
}

/** What there is behind some steps: of words, whether there are any, not which. True, false and nothing are answers themselves. */
export function kindBehind(
  steps: Steps,
): Question<"words" | "group" | "list" | boolean | null | undefined> {
  return {
    id: `kind ${steps.join("\0")}`,
    answerFrom: ({ config }) => kindOf(at(config, steps)),
  };
}

/** How long the list behind some steps is. */
export function lengthBehind(steps: Steps): Question<number> {
  return {
    id: `length ${steps.join("\0")}`,
    answerFrom: ({ config }) => listAt(config, steps).length,
  };
}

/** Whether the list behind some steps has one of some words. */
export function hasOneOf(steps: Steps, words: readonly string[]): Question<boolean> {
  return {
    id: `has ${steps.join("\0")} ${words.join("\0")}`,
    answerFrom: ({ config }) => listAt(config, steps).some((item) => words.includes(String(item))),
  };
}

/** Whether there is anything at a dotted key. */
export function isSet(facts: Facts, key: string): boolean {
  return facts.ask(kindBehind(key.split("."))) !== undefined;
}

function kindOf(value: unknown) {
  if (Array.isArray(value)) return "list";
  if (typeof value === "object" && value !== null) return "group";
  if (typeof value === "string" || typeof value === "number") return "words";
  return typeof value === "boolean" || value === null ? value : undefined;
}

function at(config: object, steps: Steps): unknown {
  let value: unknown = config;
  for (const step of steps) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = value[step as keyof typeof value];
  }
  return value;
}

function listAt(config: object, steps: Steps): readonly unknown[] {
  const value = at(config, steps);
  return Array.isArray(value) ? value : [];
}

const group = Symbol("group");
const list = Symbol("list");

/** Groups and lists are asked for what they hold in questions of their own. */
function answerOf(value: unknown): Answer {
  if (Array.isArray(value)) return list;
  if (typeof value === "object" && value !== null) return group;
  return typeof value === "function" ? undefined : (value as Answer);
}
