import { InvalidArgumentError } from "commander";
import { closest } from "../config/closest.ts";
import type { Reporter } from "./reporters/problem-report.ts";

/** The forms that problems can be told in. `pretty` is for people, and the only one in colour. */
export const reporterNames = ["pretty", "json", "github", "sarif", "junit", "markdown"] as const;

export type ReporterName = (typeof reporterNames)[number];

/** A reporter, and the file that it writes to; undefined for stdout. */
export interface ReporterChoice {
  readonly name: ReporterName;
  readonly file: string | undefined;
}

/**
 * One more `--reporter name` or `--reporter name=file`, where `-` for a file is stdout.
 * Throws for an unknown name, and where two reporters would write over each other.
 */
export function addReporter(
  text: string,
  before: readonly ReporterChoice[] = [],
): readonly ReporterChoice[] {
  const [written = "", ...rest] = text.split("=");
  const name = reporterNames.find((known) => known === written);
  if (name === undefined) throw new InvalidArgumentError(unknownName(written));
  const file = rest.length === 0 || rest.join("=") === "-" ? undefined : rest.join("=");
  if (file === "")
    throw new InvalidArgumentError(`Name a file after "${name}=", or leave "=" out.`);
  const all = [...before, { name, file }];
  refuseClashes(all);
  return all;
}

function unknownName(written: string): string {
  const meant = closest(written, reporterNames);
  const suggestion = meant === undefined ? "" : ` Did you mean "${meant}"?`;
  return `There is no reporter "${written}".${suggestion} Known reporters: ${reporterNames.join(", ")}.`;
}

function refuseClashes(choices: readonly ReporterChoice[]): void {
  const onScreen = choices.filter(({ file }) => file === undefined).map(({ name }) => name);
  if (onScreen.filter((name) => name !== "pretty").length > 1 || onScreen.length > 2) {
    throw new InvalidArgumentError(
      `Only one of ${onScreen.join(", ")} can write to stdout. Give the others a file: ${onScreen.at(-1)}=problems.txt`,
    );
  }
  const files = choices.flatMap(({ file }) => file ?? []);
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) throw new InvalidArgumentError(`Two reporters would write to ${twice}.`);
}

/** The first reporter that would write to stdout among what a program reads there. */
export function firstOnStdout(choices: readonly ReporterChoice[]): ReporterChoice | undefined {
  return choices.find(({ name, file }) => file === undefined && name !== "pretty");
}

/** The reporters for programs. Each is loaded only when it is asked for. */
export const reporterLoaders: Readonly<
  Record<Exclude<ReporterName, "pretty">, () => Promise<Reporter>>
> = {
  json: async () => (await import("./reporters/json.ts")).jsonReport,
  github: async () => (await import("./reporters/github.ts")).githubReport,
  sarif: async () => (await import("./reporters/sarif.ts")).sarifReport,
  junit: async () => (await import("./reporters/junit.ts")).junitReport,
  markdown: async () => (await import("./reporters/markdown.ts")).markdownReport,
};
