import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { byFile } from "./problem-report.ts";

/** Problems of one file that are told together. The file's name is "" for those of no file. */
export interface FileProblems {
  readonly file: string;
  readonly problems: readonly Diagnostic[];
}

/**
 * Puts problems into at most so many groups: each alone while there is room, then those of a file together, beginning with
 * the file that has most. If there are still too many files, the last group's place is for the rest of them.
 */
export function foldToLimit(
  diagnostics: readonly Diagnostic[],
  limit: number,
): { readonly groups: readonly FileProblems[]; readonly rest: readonly FileProblems[] } {
  const files = Array.from(byFile(diagnostics), ([file, problems]) => ({ file, problems }));
  if (files.length > limit)
    return { groups: files.slice(0, limit - 1), rest: files.slice(limit - 1) };
  const folded = filesToFold(files, diagnostics.length - limit);
  const groups = files.flatMap((each) =>
    folded.has(each.file)
      ? [each]
      : each.problems.map((problem) => ({ file: each.file, problems: [problem] })),
  );
  return { groups, rest: [] };
}

/** The files whose problems go together so that there are so many groups fewer. */
function filesToFold(files: readonly FileProblems[], excess: number): ReadonlySet<string> {
  const folded = new Set<string>();
  let left = excess;
  for (const { file, problems } of files.toSorted(
    (a, b) => b.problems.length - a.problems.length,
  )) {
    if (left <= 0) break;
    folded.add(file);
    left -= problems.length - 1;
  }
  return folded;
}
