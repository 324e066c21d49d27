/** A browser that can be started. */
export interface BrowserProgram {
  readonly executable: string;
  /** What messages call it. */
  readonly shownAs: string;
  /** Environment variables it needs beside our own. */
  readonly environment?: Readonly<Record<string, string>>;
}
