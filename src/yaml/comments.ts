import { CST, Lexer } from "yaml";

/** A comment of a YAML text, from its # to the end of its line. */
export interface Comment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** All comments of a YAML text in their order. A # inside a value is none. */
export function commentsIn(text: string): readonly Comment[] {
  const comments: Comment[] = [];
  let offset = 0;
  let afterScalarMark = false;
  for (const token of new Lexer().lex(text)) {
    if (isMark(token)) {
      afterScalarMark = token === CST.SCALAR;
      continue;
    }
    if (!afterScalarMark && CST.tokenType(token) === "comment")
      comments.push({ start: offset, end: offset + token.length, text: token });
    afterScalarMark = false;
    offset += token.length;
  }
  return comments;
}

/** The lexer's own marks stand between tokens and not in the text. */
function isMark(token: string): boolean {
  return token === CST.SCALAR || token === CST.DOCUMENT || token === CST.FLOW_END;
}
