import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { type Location, pointedAt } from "../diagnostics/source.ts";
import type { YamlMap } from "../yaml/tree.ts";
import { calendarProblem } from "./calendar.ts";
import { type PlacedText, writtenTexts } from "./placed-text.ts";
import type { ConfigSchema, SchemaNode } from "./schema.ts";

/**
 * What JSON Schema cannot say about text: no control characters, no invisible direction marks, nothing that is
 * only white space, one line where one line is printed, dates that exist.
 */
export function checkText(tree: YamlMap, schema: ConfigSchema): readonly Diagnostic[] {
  return writtenTexts(tree).flatMap((text) => textProblems(text, schema.at(text.path)));
}

/** A value's problems, the gravest only: what cannot be typed, nothing at all, too many lines, no such day. */
function textProblems(
  { text, location, path }: PlacedText,
  schema: SchemaNode | undefined,
): readonly Diagnostic[] {
  const name = path.join(".");
  const forbidden = forbiddenPattern.exec(text)?.[0];
  if (forbidden !== undefined) return [forbiddenProblem(name, forbidden, location)];
  if (text.trim() === "") return [emptyProblem(name, location)];
  const quotes = quotesProblem(name, text, location);
  if (quotes) return [quotes];
  const kind = schema?.["x-kind"];
  if (kind !== "prose" && lineBreak.test(text)) return [lineBreakProblem(name, location)];
  if (kind === "date") return calendarProblem(name, text, location);
  return kind === "line" || kind === "prose" ? cutOffProblem(name, location) : [];
}

const lineBreak = /[\r\n\u2028\u2029]/;

// Tab and line ends are white space that YAML itself can put into text. Other control characters, invisible format
// characters (direction overrides among them), lone surrogates, unassigned and private-use code points (the merge
// uses those itself) have no place in a policy.
const forbiddenPattern = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/u;

/** Curly marks that stand around a value are text to YAML, and were meant to be its quotation marks. */
function quotesProblem(name: string, value: string, location: Location): Diagnostic | undefined {
  const [, inner] = /^[“”„‘’]([^“”„]+)[“”‘’"']$/.exec(pointedAt(location)) ?? [];
  if (inner === undefined || /^.+’ .*‘/.test(value)) return undefined;
  return diagnose("config/curly-quotes", `${name} stands in curly quotation marks.`, {
    location,
    hint: `YAML knows straight ones only. Write:\n  ${JSON.stringify(inner)}\nTo print the curly marks, put straight ones around them.`,
  });
}

/** A comment has a space after its sign; what has none was perhaps meant as text, and is missing from it. */
function cutOffProblem(name: string, { source, start, end }: Location): readonly Diagnostic[] {
  const text = source.text.slice(start, end);
  const [cut] = /^[ \t]+#[^\s#!][^\r\n]*/.exec(source.text.slice(end)) ?? [];
  if (cut === undefined || /^["'|>]/.test(text)) return [];
  const sign = end + cut.indexOf("#");
  return [
    diagnose("config/cut-off", `${name} ends before the #, which starts a comment.`, {
      location: { source, start: sign, end: end + cut.trimEnd().length },
      hint: `If what follows belongs to the text, write:\n  ${JSON.stringify(text + cut.trimEnd())}\nIf it is a comment, put a space after the #.`,
    }),
  ];
}

function emptyProblem(name: string, location: Location): Diagnostic {
  return diagnose("config/empty-text", `${name} is empty text.`, {
    location,
    hint: "Write the text, or delete the line. To remove an inherited value, write `null`.",
  });
}

function lineBreakProblem(name: string, location: Location): Diagnostic {
  return diagnose("config/line-break", `${name} is printed on one line, but runs over several.`, {
    location,
    hint: "Write it on one line.",
  });
}

function forbiddenProblem(name: string, character: string, location: Location): Diagnostic {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return diagnose(
    "config/forbidden-character",
    `${name} holds an invisible character (U+${code}).`,
    {
      location,
      hint: "It often comes along when text is copied from a web page or a PDF. Type the text anew.",
    },
  );
}
