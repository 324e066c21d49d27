import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { DiagnosticLog } from "../diagnostics/log.ts";
import { canonicalJson } from "./canonical-json.ts";
import { filesOf, type Manifest, type ManifestSchool } from "./manifest.ts";

/** A manifest, and the folder of the files that it lists. */
export interface FoundManifest {
  readonly manifest: Manifest;
  readonly folder: string;
  readonly shownAs: string;
}

/** A school as one of several manifests has it. */
export interface JoinedSchool {
  readonly id: string;
  readonly entry: ManifestSchool;
  readonly from: FoundManifest;
}

/**
 * All schools of several manifests. Where manifests say different things of a school, the one made from what the school's
 * files say now counts: a machine may still have what another one has made anew. If that does not decide, it is a problem,
 * and the school is left out.
 */
export function joinManifests(
  manifests: readonly FoundManifest[],
  isCurrent: (id: string, entry: ManifestSchool) => boolean,
): { readonly schools: readonly JoinedSchool[]; readonly diagnostics: readonly Diagnostic[] } {
  const log = new DiagnosticLog();
  const sound = manifests.filter((found) => !reachesOut(found, log));
  const versions = new Map<string, JoinedSchool[]>();
  for (const from of sound)
    for (const [id, entry] of Object.entries(from.manifest.schools))
      addIfNew(versions, { id, entry, from });
  const schools = Array.from(versions).flatMap(([id, all]) => {
    const current = all.length > 1 ? all.filter(({ entry }) => isCurrent(id, entry)) : all;
    if (current.length !== 1) log.add(different(id, all));
    return current.length === 1 ? current : [];
  });
  const mixed = mixedAudiences(schools);
  if (mixed) log.add(mixed);
  return { schools: mixed ? [] : schools, diagnostics: log.all };
}

function addIfNew(versions: Map<string, JoinedSchool[]>, school: JoinedSchool): void {
  const known = versions.get(school.id) ?? [];
  const text = canonicalJson(school.entry);
  if (known.some(({ entry }) => canonicalJson(entry) === text)) return;
  versions.set(school.id, [...known, school]);
}

/** A manifest comes from elsewhere: no file that it lists may lie outside its school's folder. */
function reachesOut({ manifest, shownAs }: FoundManifest, log: DiagnosticLog): boolean {
  const path = Object.entries(manifest.schools)
    .flatMap(([id, school]) =>
      Array.from(filesOf({ version: 2, schools: { [id]: school } }).keys(), (file) => ({
        id,
        file,
      })),
    )
    .find(({ id, file }) => !isBelow(id, file));
  if (path) {
    const message = `${shownAs} lists ${path.file}, which is not in the folder of ${path.id}.`;
    const hint = "Proviso writes no such manifest. Make sure who did, and build the schools again.";
    log.add(diagnose("manifest/invalid", message, { hint }));
  }
  return path !== undefined;
}

function isBelow(id: string, file: string): boolean {
  const names = file.split("/");
  const isPlain = names.every((name) => !["", ".", ".."].includes(name) && !/[\\:\0]/.test(name));
  return isPlain && file.startsWith(`${id}/`);
}

function different(id: string, all: readonly JoinedSchool[]): Diagnostic {
  const names = all.map(({ from }) => from.shownAs).join(" and ");
  return diagnose("merge/different-entries", `Of ${id}, ${names} say different things.`, {
    hint: "Build all shards from the same commit, and merge them in the folder that holds its schools/.",
  });
}

function mixedAudiences(schools: readonly JoinedSchool[]): Diagnostic | undefined {
  const first = new Map(
    schools.toReversed().flatMap((school) => {
      const audience = school.entry.inputs?.audience;
      return audience ? [[audience, school] as const] : [];
    }),
  );
  const [inside, outside] = [first.get("inside"), first.get("public")];
  if (!inside || !outside) return undefined;
  const [one, other] = [inside, outside].map(({ id, from }) => `${id} (${from.shownAs})`);
  const message = `The documents of ${one} are for inside, those of ${other} for the public.`;
  return diagnose("merge/different-audiences", message, {
    hint: "Give each audience a folder of its own, and build all shards with the same --audience.",
  });
}
