import { join, resolve } from "node:path";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { DiagnosticLog, type Outcome } from "../diagnostics/log.ts";
import { isThere, readFinishedFile } from "../host/finished-files.ts";
import { linkedPlace } from "../host/output-place.ts";
import { type Project, shownPath } from "../host/project.ts";
import { sha256 } from "../host/sha256.ts";
import { writeFileAtomic } from "../host/write-file.ts";
import { FinishedFiles } from "./finished.ts";
import type { JoinedSchool } from "./join-manifests.ts";
import { filesOf, type ManifestFile } from "./manifest.ts";

/** Brings schools' files into a folder, as their manifests list them. */
export class SchoolMover {
  readonly #project: Project;
  readonly #out: string;
  readonly #finished: FinishedFiles;

  constructor(project: Project, out: string) {
    this.#project = project;
    this.#out = out;
    // Whoever merges prints nothing, so that it does not matter which browsers are here.
    const browsers = async () => ({ mayBe: async () => true });
    this.#finished = new FinishedFiles(out, { closely: true, browsers });
  }

  /** Copies the files of a school that are not there already. Gives how many it has; undefined where one is missing. */
  async move({ id, entry, from }: JoinedSchool): Promise<Outcome<number>> {
    const log = new DiagnosticLog();
    const files = filesOf({ version: 2, schools: { [id]: entry } });
    for (const [path, file] of files) {
      if (await this.#finished.faultOf(path, file))
        log.add(...(await this.#copy(path, file, from)));
    }
    return log.outcome(files.size);
  }

  async #copy(
    path: string,
    file: ManifestFile,
    { folder, shownAs }: JoinedSchool["from"],
  ): Promise<readonly Diagnostic[]> {
    const source = resolve(folder, path);
    const shown = shownPath(this.#project, source);
    if (!isThere(source)) return [missing(shown, shownAs)];
    const { value: bytes, diagnostics } = readFinishedFile(source, shown);
    if (!bytes) return diagnostics;
    if (sha256(bytes) !== file.sha256) return [changed(shown, shownAs)];
    const place = join(this.#out, path);
    const refusal = linkedPlace(this.#project, this.#out, place);
    if (refusal) return [refusal];
    const written = await writeFileAtomic(place, bytes, {
      shownAs: shownPath(this.#project, place),
    });
    return written.diagnostics;
  }
}

const hint = "Fetch what this shard made again, or build it again.";

function missing(path: string, manifest: string): Diagnostic {
  return diagnose("verify/missing-file", `${path} is missing, but ${manifest} lists it.`, { hint });
}

function changed(path: string, manifest: string): Diagnostic {
  const message = `${path} is not the file that ${manifest} lists.`;
  return diagnose("verify/changed-file", message, { hint });
}
