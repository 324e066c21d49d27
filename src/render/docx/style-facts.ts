import type { HeadingNumbering } from "./numbering.ts";
import type { StyleTheme } from "./style-properties.ts";

/** All that a file's styles depend on beside the measures of its pages. */
export interface StyleFacts {
  readonly theme: StyleTheme;
  readonly numbering: HeadingNumbering;
  readonly hasLogo: boolean;
  readonly hasMotto: boolean;
}
