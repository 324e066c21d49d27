import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Outcome } from "../diagnostics/log.ts";
import { audiences } from "../pack/audience.ts";
import { formats } from "../render/renderer.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { Manifest, ManifestSchool } from "./manifest.ts";

/** The manifest's text: the same for equal manifests. */
export function manifestText({ schools, version }: Manifest): string {
  const entries = Object.entries(schools)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, school]) => `    ${JSON.stringify(id)}: ${schoolText(school)}`);
  const all = entries.length === 0 ? "{}" : `{\n${entries.join(",\n")}\n  }`;
  return `{\n  "schools": ${all},\n  "version": ${version}\n}\n`;
}

/** A long run writes its manifest again and again, and most schools in it are as they were the last time. */
const texts = new WeakMap<ManifestSchool, string>();

function schoolText(school: ManifestSchool): string {
  const known = texts.get(school);
  if (known !== undefined) return known;
  const lines = JSON.stringify(JSON.parse(canonicalJson(school)), undefined, 2);
  const text = lines.replaceAll("\n", "\n    ");
  texts.set(school, text);
  return text;
}

/** Reads a manifest's text. */
export function parseManifest(text: string, shownAs: string): Outcome<Manifest> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { diagnostics: [invalid(shownAs)] };
  }
  return isManifest(value) ? { value, diagnostics: [] } : { diagnostics: [invalid(shownAs)] };
}

function invalid(shownAs: string): Diagnostic {
  return diagnose(
    "manifest/invalid",
    `${shownAs} is not a manifest that this version of Proviso reads.`,
    {
      hint: "Delete it and build all schools again.",
    },
  );
}

function isManifest(value: unknown): value is Manifest {
  return isRecord(value) && value["version"] === 2 && areAll(value["schools"], isSchool);
}

function isSchool(value: unknown): boolean {
  return (
    isRecord(value) &&
    (value["inputs"] === undefined || isInputs(value["inputs"])) &&
    areAll(value["documents"], isDocument)
  );
}

function isInputs(value: unknown): boolean {
  return (
    isRecord(value) &&
    areTexts(value, ["proviso"]) &&
    audiences.some((known) => known === value["audience"]) &&
    ["settings", "packs", "pictures"].every((key) => areAll(value[key], isText)) &&
    (value["baseline"] === undefined || isText(value["baseline"])) &&
    typeof value["warnings"] === "number"
  );
}

function isDocument(value: unknown): boolean {
  return (
    isRecord(value) &&
    areTexts(value, ["pack", "edition", "proviso", "fingerprint"]) &&
    areAll(value["files"], isFile) &&
    Object.keys(value["files"] ?? {}).every(isBelow)
  );
}

/** What is listed lies in the manifest's folder: whoever verifies it is led nowhere else. */
function isBelow(path: string): boolean {
  return !/^(?:[a-z]:|[/\\])|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(path);
}

function isFile(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { browser, format } = value;
  return (
    areTexts(value, ["sha256", "fingerprint"]) &&
    typeof value["bytes"] === "number" &&
    formats.some((known) => known === format) &&
    (browser === undefined || (isRecord(browser) && areTexts(browser, ["product", "version"])))
  );
}

function areAll(value: unknown, test: (entry: unknown) => boolean): boolean {
  return isRecord(value) && Object.values(value).every(test);
}

function areTexts(value: Readonly<Record<string, unknown>>, keys: readonly string[]): boolean {
  return keys.every((key) => isText(value[key]));
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
