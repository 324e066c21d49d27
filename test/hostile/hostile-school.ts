import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ComposedDocument } from "../../src/build/compose.ts";
import { readSchool } from "../../src/build/reading.ts";
import type { Workspace } from "../../src/build/workspace.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { png } from "../brand/pictures.ts";
import { wordedSchool } from "../effects/base-schools.ts";
import { changed } from "../effects/changes.ts";
import { validator } from "../formats/compose.ts";

/** A place in a school's file that takes a text of the school's own. */
export interface Place {
  /** Such as `people.dsl.0.name`. */
  readonly key: string;
  readonly path: readonly string[];
  /** Whether what stands there is read as Markdown. */
  readonly isWording: boolean;
  /** Whether it has to be an address, a number, a date, the path of a picture or the like. */
  readonly hasForm: boolean;
  /** What stands there in the full school. */
  readonly plain: string;
}

/** A text that is told from the same in another place. */
export function numbered(text: string, index: number): string {
  return `${text} ${String(index).padStart(3, "0")}`;
}

/** Rules that a layer can switch off: nothing may rest on them. */
const switchedOff = ["rules/placeholder", "rules/malformed-email", "rules/malformed-address"];

/** A valid school that sets every text which the schema knows, and passes over every problem that it may. */
export const fullSchool: object = {
  ...wordedSchool,
  rules: Object.fromEntries(
    switchedOff.map((rule) => [rule, { severity: "warning", reason: "A reason." }]),
  ),
  brand: {
    logo: "crest.png",
    logo_alt: "Zqalt",
    colours: { main: "#1f4e79" },
    header: "Zqheader",
    footer: "Zqfooter",
    motto: "Zqmotto",
    cover_statement: "Zqstatement",
  },
};

/** Every place of a text that is not one of a few words to choose from; of a list, its first. */
export const places: readonly Place[] = placesIn(fullSchool, []);

function placesIn(value: unknown, path: readonly string[]): readonly Place[] {
  if (typeof value === "object" && value !== null) {
    const below = Array.isArray(value) ? [["0", value[0]] as const] : Object.entries(value);
    return below.flatMap(([name, child]) => placesIn(child, [...path, name]));
  }
  const node = validator.schema.at(path);
  if (typeof value !== "string" || node?.enum || path[0] === "rules") return [];
  const isWording = path[0] === "sections" && path.at(-1) === "text";
  const kind = node?.["x-kind"];
  const isPath = node?.["x-effect"] === "brand" && path.at(-1) === "logo";
  const hasForm = isPath || (kind !== "line" && kind !== "prose" && !isWording);
  return [{ key: path.join("."), path, isWording, hasForm, plain: value }];
}

/** What became of a text. */
export interface Verdict {
  readonly documents: readonly ComposedDocument[] | undefined;
  readonly errors: readonly Diagnostic[];
  /** Errors that point at something else. */
  readonly misplaced: readonly Diagnostic[];
}

/** Puts pictures that the school names into its project. */
export function prepareProject(root: string): void {
  mkdirSync(join(root, "schools"), { recursive: true });
  writeFileSync(join(root, "schools", "crest.png"), png(30, 20));
}

const mark = "Zqplaceofthetext";

/** A school with a text in one place, as far as its documents. */
export function schoolWith(
  workspace: Workspace,
  { path }: Pick<Place, "path">,
  text: string,
  school: object = fullSchool,
): Verdict {
  const [before = "", after = ""] = JSON.stringify(changed(school, path, mark)).split(
    JSON.stringify(mark),
  );
  const written = JSON.stringify(text);
  const { documents, diagnostics } = composed(workspace, `${before}${written}${after}`);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  // Its key, with quotes and a colon, or the bracket of its list.
  const key = JSON.stringify(path.findLast((step) => !/^\d+$/.test(step)) ?? "").length + 2;
  const [first, last] = [before.length - key, before.length + written.length];
  const misplaced = errors.filter(
    ({ location }) => location === undefined || location.start < first || location.end > last,
  );
  return { documents, errors, misplaced };
}

/** A school with a text in each of several places. */
export function schoolWithAll(
  workspace: Workspace,
  texts: ReadonlyMap<Place, string>,
  school: object = fullSchool,
): Omit<Verdict, "misplaced"> {
  let config = school;
  for (const [{ path }, text] of texts) config = changed(config, path, text);
  const { documents, diagnostics } = composed(workspace, JSON.stringify(config));
  return { documents, errors: diagnostics.filter(({ severity }) => severity === "error") };
}

function composed(workspace: Workspace, text: string) {
  const path = join(workspace.project.root, "schools", "school.yaml");
  const file = { path, id: "school", layers: [] };
  return readSchool(workspace, file, { path: "schools/school.yaml", text });
}

/** Texts over places, so that each comes in several, and in others in the next round. */
export function spread(
  over: readonly Place[],
  texts: readonly (readonly [name: string, text: string])[],
  round: number,
): ReadonlyMap<Place, string> {
  return new Map(
    over.map((place, index) => {
      const [, text = ""] = texts[(index * 7 + round * 11) % texts.length] ?? [];
      return [place, numbered(text, index)];
    }),
  );
}
