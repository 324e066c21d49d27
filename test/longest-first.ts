import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files and folders that take long, the longest first; others take seconds at most. */
const long = [
  "validators/accessibility",
  "end-to-end/verify",
  "validators/word-files",
  "formats/parity",
  "end-to-end/build.test",
  "effects/",
  "build/clean-builds",
  "end-to-end/installed-package",
  "hostile/",
  "end-to-end/",
  "formats/",
  "build/",
  "validators/",
  "render/pdf/",
  "coverage/",
];

/**
 * Starts with what takes long, so that at the end no process is left with a long file while the other has no more to do.
 * Vitest knows how long files took only where they ran before, which on a clean clone they did not.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    // Each project's files stay together: a process is kept only for files of the same project.
    return sorted.toSorted(
      (one, other) =>
        one.project.name.localeCompare(other.project.name) || rankOf(one) - rankOf(other),
    );
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const rank = long.findIndex((part) => moduleId.includes(`/test/${part}`));
  return rank === -1 ? long.length : rank;
}
