import { stringify } from "yaml";

/** Data as YAML lines without a trailing line end, for hints that people copy. */
export function toYaml(data: unknown): string {
  return stringify(data, { lineWidth: 0 }).trimEnd();
}
