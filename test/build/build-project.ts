import { buildSchools } from "../../src/build/build.ts";
import type { BuildRequest, SchoolResult } from "../../src/build/build-request.ts";
import { createPdfPrinter, type PdfPrinter } from "../../src/host/browser/pdf-printer.ts";
import type { Project } from "../../src/host/project.ts";
import { anyBrowser } from "./build-all.ts";

const noPrinter = createPdfPrinter({ environment: {} });

/** What came of a build. */
export interface Built {
  /** The files that were made, in alphabetical order. */
  readonly files: readonly string[];
  readonly made: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly results: readonly SchoolResult[];
  readonly codes: readonly string[];
  readonly warningsNotTold: number;
}

/** What a build is asked for beyond the usual: web pages of all schools, in `policies`. */
export interface Run extends Partial<BuildRequest> {
  readonly printer?: PdfPrinter;
  readonly signal?: AbortSignal;
  readonly onSchool?: () => void;
}

/** Builds a project in this process, without a browser. */
export async function build(
  project: Project,
  { signal, onSchool, printer = noPrinter, ...asked }: Run = {},
): Promise<Built> {
  const results: SchoolResult[] = [];
  const request: BuildRequest = {
    paths: [],
    formats: ["html"],
    out: "policies",
    today: "2026-11-22",
    audience: "inside",
    ...asked,
  };
  const { diagnostics, warningsNotTold } = await buildSchools(project, request, {
    printer,
    browsers: anyBrowser,
    signal,
    onSchool: (result) => {
      results.push(result);
      onSchool?.();
    },
  });
  const sum = (count: (result: SchoolResult) => number) =>
    results.reduce((total, result) => total + count(result), 0);
  return {
    files: results.flatMap((result) => result.files).toSorted(),
    made: sum(({ made }) => made),
    unchanged: sum(({ unchanged }) => unchanged),
    failed: sum(({ failed }) => failed),
    results,
    codes: diagnostics.map(({ code }) => code),
    warningsNotTold,
  };
}
