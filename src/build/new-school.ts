import { dirname, join, resolve } from "node:path";
import { allowedValues } from "../config/allowed-values.ts";
import { writtenValue } from "../config/written-value.ts";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { DiagnosticLog, type Outcome } from "../diagnostics/log.ts";
import { isThere } from "../host/finished-files.ts";
import { isInside, outside } from "../host/own-file.ts";
import {
  isDefaultsFile,
  isYamlFile,
  type Project,
  schoolFileAt,
  shownPath,
  yamlFilesBelow,
} from "../host/project.ts";
import { writeFileAtomic } from "../host/write-file.ts";
import { parseYaml } from "../yaml/parse-yaml.ts";
import { nodeAt, toData } from "../yaml/tree.ts";
import type { Writable } from "../yaml/writable.ts";
import { readSchool } from "./reading.ts";
import { schoolFileText } from "./school-file-text.ts";
import { type SchoolQuestion, schoolQuestions } from "./school-questions.ts";
import type { Workspace } from "./workspace.ts";

/** Answers as they are typed, by option. */
export type Answers = Readonly<Record<string, string | undefined>>;

/** A question for a school in a certain folder, with what its layers say already. */
export interface AskedQuestion extends SchoolQuestion {
  /** What may be answered, in words. */
  readonly allowed: string;
  /** What a layer above says; without an answer that holds. */
  readonly inherited: string | undefined;
  /** Whether it can be left without an answer. */
  readonly mayBeBlank: boolean;
}

/** A new school's file that passes the check. */
export interface NewSchool {
  readonly path: string;
  readonly shownAs: string;
  readonly text: string;
}

/** The folders below `schools/` that have a layer of their own, such as `schools/kent/marlpit-trust`. */
export function schoolFolders(project: Project): readonly string[] {
  return yamlFilesBelow(join(project.root, "schools"))
    .filter(isDefaultsFile)
    .map((path) => shownPath(project, dirname(path)))
    .filter((folder) => folder !== "schools");
}

/** A new school in the making: asks, checks answers one by one, and makes the file. */
export class SchoolDraft {
  readonly #workspace: Workspace;
  readonly questions: readonly AskedQuestion[];

  /** `folder` is where the file will lie, as an absolute path. */
  constructor(workspace: Workspace, folder: string) {
    this.#workspace = workspace;
    const { validator, project } = workspace;
    const file = schoolFileAt(project, join(folder, "new.yaml"));
    const { school } = readSchool(workspace, file, { path: "new.yaml", text: "{}" });
    const { schema } = validator;
    this.questions = schoolQuestions.map((question) => {
      const path = question.key.split(".");
      const node = school && nodeAt(school.settings.tree, path);
      const data = node && toData(node);
      const inherited = Array.isArray(data) ? data.join(", ") : data?.toString();
      const item = schema.at(path);
      return {
        ...question,
        allowed: item ? allowedValues(schema, item) : "text",
        inherited,
        mayBeBlank: question.optional === true || inherited !== undefined,
      };
    });
  }

  /** What is wrong with one answer; undefined for a good one. */
  faultOf({ key, mayBeBlank, allowed }: AskedQuestion, answer: string): string | undefined {
    if (answer.trim() === "")
      return mayBeBlank ? undefined : `This has to be answered: ${allowed}.`;
    const { value, diagnostics } = this.#written(key, answer);
    const found = value ? this.#problemsOf(key, value) : diagnostics;
    const [first] = found;
    return (
      first &&
      [first.message, first.hint?.startsWith("For example") ? "" : first.hint]
        .filter(Boolean)
        .join(" ")
    );
  }

  /** The file, if the school passes the check with it. */
  make(path: string, answers: Answers): Outcome<NewSchool> {
    const { project, validator } = this.#workspace;
    const log = new DiagnosticLog();
    const values = this.questions.flatMap((question) => {
      const answer = answers[question.option]?.trim() ?? "";
      const value = answer === "" ? undefined : log.take(this.#written(question.key, answer));
      return value ? [{ question, value }] : [];
    });
    const shownAs = shownPath(project, path);
    const text = schoolFileText(values, { schema: validator.schema, path: shownAs });
    const { diagnostics } = readSchool(this.#workspace, schoolFileAt(project, path), {
      path: shownAs,
      text,
    });
    log.add(...diagnostics);
    return log.outcome({ path, shownAs, text });
  }

  #written(key: string, answer: string): Outcome<Writable> {
    const { schema } = this.#workspace.validator;
    const path = key.split(".");
    const isList = schema.at(path)?.type === "array";
    const text = isList && !answer.trim().startsWith("[") ? `[${answer}]` : answer.trim();
    return writtenValue(schema, path, text);
  }

  #problemsOf(key: string, value: Writable): readonly Diagnostic[] {
    const { validator } = this.#workspace;
    const question = { option: "", key, ask: "" };
    const text = schoolFileText([{ question, value }], {
      schema: validator.schema,
      path: "new.yaml",
    });
    const { value: tree, diagnostics } = parseYaml({ path: "new.yaml", text });
    return tree?.kind === "map" ? validator.checkLayer(tree) : diagnostics;
  }
}

/** Where a new school's file goes: the path that is asked for, or its name in its authority's folder. */
export function newSchoolPath(
  project: Project,
  {
    folder,
    name,
    out,
  }: { readonly folder: string; readonly name: string; readonly out: string | undefined },
): Outcome<string> {
  const path = resolve(project.root, out ?? join(folder, `${slug(name)}.yaml`));
  const shownAs = shownPath(project, path);
  if (!isInside(project, path)) return { diagnostics: [outside(shownAs)] };
  if (isThere(path)) return { diagnostics: [alreadyThere(shownAs)] };
  if (!isYamlFile(path)) {
    const hint = "Name a file that ends in .yaml, such as schools/kent/great-chart.yaml.";
    return {
      diagnostics: [diagnose("file/cannot-write", `${shownAs} does not end in .yaml.`, { hint })],
    };
  }
  return { value: path, diagnostics: [] };
}

/** Writes a new school's file. */
export async function saveNewSchool({
  path,
  shownAs,
  text,
}: NewSchool): Promise<readonly Diagnostic[]> {
  if (isThere(path)) return [alreadyThere(shownAs)];
  return (await writeFileAtomic(path, text, { shownAs })).diagnostics;
}

/** The problem of a file that is to be made and is there. */
export function alreadyThere(shownAs: string): Diagnostic {
  return diagnose("file/already-there", `${shownAs} is there already.`, {
    hint: "It was left as it is. Choose another name, or move it away.",
  });
}

/** A school's name as the name of a file: St Mary's CofE becomes st-marys-cofe. */
function slug(name: string): string {
  const plain = name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f'’]/g, "");
  return plain.replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, "") || "school";
}
