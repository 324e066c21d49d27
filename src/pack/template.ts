import Handlebars from "handlebars";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Outcome } from "../diagnostics/log.ts";
import type { Location, SourceFile } from "../diagnostics/source.ts";
import { Remembered } from "../document/remembered.ts";
import type { Composition } from "./composition.ts";
import { helperNames, helpers } from "./helpers/registry.ts";
import { compileLean } from "./lean-compiler.ts";

export type Program = hbs.AST.Program;

/** Markdown with Handlebars, parsed once and filled for each school. */
export interface Template extends TemplateText {
  readonly program: Program;
  /** Turns an AST position into a place in the source file. */
  readonly locate: (loc: hbs.AST.SourceLocation) => Location;
  readonly fill: (context: object, composition: Composition) => string;
  /** The compiled template, for templates that hold it as a passage (`{{> name}}`). */
  readonly passage: Handlebars.TemplateDelegate;
}

/** The stretch of a file that holds a template. */
export interface TemplateText {
  readonly source: SourceFile;
  readonly start: number;
  readonly end: number;
}

// An environment of our own: nothing outside can register a helper that a template then runs.
const environment = Handlebars.create();
for (const name of ["with", "lookup", "log", "blockHelperMissing", "helperMissing"]) {
  environment.unregisterHelper(name);
}
environment.registerHelper(helpers);
compileLean(environment);

const knownHelpers = Object.fromEntries(
  [...helperNames, "if", "unless", "each"].map((name) => [name, true]),
);

// noEscape: Handlebars escapes for HTML, but values are filled in as slots and need no escaping.
// Not strict: `checkPack` has looked at every path, and a test of a key in an absent group is no mistake.
const options = { noEscape: true, knownHelpers, knownHelpersOnly: true };

/** Templates compiled beforehand, by their text: compiling takes longer than filling. */
export type PreparedTemplates = ReadonlyMap<string, TemplateSpecification>;

type TemplateSpecification = Parameters<typeof Handlebars.template>[0];

/**
 * The source of a program that evaluates to a compiled template. Throws where the text is no template.
 * @public scripts/prepare.mjs calls it.
 */
export function precompile(text: string): string {
  return String(environment.precompile(text, options));
}

/** A check of a pack looks at each of its texts more than once. */
const programs = new Remembered<Program>(500);

/** Packs share passages, and a run may read a pack more than once: each text is compiled once. */
const compiledTexts = new Map<string, Handlebars.TemplateDelegate>();

function compiledFrom(
  text: string,
  prepared: PreparedTemplates | undefined,
): Handlebars.TemplateDelegate {
  const ready = prepared?.get(text);
  const compiled =
    compiledTexts.get(text) ??
    // Parsed here, since Handlebars itself complains about a text only when it is filled in.
    (ready ? environment.template(ready) : environment.compile(environment.parse(text), options));
  compiledTexts.set(text, compiled);
  return compiled;
}

/** Parses a template; a syntax error becomes a diagnostic at its line. */
export function parseTemplate(
  { source, start, end }: TemplateText,
  prepared?: PreparedTemplates,
): Outcome<Template> {
  const text = source.text.slice(start, end);
  try {
    const compiled = compiledFrom(text, prepared);
    const fill = (context: object, composition: Composition) =>
      compiled(context, { data: { composition }, partials: composition.passages });
    const locate = locator(source, text, start);
    const value = {
      ...{ source, start, end, locate, fill, passage: compiled },
      get program() {
        return programs.get(text, () => environment.parse(text));
      },
    };
    return { value, diagnostics: [] };
  } catch (error) {
    return { diagnostics: [syntaxProblem(error, { source, start, end })] };
  }
}

function locator(source: SourceFile, text: string, start: number) {
  const lines = text.split("\n");
  const offset = ({ line, column }: hbs.AST.Position) =>
    start + lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0) + column;
  return (loc: hbs.AST.SourceLocation): Location => ({
    source,
    start: offset(loc.start),
    end: offset(loc.end),
  });
}

function syntaxProblem(error: unknown, { source, start, end }: TemplateText): Diagnostic {
  const message = error instanceof Error ? error.message : String(error);
  // "Parse error on line 3: …", or "if doesn't match each - 3:4".
  const [, first, second] = /line (\d+)| - (\d+):\d+$/i.exec(message) ?? [];
  const line = Number(first ?? second ?? 1);
  const lines = source.text.slice(start, end).split("\n");
  const lineStart =
    start + lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  return diagnose("pack/template-syntax", "This template cannot be read.", {
    location: { source, start: lineStart, end: lineStart + (lines[line - 1]?.length ?? 0) },
    hint: "Look for a {{#…}} without its {{/…}}, or a missing closing }}.",
  });
}
