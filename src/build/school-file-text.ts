import type { ConfigSchema } from "../config/schema.ts";
import { formatYaml } from "../yaml/format.ts";
import { afterColon } from "../yaml/print-value.ts";
import { isPosition } from "../yaml/set-value.ts";
import type { Writable } from "../yaml/writable.ts";
import { layerSchemaName } from "./schema-file.ts";
import type { SchoolQuestion } from "./school-questions.ts";

export interface AnsweredQuestion {
  readonly question: SchoolQuestion;
  readonly value: Writable;
}

/** A key with what stands below it, on the way to text. */
type Branch = Map<string, Branch | AnsweredQuestion>;

/** A school's file from answers: groups apart, each key with its comment, in the order of the schema. */
export function schoolFileText(
  answers: readonly AnsweredQuestion[],
  { schema, path }: { readonly schema: ConfigSchema; readonly path: string },
): string {
  const root: Branch = new Map();
  for (const answer of answers) plant(root, answer.question.key.split("."), answer);
  const groups = Array.from(root, ([name, below]) => keyLines(name, below).join("\n"));
  const text = `${head(path)}\n${groups.join("\n\n")}\n`;
  const rules = {
    order: (group: readonly string[]) => schema.order(group),
    quoted: (key: readonly string[]) => schema.at(key)?.["x-kind"] === "phone",
  };
  return formatYaml({ path, text }, rules) ?? text;
}

function head(path: string): string {
  const up = "../".repeat(path.split("/").length - 1);
  return `# yaml-language-server: $schema=${up}schemas/${layerSchemaName}

# What is this school's own. Everything else comes from the defaults.yaml above it, and from Proviso.
# Every page says that the policy is a draft. Once it is approved, two lines say so: status: approved at the
# top, and under dates the day, such as ratified: 2026-09-22.
`;
}

function plant(
  branch: Branch,
  [step = "", ...rest]: readonly string[],
  answer: AnsweredQuestion,
): void {
  if (rest.length === 0) {
    branch.set(step, answer);
    return;
  }
  const below = branch.get(step);
  const next: Branch = below instanceof Map ? below : new Map();
  branch.set(step, next);
  plant(next, rest, answer);
}

function keyLines(name: string, below: Branch | AnsweredQuestion): readonly string[] {
  if (!(below instanceof Map)) {
    const comment = below.question.comment ? ` # ${below.question.comment}` : "";
    return `${name}:${afterColon(below.value, "auto")}${comment}`.split("\n");
  }
  const [first] = below.keys();
  return [
    `${name}:`,
    ...(isPosition(first ?? "") ? itemLines(below) : childLines(below)).map((line) => `  ${line}`),
  ];
}

function childLines(branch: Branch): readonly string[] {
  return Array.from(branch).flatMap(([name, below]) => keyLines(name, below));
}

function itemLines(branch: Branch): readonly string[] {
  return Array.from(branch.values()).flatMap((item) => {
    const [first = "", ...rest] = item instanceof Map ? childLines(item) : [];
    return [`- ${first}`, ...rest.map((line) => `  ${line}`)];
  });
}
