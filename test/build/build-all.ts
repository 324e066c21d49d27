import { join } from "node:path";
import { buildSchools } from "../../src/build/build.ts";
import { parseFormats } from "../../src/cli/option-values.ts";
import { createPdfPrinter } from "../../src/host/browser/pdf-printer.ts";
import { projectAt } from "../../src/host/project.ts";
import { embeddedEnvironment, hasEmbedded } from "../host/browser/embedded-here.ts";

/** Takes what was printed for printed here. */
export const anyBrowser = () => Promise.resolve({ mayBe: () => Promise.resolve(true) });

/** How a build is made whose output must not depend on it. */
export interface BuildVariant {
  /** Files, in the order in which they are named. */
  readonly schools: readonly string[];
  readonly out: string;
  readonly formats: string;
  readonly schoolsAtOnce: number;
}

/** Builds schools of this project. Fails where there is an error. */
export async function buildAll({ schools, out, formats, schoolsAtOnce }: BuildVariant) {
  const printer = createPdfPrinter({
    environment: hasEmbedded ? embeddedEnvironment : process.env,
  });
  try {
    const { diagnostics } = await buildSchools(
      projectAt(join(import.meta.dirname, "../..")),
      {
        paths: schools,
        formats: parseFormats(formats),
        out,
        today: "2026-11-22",
        audience: "inside",
        schoolsAtOnce,
      },
      { printer, browsers: anyBrowser, onSchool: () => undefined },
    );
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  } finally {
    await printer.close();
  }
}
