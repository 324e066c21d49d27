import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { DiagnosticLog } from "../diagnostics/log.ts";
import { packNames } from "../host/pack-folders.ts";
import { type Project, schoolFileAt } from "../host/project.ts";
import type { PolicyPack } from "../pack/pack.ts";
import { type ComposedDocument, composeDocuments } from "./compose.ts";
import { LayerFiles } from "./layers.ts";
import { selectFiles } from "./select.ts";
import { openWorkspace, type Workspace } from "./workspace.ts";

/** What `proviso coverage` shows: packs, or the documents of schools. */
export interface CoverageReport {
  readonly packs: readonly PolicyPack[];
  readonly schools: readonly SchoolCoverage[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface SchoolCoverage {
  readonly id: string;
  readonly documents: readonly ComposedDocument[];
}

/** Which section covers what guidance asks for: in the packs that are named, or in schools. Without a name: every pack. */
export function reportCoverage(
  project: Project,
  { names, today }: { readonly names: readonly string[]; readonly today: string },
): CoverageReport {
  const log = new DiagnosticLog();
  const workspace = log.take(openWorkspace(project, today));
  if (!workspace) return { packs: [], schools: [], diagnostics: log.all };
  const known = packNames(project);
  const packs = (names.length === 0 ? known : names.filter((name) => known.includes(name)))
    .map((id) => openPack(workspace, id, log))
    .filter((pack) => pack !== undefined);
  const paths = names.filter((name) => !known.includes(name));
  const schools = paths.length === 0 ? [] : coverSchools(workspace, paths, log);
  return { packs, schools, diagnostics: log.all };
}

function openPack({ packs }: Workspace, id: string, log: DiagnosticLog): PolicyPack | undefined {
  const { pack, problems } = packs.take(id);
  log.add(...problems);
  return pack;
}

function coverSchools(
  workspace: Workspace,
  paths: readonly string[],
  log: DiagnosticLog,
): readonly SchoolCoverage[] {
  const { project, validator } = workspace;
  const files = new LayerFiles(project, validator);
  const selection = log.take(selectFiles(project, paths));
  return (selection?.schools ?? []).flatMap((path) => {
    const school = schoolFileAt(project, path);
    const documents = log.take(composeDocuments(workspace, files, school));
    return documents ? [{ id: school.id, documents }] : [];
  });
}
