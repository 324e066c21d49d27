import { layerConfigs } from "../config/layer.ts";
import { Settings } from "../config/setting.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../diagnostics/source.ts";
import type { SchoolFile } from "../host/project.ts";
import type { YamlMap } from "../yaml/tree.ts";
import { type ComposedDocument, composeDocuments } from "./compose.ts";
import { LayerFiles } from "./layers.ts";
import type { Workspace } from "./workspace.ts";

/** What a text in the place of a school's file would make. */
export interface Reading {
  /** Undefined where a layer cannot be read at all. */
  readonly school: { readonly own: YamlMap; readonly settings: Settings } | undefined;
  /** Undefined where errors stop them. */
  readonly documents: readonly ComposedDocument[] | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a school with its layers from the disk, and its own file from a text that need not be there yet. */
export function readSchool(workspace: Workspace, file: SchoolFile, source: SourceFile): Reading {
  const { project, validator } = workspace;
  const files = new LayerFiles(project, validator, new Map([[file.path, source]]));
  const { trees } = files.layersOf(file);
  const own = trees?.at(-1);
  const { value: documents, diagnostics } = composeDocuments(workspace, files, file);
  if (!trees || !own) return { school: undefined, documents, diagnostics };
  const { defaults, schema } = validator;
  const { tree } = layerConfigs(defaults, trees);
  const settings = new Settings(schema, { layers: [defaults, ...trees], tree });
  return { school: { own, settings }, documents, diagnostics };
}
