import { readdirSync } from "node:fs";
import { basename, dirname, isAbsolute, resolve } from "node:path";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Outcome } from "../diagnostics/log.ts";
import type { Location } from "../diagnostics/source.ts";
import { readRegularFile } from "./files.ts";
import { type Project, shownPath } from "./project.ts";
import { isWithin, nearestReal, realPath } from "./real-path.ts";
import { errorCode } from "./system-errors.ts";

/** The largest picture: it goes into every document, and web pages carry it along. */
const largestLogoBytes = 512 * 1024;

/** A path as a setting has it, and where that stands. */
export interface LogoPath {
  readonly path: string;
  readonly location: Location;
}

/**
 * Reads a picture that a setting names, relative to the file of the setting: an ordinary file of at most 512 KB that
 * lies in the project itself, also once all links are followed.
 */
export function readLogoFile(project: Project, logo: LogoPath): Outcome<Uint8Array> {
  const { path, location } = logo;
  const file = resolve(project.root, location.source.path);
  const base = isWithin(project.root, file) ? project.root : dirname(file);
  const wanted = logoFileAt(project, logo);
  if (isForeign(path) || !isWithin(base, wanted)) return { diagnostics: [outside(logo)] };
  const real = realPath(wanted);
  if (real === undefined) return { diagnostics: [notFound(project, logo, wanted)] };
  if (!isWithin(nearestReal(base), real)) return { diagnostics: [outside(logo)] };
  const { value, diagnostics } = readRegularFile(real, path, largestLogoBytes);
  return value ? { value, diagnostics } : { diagnostics: diagnostics.map(placed(logo)) };
}

/** The file that a setting names, whether or not it is there and may be read. */
export function logoFileAt({ root }: Project, { path, location }: LogoPath): string {
  return resolve(dirname(resolve(root, location.source.path)), path);
}

/** What is a path on no computer, or only on some: web addresses, drives, shares, a home folder. */
function isForeign(path: string): boolean {
  return isAbsolute(path) || /^[a-z][a-z\d+.-]*:|^~|\\/i.test(path);
}

function outside({ path, location }: LogoPath): Diagnostic {
  return diagnose("brand/logo-outside-project", `${path} is not within this project.`, {
    location,
    hint: "Copy the picture into the folder of this file and write its name alone, such as crest.png. Use forward slashes for folders.",
  });
}

function notFound(project: Project, { path, location }: LogoPath, wanted: string): Diagnostic {
  const folder = shownPath(project, dirname(wanted));
  const like = namesIn(dirname(wanted)).find((name) => isLike(name, basename(wanted)));
  return diagnose("brand/logo-not-found", `There is no picture ${path}.`, {
    location,
    hint: like
      ? `There is ${like} in ${folder}: capitals count.`
      : `Put the picture into ${folder}, or correct its name. A path counts from the folder of this file.`,
  });
}

function isLike(name: string, wanted: string): boolean {
  return name.toLowerCase() === wanted.toLowerCase();
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return [];
  }
}

/** A problem of reading, at the setting. */
function placed({ location }: LogoPath): (problem: Diagnostic) => Diagnostic {
  return ({ code, message }) =>
    code === "file/too-large"
      ? diagnose("brand/logo-too-large", message, { location, hint: smaller })
      : diagnose("brand/logo-not-a-file", message, { location, hint: ordinary });
}

const smaller =
  "Save a smaller copy: 1,000 dots along the longer side are plenty. PNG suits drawings, and JPEG photographs.";
const ordinary = "Write the name of a PNG, JPEG or SVG file that you can open yourself.";
