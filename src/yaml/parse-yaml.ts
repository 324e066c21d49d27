import { type Document, parseDocument } from "yaml";
import { DiagnosticLog, type Outcome } from "../diagnostics/log.ts";
import type { SourceFile } from "../diagnostics/source.ts";
import { explainSyntax } from "./explain-syntax.ts";
import { complexityProblem, tooComplex } from "./limits.ts";
import type { YamlNode } from "./tree.ts";
import { TreeBuilder } from "./tree-builder.ts";

/** What reads a file's YAML: `parseYaml`, or what knows a shorter way to the same tree. */
export type ReadYaml = (source: SourceFile) => Outcome<YamlNode>;

/** Reads a file's YAML into a tree with places. Never throws: whatever is wrong becomes a diagnostic. */
export function parseYaml(source: SourceFile): Outcome<YamlNode> {
  const complexity = complexityProblem(source);
  if (complexity) return { diagnostics: [complexity] };

  const document = parse(source.text);
  if (document === undefined) return { diagnostics: [tooComplex(source)] };

  if (document.errors.length > 0) {
    const complaints = explainSyntax(
      source,
      document.errors,
      (text) => parse(text)?.errors ?? document.errors,
    );
    return { diagnostics: complaints.slice(0, maximumProblems) };
  }

  const log = new DiagnosticLog();
  const tree = new TreeBuilder(source, log).build(document.contents);
  return log.hasErrors ? { diagnostics: log.all.slice(0, maximumProblems) } : log.outcome(tree);
}

/** Whoever has so many problems in one file has one cause for them all. */
const maximumProblems = 100;

function parse(text: string): Document | undefined {
  // Each mistake becomes an Error: to note where in the program it was made takes longer than all else of a bad file.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    // uniqueKeys is ours: the library's check is quadratic and points at the wrong place.
    // A fixed schema: a line %YAML 1.1 must not turn dates into times and `no` into false.
    return parseDocument(text, {
      uniqueKeys: false,
      prettyErrors: false,
      schema: "core",
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
