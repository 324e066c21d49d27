import type { Format } from "../render/renderer.ts";
import type { ComposedDocument } from "./compose.ts";
import { fileFingerprint } from "./fingerprint.ts";
import { type FinishedFiles, fileOf } from "./finished.ts";
import type { ManifestDocument } from "./manifest.ts";

/** Files of a document that have to be made, and why. */
export interface DocumentPlan {
  /** The document's path without an ending, as messages show it. */
  readonly name: string;
  readonly formats: readonly Format[];
  /** Each in a few words, such as "schools/kent/defaults.yaml changed". */
  readonly reasons: readonly string[];
}

/** What a plan is made from beside the document. */
export interface PlanParts {
  readonly formats: readonly Format[];
  /** As the manifest has the document; undefined where it was not made yet. */
  readonly before: ManifestDocument | undefined;
  readonly finished: FinishedFiles;
  /** The fingerprint of the fonts for it. */
  readonly fonts: string;
  /** Which of its inputs changed; undefined where they are not known. */
  readonly changes: readonly string[] | undefined;
  readonly makeAll: boolean;
}

/** The formats of a document that have to be made, and why. None where its files are what they would be again. */
export async function planFiles(
  { document }: ComposedDocument,
  parts: PlanParts,
): Promise<Omit<DocumentPlan, "name">> {
  const { formats, before, changes, makeAll } = parts;
  if (makeAll) return { formats, reasons: ["--force"] };
  if (!before) return { formats, reasons: ["not made yet"] };
  const fingerprint = document.properties.fingerprint ?? "";
  if (before.fingerprint !== fingerprint)
    return { formats, reasons: changes?.length ? changes : ["its contents changed"] };
  const faults = await Promise.all(
    formats.map(async (format) => [format, await whyAgain(before, format, parts)] as const),
  );
  const stale = faults.filter(([, reason]) => reason !== undefined);
  return {
    formats: stale.map(([format]) => format),
    reasons: stale.map(([format, reason]) => `${format} ${reason}`),
  };
}

async function whyAgain(
  before: ManifestDocument,
  format: Format,
  { finished, fonts }: PlanParts,
): Promise<string | undefined> {
  const [path, file] = fileOf(before, format) ?? [];
  if (path === undefined || !file) return "not made yet";
  const { browser, fingerprint } = file;
  const now = fileFingerprint({ document: before.fingerprint, format, fonts, browser });
  if (now !== fingerprint) return "has other fonts";
  return finished.faultOf(path, file);
}
