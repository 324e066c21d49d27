import { layerConfigs } from "../config/layer.ts";
import type { SchoolConfig } from "../config/school-config.ts";
import { type Setting, Settings } from "../config/setting.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { DiagnosticLog, type Outcome } from "../diagnostics/log.ts";
import type { Project } from "../host/project.ts";
import { toData } from "../yaml/tree.ts";
import { composeDocuments } from "./compose.ts";
import { findSchool } from "./find-school.ts";
import { type DocumentPlaces, placesOfKey } from "./key-places.ts";
import { LayerFiles } from "./layers.ts";
import { unknownKey } from "./unknown-key.ts";
import { openWorkspace } from "./workspace.ts";

export interface ExplainRequest {
  /** A school's file, or its id. */
  readonly school: string;
  /** A setting, or a group of them; without it, all. */
  readonly key: string | undefined;
  readonly today: string;
}

/** A school's settings, explained. */
export interface Explanation {
  readonly school: string;
  /** What was asked for; undefined for everything. */
  readonly asked: Setting | undefined;
  /** The settings at and below it. */
  readonly settings: readonly Setting[];
  /** Where what was asked for shows; undefined where the school's settings are wrong and make no documents. */
  readonly places: readonly DocumentPlaces[] | undefined;
  /** The errors that keep the school's documents from being made. */
  readonly problems: readonly Diagnostic[];
}

/** Says of a school's settings what they are, where they come from and what they do. */
export function explainSchool(
  project: Project,
  { school: name, key, today }: ExplainRequest,
): Outcome<Explanation> {
  const log = new DiagnosticLog();
  const workspace = log.take(openWorkspace(project, today));
  const file = log.take(findSchool(project, name));
  if (!workspace || !file) return log.outcome<Explanation>(undefined);

  const files = new LayerFiles(project, workspace.validator);
  const { trees, problems } = files.layersOf(file);
  if (!trees) return { diagnostics: problems };
  const { defaults, schema } = workspace.validator;
  const { tree } = layerConfigs(defaults, trees);
  const settings = new Settings(schema, { layers: [defaults, ...trees], tree });

  const composed = composeDocuments(workspace, files, file);
  const path = key?.split(".") ?? [];
  log.add(...(key === undefined ? [] : unknownKey(path, { schema, documents: composed.value })));
  // Where there are documents, the settings are valid.
  const context = { schema, school: { tree, config: toData(tree) as SchoolConfig } };
  return log.outcome({
    school: file.id,
    asked: settings.at(path),
    settings: settings.below(path),
    places: key ? composed.value && placesOfKey(key, composed.value, context) : undefined,
    // What is overdue is for a check to say.
    problems: composed.diagnostics.filter(({ severity }) => severity === "error"),
  });
}
