import { writtenValue } from "../config/written-value.ts";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { DiagnosticLog, type Outcome } from "../diagnostics/log.ts";
import type { Location, SourceFile } from "../diagnostics/source.ts";
import { type OwnFile, openOwnFile, saveOwnFile } from "../host/own-file.ts";
import type { SchoolFile } from "../host/project.ts";
import { isPosition, setValue } from "../yaml/set-value.ts";
import { applySplices } from "../yaml/splice.ts";
import { nodeAt, type YamlNode } from "../yaml/tree.ts";
import { broughtProblems } from "./brought-problems.ts";
import { findSchool } from "./find-school.ts";
import { targetOf } from "./inherited-list.ts";
import { placesOfText } from "./places-of-text.ts";
import { type Reading, readSchool } from "./reading.ts";
import { unknownKey } from "./unknown-key.ts";
import type { Workspace } from "./workspace.ts";

export interface ChangeRequest {
  /** A school's file, or its id. */
  readonly school: string;
  readonly key: string;
  /** The new value as somebody types it. */
  readonly value: string;
}

/** A change of one value that brings no error. */
export interface Change {
  readonly file: OwnFile;
  /** The whole file with the change. */
  readonly text: string;
  /** What held before, in whichever layer it stands; undefined where nothing set it. */
  readonly before: YamlNode | undefined;
  /** What holds now; undefined where it is taken away. */
  readonly after: YamlNode | undefined;
  /** The value in the changed file. */
  readonly written: YamlNode;
  /** Whether what held before stands in a higher layer. */
  readonly inherited: boolean;
  /** Where else in the school's file the old text stands. */
  readonly stillNamed: readonly Location[];
  /** How many errors the school has that were there before. */
  readonly errorsLeft: number;
}

/** Works out a change of one value in a school's own file, with all that is wrong with it. Nothing is written. */
export function planChange(workspace: Workspace, request: ChangeRequest): Outcome<Change> {
  const { project } = workspace;
  const log = new DiagnosticLog();
  const school = log.take(findSchool(project, request.school));
  const file = school && log.take(openOwnFile(project, school.path));
  if (!file) return log.outcome<Change>(undefined);
  return log.outcome(log.take(new ChangePlan(workspace, school, file).make(request)));
}

/** Writes a change to the school's file. */
export async function saveChange({ file, text }: Change): Promise<readonly Diagnostic[]> {
  return (await saveOwnFile(file, text)).diagnostics;
}

class ChangePlan {
  readonly #workspace: Workspace;
  readonly #school: SchoolFile;
  readonly #file: OwnFile;
  readonly #before: Reading;

  constructor(workspace: Workspace, school: SchoolFile, file: OwnFile) {
    this.#workspace = workspace;
    this.#school = school;
    this.#file = file;
    this.#before = readSchool(workspace, school, file.source);
  }

  make({ key, value: typed }: ChangeRequest): Outcome<Change> {
    const { school, diagnostics } = this.#before;
    if (!school) return { diagnostics };
    const path = key.split(".");
    const log = new DiagnosticLog();
    log.add(...this.#refusals(path));
    const value = log.hasErrors ? undefined : log.take(writtenValue(this.#schema, path, typed));
    if (!value) return log.outcome<Change>(undefined);

    const target = targetOf({ path, value }, { own: school.own, merged: school.settings.tree });
    const order = (group: readonly string[]) => this.#schema.order(group);
    const splices = target && setValue(school.own, target.path, target.value, order);
    if (!splices) return { diagnostics: [noSuchPlace(path, school.settings.tree)] };
    const text = applySplices(this.#file.source.text, splices);
    return this.#checked(path, { path: this.#file.source.path, text });
  }

  get #schema() {
    return this.#workspace.validator.schema;
  }

  #refusals(path: readonly string[]): readonly Diagnostic[] {
    const { school, documents } = this.#before;
    const unknown = unknownKey(path, { schema: this.#schema, documents });
    const lock = school?.settings.at(path)?.lock;
    if (unknown.length > 0 || !lock) return unknown;
    const { location, key } = lock;
    const message = `${path.join(".")} may not be changed by a school.`;
    const hint = `${location.source.path} keeps ${key} the same for every school; ask whoever keeps that file if it is wrong.`;
    return [diagnose("config/locked", message, { location, hint })];
  }

  /** The change, if the school with it has no error that it had not before. */
  #checked(path: readonly string[], source: SourceFile): Outcome<Change> {
    const log = new DiagnosticLog();
    const after = readSchool(this.#workspace, this.#school, source);
    log.add(...broughtProblems(this.#before, after));
    const written = after.school && nodeAt(after.school.own, this.#ownPath(path, after));
    if (log.hasErrors || !after.school || !written) return log.outcome<Change>(undefined);
    const before = this.#before.school?.settings.at(path);
    return log.outcome({
      file: this.#file,
      text: source.text,
      before: before?.value,
      after: after.school.settings.at(path)?.value,
      written,
      stillNamed: before?.value
        ? placesOfText(before.value, after.school.own).filter((place) => place !== written.location)
        : [],
      inherited: before?.value !== undefined && before.setBy[0]?.layer === "defaults",
      errorsLeft: after.diagnostics.filter(({ severity }) => severity === "error").length,
    });
  }

  /** Additions to a section have another position in the school's own file than among all of them. */
  #ownPath(path: readonly string[], { school }: Reading): readonly string[] {
    if (!school) return path;
    const value = { kind: "scalar", value: null } as const;
    return (
      targetOf({ path, value }, { own: school.own, merged: school.settings.tree })?.path ?? path
    );
  }
}

function noSuchPlace(path: readonly string[], tree: YamlNode): Diagnostic {
  const depth = path.findIndex(isPosition);
  const list = path.slice(0, depth);
  const found = depth === -1 ? undefined : nodeAt(tree, list);
  if (found?.kind !== "list") {
    return diagnose(
      "explain/unknown-key",
      `${path.join(".")} has no place: what stands above it is not a group.`,
      {
        hint: "Look at the file: a value stands where a group of keys belongs.",
      },
    );
  }
  const count = found.items.length;
  return diagnose(
    "explain/unknown-key",
    `${list.join(".")} has no item ${path[depth]} that can be set here.`,
    {
      hint: `It has ${count}, counted from 0; ${list.join(".")}.${count} adds one. What a higher layer adds is changed there.`,
    },
  );
}
