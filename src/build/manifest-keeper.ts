import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Manifest, ManifestDocument, ManifestSchool } from "./manifest.ts";

/**
 * Keeps the manifest true at any moment, however a run ends: before a school's files may change its entries are taken
 * out, and they come back when its files are finished.
 */
export class ManifestKeeper {
  readonly #before: Manifest;
  readonly #write: ((manifest: Manifest) => Promise<readonly Diagnostic[]>) | undefined;
  readonly #schools: Map<string, ManifestSchool>;
  /** Schools that are out, and whether any of their files was touched. */
  readonly #out = new Map<string, boolean>();
  #isSaved = true;

  /** Without anything to write with, nothing is saved: a manifest that cannot be read is not written over. */
  constructor(
    before: Manifest,
    write: ((manifest: Manifest) => Promise<readonly Diagnostic[]>) | undefined,
  ) {
    this.#before = before;
    this.#write = write;
    this.#schools = new Map(Object.entries(before.schools));
  }

  /** Takes out schools that are no longer there. */
  keepOnly(ids: ReadonlySet<string>): void {
    for (const id of this.#schools.keys()) if (!ids.has(id)) this.#change(id, undefined);
  }

  /** A school as the last run left it. */
  before(id: string): ManifestSchool | undefined {
    // A school may be called "constructor".
    return Object.hasOwn(this.#before.schools, id) ? this.#before.schools[id] : undefined;
  }

  /** Files of these schools may change from now on. Save before any does. */
  takeOut(ids: readonly string[]): void {
    for (const id of ids) {
      this.#out.set(id, false);
      if (this.#schools.has(id)) this.#isSaved = false;
    }
  }

  /** A file of a school that is out is about to change. */
  touch(id: string): void {
    this.#out.set(id, true);
  }

  /** A school's files are finished; undefined where they are as they were. */
  putBack(id: string, school?: ManifestSchool): void {
    this.#out.delete(id);
    if (school) this.#change(id, school);
    else if (this.#schools.has(id)) this.#isSaved = false;
  }

  /** Puts back every school that is out and was not touched. */
  putBackUntouched(): void {
    for (const [id, isTouched] of this.#out) if (!isTouched) this.putBack(id);
  }

  /** Writes the manifest, if it is not as it was last written. */
  async save(): Promise<readonly Diagnostic[]> {
    if (this.#isSaved || !this.#write) return [];
    this.#isSaved = true;
    const there = Array.from(this.#schools).filter(([id]) => !this.#out.has(id));
    const problems = await this.#write({ version: 2, schools: Object.fromEntries(there) });
    if (problems.length > 0) this.#isSaved = false;
    return problems;
  }

  #change(id: string, school: ManifestSchool | undefined): void {
    const isEmpty = !school || Object.keys(school.documents).length === 0;
    if (isEmpty && !this.#schools.delete(id)) return;
    if (!isEmpty) this.#schools.set(id, school);
    this.#isSaved = false;
  }
}

/**
 * A document's entry after some of its files were made. Those of another format stay as long as they are made from the
 * same; otherwise they are leftovers, and the manifest does not vouch for them.
 */
export function together(
  old: ManifestDocument | undefined,
  fresh: ManifestDocument,
): ManifestDocument {
  if (old?.fingerprint !== fresh.fingerprint) return fresh;
  return { ...fresh, files: { ...old.files, ...fresh.files } };
}
