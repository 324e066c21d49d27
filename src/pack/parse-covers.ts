import type { DiagnosticLog } from "../diagnostics/log.ts";
import type { SourceFile } from "../diagnostics/source.ts";
import type { ReadYaml } from "../yaml/parse-yaml.ts";
import { invalid, NodeReader } from "./read-node.ts";
import type { Cover } from "./requirements.ts";
import { frontMatterOf } from "./section-file.ts";

/** The requirements that a section file says it covers: `covers: [id, …]` in its front matter. */
export function parseCovers(
  file: SourceFile,
  log: DiagnosticLog,
  parse: ReadYaml,
): readonly Cover[] {
  const yaml = frontMatterOf(file);
  const tree = yaml && log.take(parse(yaml));
  if (!tree) return [];
  if (tree.kind !== "map") {
    log.add(invalid("Front matter holds keys, such as covers: [risk-areas].", tree.location));
    return [];
  }
  const reader = new NodeReader(log);
  reader.onlyKnown(tree, ["covers"]);
  return reader
    .texts(tree, "covers")
    .map(({ value, location }) => ({ requirement: value, location }));
}
