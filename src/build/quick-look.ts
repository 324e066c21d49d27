import type { SchoolFile } from "../host/project.ts";
import type { Format } from "../render/renderer.ts";
import type { FinishedFiles } from "./finished.ts";
import { changedInputs, type InputReader } from "./inputs.ts";
import type { ManifestSchool } from "./manifest.ts";

/** What can be said of a school without parsing anything. */
export interface QuickLook {
  /** True where all that it is made from, and all its files, are as the last run left them. */
  readonly isUnchanged: boolean;
  /** Which of its inputs changed; undefined where they are not known. */
  readonly changes: readonly string[] | undefined;
}

/** Holds a school's inputs and files as they lie there against the manifest. */
export async function lookQuickly(
  school: SchoolFile,
  before: ManifestSchool | undefined,
  tools: {
    readonly inputs: InputReader;
    readonly finished: FinishedFiles;
    readonly formats: readonly Format[];
  },
): Promise<QuickLook> {
  // Read for new schools too: what is recorded with their files must not be younger than these.
  const known = before?.inputs;
  const named = {
    packs: Object.keys(known?.packs ?? {}),
    pictures: Object.keys(known?.pictures ?? {}),
  };
  const now = tools.inputs.of(school, named);
  if (!before || !known) return { isUnchanged: false, changes: undefined };
  const changes = changedInputs(known, now);
  if (changes.length > 0) return { isUnchanged: false, changes };
  for (const document of Object.values(before.documents)) {
    if (!(await tools.finished.areWhole(document, tools.formats)))
      return { isUnchanged: false, changes };
  }
  return { isUnchanged: true, changes };
}
