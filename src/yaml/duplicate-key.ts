import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Location } from "../diagnostics/source.ts";
import type { YamlEntry } from "./tree.ts";

/** A key of a group, with its name. */
interface NamedKey {
  readonly name: string;
  readonly key: Location;
}

/** An entry of a group, with its name. */
export type NamedEntry = NamedKey & YamlEntry;

/** A key for the second time in a group. Where it comes right after one with nothing below it, that one is to blame. */
export function duplicateKey(
  { name, key }: NamedKey,
  earlier: Location,
  above: NamedEntry | undefined,
): Diagnostic {
  const places = [{ message: "it stands here already", location: earlier }];
  if (above?.value.kind === "scalar" && above.value.blank && above.key !== earlier) {
    return diagnose(
      "yaml/duplicate-key",
      `${above.name} starts in the same column as ${name}, and so ${name} stands in one group twice.`,
      {
        location: above.key,
        hint: `If ${name} belongs under ${above.name}, start the line of ${above.name} with two spaces less, or those below it with two more.`,
        related: [{ message: `${name} stands here`, location: key }, ...places],
      },
    );
  }
  return diagnose("yaml/duplicate-key", `${name} stands here a second time.`, {
    location: key,
    hint: "Keep one of the two. If both hold something you need, put it all under one of them.",
    related: places,
  });
}
