import { join } from "node:path";
import { isThere } from "../host/finished-files.ts";
import { baselineName, type Project, shownPath } from "../host/project.ts";
import type { CheckReport, CheckRequest } from "./check.ts";
import { CheckRecord, type RecordPlace } from "./check-record.ts";
import { type SelectedSchools, selectSchools } from "./selected-schools.ts";

export interface RecordedCheck {
  /** Where the record is kept; undefined where none is to be. */
  readonly place: RecordPlace | undefined;
  /** Whether schools are looked at again that are sound by the record. */
  readonly again: boolean;
}

/**
 * Checks schools, and passes over those that the record says have no problem. What the report says is the same as
 * without a record. Where nothing has changed, nothing that parses or composes is even loaded.
 */
export async function checkWhatChanged(
  project: Project,
  request: Omit<CheckRequest, "known" | "onFound">,
  { place, again }: RecordedCheck,
): Promise<CheckReport> {
  const record = place && new CheckRecord(project, place);
  const { value: selection, diagnostics } = selectSchools(project, request);
  const sound = selection?.schools.filter(
    // Every school is asked for, sound or not: what is noted of it later is then from before the check.
    (school) => record?.isSound(school, request.today) === true && !again,
  );
  const known = new Set(sound?.map(({ path }) => path));
  if (selection && diagnostics.length === 0 && isAllKnown(project, { request, selection, known }))
    return nothingFound(project, selection);
  const { checkSchoolsInThreads } = await import("./check.ts");
  const onFound: CheckRequest["onFound"] = (school, findings) => record?.note(school, findings);
  const report = await checkSchoolsInThreads(project, { ...request, known, onFound });
  await record?.save();
  return report;
}

/** Whether it can be told without looking at anything that nothing is wrong. */
function isAllKnown(
  project: Project,
  {
    request: { changedSince },
    selection: { clashes, defaults, schools },
    known,
  }: {
    readonly request: Pick<CheckRequest, "changedSince">;
    readonly selection: SelectedSchools;
    readonly known: ReadonlySet<string>;
  },
): boolean {
  // Which schools a change touches is in their settings, and which known problems are gone is in the list of these.
  if (changedSince !== undefined || isThere(join(project.root, baselineName))) return false;
  const layers = new Set(schools.flatMap((school) => school.layers));
  return (
    known.size === schools.length &&
    clashes.size === 0 &&
    // A layer's problems are those of the schools below it, if there are any.
    defaults.every((path) => layers.has(path))
  );
}

function nothingFound(project: Project, { schools }: SelectedSchools): CheckReport {
  return {
    schools: schools.map(({ path }) => shownPath(project, path)),
    diagnostics: [],
    narrowing: undefined,
    silenced: 0,
    notLookedAt: [],
  };
}
