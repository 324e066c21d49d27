import { openWorkspace, type Workspace } from "../../src/build/workspace.ts";
import { createPdfPrinter } from "../../src/host/browser/pdf-printer.ts";
import { projectAt } from "../../src/host/project.ts";
import { given } from "../../test/formats/compose.ts";
import { Renderings } from "../../test/hostile/differences.ts";
import {
  fullSchool,
  numbered,
  type Place,
  places,
  schoolWith,
  schoolWithAll,
} from "../../test/hostile/hostile-school.ts";
import { naughtyTexts, noCanary } from "../../test/hostile/naughty-texts.ts";

/** Each text in every place that accepts it, all at once: Word files and web pages are as those of harmless texts. */
export async function proveDocuments(folder: string): Promise<readonly string[]> {
  const workspace = given(openWorkspace(projectAt(folder), "2026-11-22"));
  const renderings = await Renderings.open(workspace, createPdfPrinter({ environment: {} }));
  const faults: string[] = [];
  let [schools, inPlaces] = [0, 0];
  for (const [name, text] of Object.entries(naughtyTexts(noCanary))) {
    const texts = acceptedPlaces(workspace, text);
    if (texts.size === 0) continue;
    schools += 1;
    inPlaces += texts.size;
    try {
      const found = new Set(await renderings.differences(texts));
      faults.push(...Array.from(found, (difference) => `${name}: ${difference}`));
    } catch (error) {
      faults.push(`${name}: ${error instanceof Error ? error.message : error}`);
    }
  }
  if (schools < 50) faults.push(`only ${schools} schools were made`);
  console.log(
    `Documents: ${schools} schools with ${inPlaces} texts, each with 4 documents as Word file and web page, held against harmless ones.`,
  );
  return faults;
}

/** The places that accept a text, with the text as it is put there: told from the same in another place where it may be. */
function acceptedPlaces(workspace: Workspace, text: string): ReadonlyMap<Place, string> {
  // Most texts are accepted wherever no form is asked for.
  const open = places.filter(({ hasForm, path }) => !hasForm && path[0] !== "sections");
  const everywhere = new Map(open.map((place, index) => [place, numbered(text, index)]));
  if (schoolWithAll(workspace, everywhere).documents) return everywhere;
  const short = { ...fullSchool, documents: ["records"], sections: {} };
  return new Map(
    places.flatMap((place, index) => {
      const school = place.path[0] === "sections" ? fullSchool : short;
      const own = place.hasForm ? text : numbered(text, index);
      return schoolWith(workspace, place, own, school).documents ? [[place, own] as const] : [];
    }),
  );
}
