import { dirname, join } from "node:path";
import { readRegularFile } from "../host/files.ts";
import { removeOldFiles } from "../host/leftovers.ts";
import { packNames } from "../host/pack-folders.ts";
import { type Project, type SchoolFile, shownPath } from "../host/project.ts";
import { realPath } from "../host/real-path.ts";
import { sha256 } from "../host/sha256.ts";
import { writeFileAtomic } from "../host/write-file.ts";
import { canonicalJson } from "./canonical-json.ts";
import { InputReader } from "./inputs.ts";
import type { Entries } from "./manifest.ts";
import type { SchoolFindings } from "./school-findings.ts";

/** A school in which nothing was found. */
interface SoundSchool {
  /** SHA-256 of all that it was checked with, its pictures left out. */
  readonly inputs: string;
  /** Its pictures by their paths in the project: SHA-256 of their contents. */
  readonly pictures: Entries<string>;
  /** The last day of which this is said; undefined where its dates set none. */
  readonly through?: string | undefined;
}

interface RecordFile {
  readonly version: 1;
  /** By the file's path in the project. */
  readonly schools: Entries<SoundSchool>;
}

/** Where a record is kept, and for which program. */
export interface RecordPlace {
  /** The user's folder for what can be made again. */
  readonly folder: string;
  /** What tells Proviso's own code from any other: a record of one says nothing of another. */
  readonly program: string;
}

/** The largest record that is read: that of a hundred thousand schools. */
const largestRecordBytes = 64 * 1024 * 1024;

/** How long the record of a project is kept that has not been written again, as of a folder that is gone. */
const daysKept = 90;

/**
 * Which of a project's schools were found to be without any problem, and from what. It lies in the user's own folder and
 * not in the project: whoever may change a school's file must not be able to say that it was checked. All inputs are
 * read when the record is opened or asked, which is before a check reads them: an edit in between is never missed.
 */
export class CheckRecord {
  readonly #project: Project;
  readonly #path: string;
  readonly #inputs: InputReader;
  readonly #program: string;
  readonly #packs: readonly string[];
  readonly #before: Entries<SoundSchool>;
  readonly #now = new Map<string, SoundSchool>();
  readonly #digests = new Map<string, string>();

  constructor(project: Project, { folder, program }: RecordPlace) {
    this.#project = project;
    const root = realPath(project.root) ?? project.root;
    this.#path = join(folder, "checks", `${sha256(root).slice(0, 32)}.json`);
    this.#inputs = new InputReader(project, "inside");
    this.#program = program;
    this.#packs = packNames(project);
    this.#before = readSchools(this.#path);
  }

  /** Whether nothing would be found in a school on a day, as nothing was when these very files were checked. */
  isSound(school: SchoolFile, today: string): boolean {
    const digest = this.#digestOf(school);
    const known = this.#before[shownPath(this.#project, school.path)];
    if (known?.inputs !== digest) return false;
    if (known.through !== undefined && today > known.through) return false;
    return Object.entries(known.pictures).every(
      ([file, contents]) => this.#inputs.picture(file) === contents,
    );
  }

  /** Notes what was found in a school. One that the record was not asked about before the check is left out. */
  note(school: SchoolFile, { diagnostics, isWhole, pictures, holdsThrough }: SchoolFindings): void {
    const inputs = this.#digests.get(school.path);
    if (!isWhole || diagnostics.length > 0 || inputs === undefined) return;
    this.#now.set(shownPath(this.#project, school.path), {
      inputs,
      pictures,
      ...(holdsThrough !== undefined && { through: holdsThrough }),
    });
  }

  /** Writes the record if there is something new in it. Where that cannot be, the next check is as long as this one. */
  async save(): Promise<void> {
    if (this.#now.size === 0) return;
    const schools = { ...this.#before, ...Object.fromEntries(this.#now) };
    const record: RecordFile = { version: 1, schools };
    await writeFileAtomic(this.#path, canonicalJson(record));
    removeOldFiles(dirname(this.#path), daysKept);
  }

  #digestOf(school: SchoolFile): string {
    const known = this.#digests.get(school.path);
    if (known !== undefined) return known;
    const inputs = this.#inputs.of(school, { packs: this.#packs, pictures: [] });
    const digest = sha256(canonicalJson([this.#program, inputs]));
    this.#digests.set(school.path, digest);
    return digest;
  }
}

/** What a record says; nothing where there is none that we could have written. */
function readSchools(path: string): Entries<SoundSchool> {
  const { value } = readRegularFile(path, path, largestRecordBytes);
  if (!value) return {};
  try {
    const record: unknown = JSON.parse(new TextDecoder().decode(value));
    return isRecordFile(record) ? record.schools : {};
  } catch {
    return {};
  }
}

function isRecordFile(value: unknown): value is RecordFile {
  return isObject(value) && value["version"] === 1 && isObject(value["schools"])
    ? Object.values(value["schools"]).every(isSoundSchool)
    : false;
}

function isSoundSchool(value: unknown): boolean {
  return (
    isObject(value) &&
    typeof value["inputs"] === "string" &&
    isObject(value["pictures"]) &&
    ["string", "undefined"].includes(typeof value["through"])
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
