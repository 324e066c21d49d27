import type { ErrorObject } from "ajv";

/**
 * One finding for each fault. A value of the wrong type also misses its allowed values; a choice (`oneOf`) reports
 * every branch, though only those whose type fits were meant; `if` sums up what its own errors say better.
 */
export function tellingErrors(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const mismatches = new Set(
    errors.filter(({ keyword }) => keyword === "type").map((error) => placeOf(error)),
  );
  return errors.filter((error) => {
    const { keyword, instancePath, schemaPath, schema } = error;
    if (keyword === "if") return false;
    if (keyword === "type") return !/\/oneOf\/\d+$/.test(schemaOf(error));
    if (keyword !== "oneOf") return !mismatches.has(placeOf(error));
    const branches = Array.isArray(schema) ? schema : [];
    return branches.every((_, index) => mismatches.has(`${instancePath} ${schemaPath}/${index}`));
  });
}

/** The value together with the schema it was held against. */
function placeOf(error: ErrorObject): string {
  return `${error.instancePath} ${schemaOf(error)}`;
}

/** The path of the schema that holds the keyword. */
function schemaOf({ schemaPath, keyword }: ErrorObject): string {
  return schemaPath.slice(0, -`/${keyword}`.length);
}
