type Expression = hbs.AST.Expression;

/** Whether an argument names a key. */
export function isPath(expression: Expression): expression is hbs.AST.PathExpression {
  return expression.type === "PathExpression";
}

/** The words of an argument in quotation marks; undefined for anything else. */
export function literal(expression: Expression | undefined): string | undefined {
  return expression?.type === "StringLiteral"
    ? (expression as hbs.AST.StringLiteral).value
    : undefined;
}
