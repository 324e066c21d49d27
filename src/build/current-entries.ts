import type { Project, SchoolFile } from "../host/project.ts";
import type { Audience } from "../pack/audience.ts";
import { changedInputs, InputReader } from "./inputs.ts";
import type { ManifestSchool } from "./manifest.ts";
import { selectSchools } from "./selected-schools.ts";

/** Says of manifests' entries whether they were made from what lies in the project now. */
export class CurrentEntries {
  readonly #project: Project;
  readonly #readers = new Map<Audience, InputReader>();
  #schools: ReadonlyMap<string, SchoolFile> | undefined;

  constructor(project: Project) {
    this.#project = project;
  }

  has(id: string, { inputs }: ManifestSchool): boolean {
    const school = this.#all().get(id);
    if (!school || !inputs) return false;
    const named = { packs: Object.keys(inputs.packs), pictures: Object.keys(inputs.pictures) };
    return changedInputs(inputs, this.#reader(inputs.audience).of(school, named)).length === 0;
  }

  /** Looked for only where a question is asked: whoever merges need not have the schools' files. */
  #all(): ReadonlyMap<string, SchoolFile> {
    this.#schools ??= new Map(
      selectSchools(this.#project, { paths: [] }).value?.schools.map((school) => [
        school.id,
        school,
      ]),
    );
    return this.#schools;
  }

  #reader(audience: Audience): InputReader {
    const reader = this.#readers.get(audience) ?? new InputReader(this.#project, audience);
    this.#readers.set(audience, reader);
    return reader;
  }
}
