import type { ErrorCode } from "yaml";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Location } from "../diagnostics/source.ts";

interface Explanation {
  readonly message: string;
  readonly hint: string;
}

const colonInText: Explanation = {
  message: "There is a second colon on this line.",
  hint: 'If the colon is part of the text, put the text in quotes: "St Mary: the school by the sea".',
};

const indentation: Explanation = {
  message: "The indentation of this line does not fit the lines around it.",
  hint: "Lines that belong together start in the same column, two spaces further in than what they belong to.",
};

const quotes: Explanation = {
  message: "A quotation mark is missing or one too many.",
  hint: 'Text in quotes starts and ends with the same mark, for example "O’Neill". Within double quotes write \\" for a quotation mark.',
};

const brackets: Explanation = {
  message: "A list or map in brackets is not closed, or a comma is missing.",
  hint: "Write lists as [first, second], or one item a line, each after a dash.",
};

const explanations: Partial<Record<ErrorCode, Explanation>> = {
  BLOCK_AS_IMPLICIT_KEY: colonInText,
  MULTILINE_IMPLICIT_KEY: {
    message: "This line has no colon, or the text above it runs on by mistake.",
    hint: "Every line is `key: value` or starts with a dash. Put text that runs over several lines after `|`.",
  },
  BAD_INDENT: indentation,
  BAD_DQ_ESCAPE: quotes,
  BAD_SCALAR_START: {
    message: "This text starts with a character that has a meaning of its own in YAML.",
    hint: 'Put the text in quotes: "@school".',
  },
  MISSING_CHAR: {
    message: "A colon, a quotation mark or a bracket is missing here.",
    hint: "Look at the end of this line and of the line above. A space belongs after each colon.",
  },
  UNEXPECTED_TOKEN: {
    message: "This does not fit here.",
    hint: "Look for a missing quotation mark or a line that is indented too far.",
  },
  MULTIPLE_DOCS: {
    message: "The file holds more than one document.",
    hint: "Remove the line ---. One file holds one school.",
  },
  BAD_COLLECTION_TYPE: brackets,
};

/** A parser's complaint in plain words, where no slip explains it. */
export function explainYamlError(code: ErrorCode, place: Location): Diagnostic {
  const location = within(place);
  if (code === "TAB_AS_INDENT" || startsWithTab(location)) return tab(location);
  const { message, hint } = explanations[code] ?? {
    message: "This line cannot be read as YAML.",
    hint: "Compare it with the same line of an example. A space belongs after each colon and each dash.",
  };
  return diagnose("yaml/syntax", message, { location, hint });
}

function tab(location: Location): Diagnostic {
  return diagnose("yaml/tab", "This line is indented with a tab.", {
    location: lineIndent(location),
    hint: "YAML takes spaces only. Replace each tab by two spaces.",
  });
}

function within({ source, start, end }: Location): Location {
  const { length } = source.text;
  const from = Math.min(start, length);
  return { source, start: from, end: Math.min(Math.max(end, from), length) };
}

function startsWithTab(location: Location): boolean {
  const { start, end } = lineIndent(location);
  return location.source.text.slice(start, end).includes("\t");
}

/** The white space at the start of the location's line. */
function lineIndent({ source, start }: Location): Location {
  const lineStart = source.text.lastIndexOf("\n", start - 1) + 1;
  const indent = /^[ \t]*/.exec(source.text.slice(lineStart))?.[0] ?? "";
  return { source, start: lineStart, end: lineStart + indent.length };
}
