import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Project, SchoolFile } from "../host/project.ts";
import { sha256 } from "../host/sha256.ts";
import { Baseline } from "./baseline.ts";
import { composeDocuments } from "./compose.ts";
import type { LayerFiles } from "./layers.ts";
import type { Entries } from "./manifest.ts";
import type { Workspace } from "./workspace.ts";

/** What a check found in a school. */
export interface SchoolFindings {
  /** What is wrong, known problems among it. */
  readonly diagnostics: readonly Diagnostic[];
  /** Whether it has documents, and all of them could be composed. */
  readonly isWhole: boolean;
  /** The pictures in its documents, by their paths in the project: SHA-256 of their contents. */
  readonly pictures: Entries<string>;
  /** The last day on which no more is found if nothing changes; undefined where that is any day. */
  readonly holdsThrough: string | undefined;
}

export interface SchoolsToCheck {
  readonly project: Project;
  readonly today: string;
  readonly schools: readonly SchoolFile[];
}

/** Composes schools' documents and gives what was found in each, in the order of the schools. */
export function findingsIn(
  workspace: Workspace,
  files: LayerFiles,
  schools: readonly SchoolFile[],
): readonly SchoolFindings[] {
  const all = { ...workspace, baseline: new Baseline([]) };
  return schools.map((school) => findingsOf(all, files, school));
}

function findingsOf(workspace: Workspace, files: LayerFiles, school: SchoolFile): SchoolFindings {
  const { value: documents = [], diagnostics } = composeDocuments(workspace, files, school);
  const pictures = documents.flatMap(({ brand, logoFile }) =>
    brand.logo && logoFile !== undefined
      ? [[logoFile, sha256(brand.logo.picture.bytes)] as const]
      : [],
  );
  return {
    diagnostics,
    isWhole: documents.length > 0,
    pictures: Object.fromEntries(pictures),
    holdsThrough: documents[0]?.holdsThrough,
  };
}
