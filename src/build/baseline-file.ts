import { join } from "node:path";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { DiagnosticLog, type Outcome } from "../diagnostics/log.ts";
import { type Location, startOf } from "../diagnostics/source.ts";
import { readConfigFile } from "../host/config-file.ts";
import { isThere } from "../host/finished-files.ts";
import { baselineName, type Project } from "../host/project.ts";
import { writeFileAtomic } from "../host/write-file.ts";
import { parseYaml } from "../yaml/parse-yaml.ts";
import { nodeAt, type YamlNode } from "../yaml/tree.ts";
import { toYaml } from "../yaml/write-yaml.ts";
import { Baseline, type BaselineEntry, type KnownProblem } from "./baseline.ts";

/** The project's known problems; none where there is no list. */
export function readBaseline(project: Project): Outcome<Baseline> {
  const path = join(project.root, baselineName);
  if (!isThere(path)) return { value: new Baseline([]), diagnostics: [] };
  const log = new DiagnosticLog();
  const source = log.take(readConfigFile(project, path));
  const tree = source && log.take(parseYaml(source));
  const entries = tree && log.take(entriesOf(tree));
  return log.outcome(entries && new Baseline(entries));
}

function entriesOf(tree: YamlNode): Outcome<readonly BaselineEntry[]> {
  const log = new DiagnosticLog();
  const problems = nodeAt(tree, ["problems"]);
  if (problems?.kind !== "list") {
    log.add(invalid(startOf(tree.location.source), "This is no list of known problems."));
    return log.outcome<readonly BaselineEntry[]>(undefined);
  }
  return log.outcome(problems.items.flatMap((item) => log.take(entryOf(item)) ?? []));
}

/** Writes the project's known problems, in an order of their own, so that the file changes only where they do. */
export async function writeBaseline(
  { root }: Project,
  problems: readonly KnownProblem[],
): Promise<readonly Diagnostic[]> {
  const unique = new Map(problems.map((problem) => [problem.fingerprint, plain(problem)]));
  const sorted = Array.from(unique.values()).toSorted(inOrder);
  const text = `${heading}${toYaml({ problems: sorted })}\n`;
  const { diagnostics } = await writeFileAtomic(join(root, baselineName), text, {
    shownAs: baselineName,
  });
  return diagnostics;
}

const heading = `# Problems that are known. Checks pass over them until what they point at changes.
# \`proviso check --update-baseline\` writes this file; delete entries, but do not add any by hand.
`;

function entryOf(node: YamlNode): Outcome<BaselineEntry> {
  const [code, file, fingerprint] = ["code", "file", "fingerprint"].map((name) =>
    textAt(node, name),
  );
  if (code === undefined || file === undefined || fingerprint === undefined) {
    const message = "This is no known problem: its code, file or fingerprint is missing.";
    return { diagnostics: [invalid(node.location, message)] };
  }
  const { location } = nodeAt(node, ["fingerprint"]) ?? node;
  const [text = "", key] = [textAt(node, "text"), textAt(node, "key")];
  return { value: { code, file, key, text, fingerprint, location }, diagnostics: [] };
}

function textAt(node: YamlNode, name: string): string | undefined {
  const value = nodeAt(node, [name]);
  return value?.kind === "scalar" && value.value !== null ? String(value.value) : undefined;
}

function invalid(location: Location, message: string): Diagnostic {
  return diagnose("baseline/invalid", message, {
    location,
    hint: "Delete the file, or the entry, and run `proviso check --update-baseline`.",
  });
}

function plain({ code, file, key, text, fingerprint }: KnownProblem): KnownProblem {
  return { code, file, ...(key !== undefined && { key }), text, fingerprint };
}

function inOrder(a: KnownProblem, b: KnownProblem): number {
  const [one, other] = [a, b].map(({ file, key, code, fingerprint }) =>
    [file, key ?? "", code, fingerprint].join("\u0000"),
  );
  return (one ?? "") < (other ?? "") ? -1 : 1;
}
