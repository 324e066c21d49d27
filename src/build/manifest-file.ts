import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { DiagnosticLog, type Outcome } from "../diagnostics/log.ts";
import { isThere, readFinishedFile } from "../host/finished-files.ts";
import { writeFileAtomic } from "../host/write-file.ts";
import { emptyManifest, type Manifest, manifestName } from "./manifest.ts";
import { manifestText, parseManifest } from "./manifest-text.ts";

/** Where a manifest is. */
export interface ManifestPlace {
  /** The folder of the policies. */
  readonly out: string;
  readonly shownAs: string;
  /** The file's name, where it is not the usual one. */
  readonly name?: string | undefined;
}

/** The manifest of a folder; an empty one where there is none yet. */
export function readManifest({
  out,
  shownAs,
  name = manifestName,
}: ManifestPlace): Outcome<Manifest> {
  const path = join(out, name);
  if (!isThere(path)) return { value: emptyManifest, diagnostics: [] };
  const log = new DiagnosticLog();
  const bytes = log.take(readFinishedFile(path, shownAs));
  const text = bytes && new TextDecoder().decode(bytes);
  return log.outcome<Manifest>(
    text === undefined ? undefined : log.take(parseManifest(text, shownAs)),
  );
}

/** Writes a manifest, whole or not at all. */
export async function writeManifest(
  { out, shownAs }: ManifestPlace,
  manifest: Manifest,
): Promise<readonly Diagnostic[]> {
  const path = join(out, manifestName);
  return (await writeFileAtomic(path, manifestText(manifest), { shownAs })).diagnostics;
}
