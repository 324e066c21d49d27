import { ConfigSchema } from "../config/schema.ts";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { DiagnosticLog, type Outcome } from "../diagnostics/log.ts";
import { startOf } from "../diagnostics/source.ts";
import { type OwnFile, openOwnFile, saveOwnFile } from "../host/own-file.ts";
import type { Project } from "../host/project.ts";
import { formatYaml } from "../yaml/format.ts";
import type { FormatRules } from "../yaml/format-value.ts";
import { parseYaml } from "../yaml/parse-yaml.ts";
import { readSchemaFile } from "./schema-file.ts";
import { selectFiles } from "./select.ts";

export interface FormatReport {
  /** How many files were looked at. */
  readonly files: number;
  /** Those that were changed, or would be, as messages show them. */
  readonly changed: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Formats schools' files and the layers above them. With `write` false it only says which would change. */
export async function formatFiles(
  project: Project,
  { paths, write }: { readonly paths: readonly string[]; readonly write: boolean },
): Promise<FormatReport> {
  const log = new DiagnosticLog();
  const schema = log.take(readSchemaFile(project));
  const selection = log.take(selectFiles(project, paths));
  if (!schema || !selection) return { files: 0, changed: [], diagnostics: log.all };
  const rules = formatRules(new ConfigSchema(JSON.parse(schema.text)));
  const files = [...selection.defaults, ...selection.schools].toSorted();
  const changed: string[] = [];
  for (const path of files) {
    const file = log.take(openOwnFile(project, path));
    const text = file && log.take(formatted(file, rules));
    if (!file || text === undefined || text === file.source.text) continue;
    if (write && !log.take(await saveOwnFile(file, text))) continue;
    changed.push(file.source.path);
  }
  return { files: files.length, changed, diagnostics: log.all };
}

function formatted({ source }: OwnFile, rules: FormatRules): Outcome<string> {
  const { diagnostics } = parseYaml(source);
  if (diagnostics.length > 0) return { diagnostics };
  const text = formatYaml(source, rules);
  return text === undefined
    ? { diagnostics: [leftAlone(startOf(source))] }
    : { value: text, diagnostics: [] };
}

function formatRules(schema: ConfigSchema): FormatRules {
  return {
    order: (group) => schema.order(group),
    quoted: (path) => schema.at(path)?.["x-kind"] === "phone",
  };
}

function leftAlone(location: Diagnostic["location"]): Diagnostic {
  return diagnose(
    "file/not-formatted",
    "The file is written in a way that cannot be formatted, so it was left alone.",
    {
      location,
      hint: "Write each key on a line of its own, and take out lines such as --- and %YAML.",
    },
  );
}
