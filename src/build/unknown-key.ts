import { closest } from "../config/closest.ts";
import type { ConfigSchema } from "../config/schema.ts";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { allSections } from "../pack/pack.ts";
import type { ComposedDocument } from "./compose.ts";

/** What is wrong with the name of a setting that somebody asks for. */
export function unknownKey(
  path: readonly string[],
  {
    schema,
    documents = [],
  }: {
    readonly schema: ConfigSchema;
    readonly documents: readonly ComposedDocument[] | undefined;
  },
): readonly Diagnostic[] {
  const [first, section] = path;
  const key = path.join(".");
  const sections = documents.flatMap(({ pack }) => allSections(pack).map(({ id }) => id));
  if (!schema.at(path)) {
    return [
      diagnose("explain/unknown-key", `There is no key ${key}.`, {
        hint: suggestion(key, schema),
      }),
    ];
  }
  const isKnown = section === undefined || sections.includes(section);
  if (first !== "sections" || isKnown || sections.length === 0) return [];
  const meant = closest(section, sections);
  return [
    diagnose("explain/unknown-key", `No document of this school has a section ${section}.`, {
      hint: meant ? `Did you mean sections.${meant}?` : `Known: ${sections.join(", ")}.`,
    }),
  ];
}

function suggestion(key: string, schema: ConfigSchema): string {
  const renamed = new Map(Object.entries(schema.root["x-renamed"] ?? {})).get(key);
  if (renamed) return [`It is ${renamed.to} now.`, renamed.because].filter(Boolean).join(" ");
  const keys = schema.keys();
  const name = key.split(".").at(-1) ?? "";
  const meant =
    keys.find((known) => known.endsWith(`.${key}`)) ??
    closest(key, keys) ??
    keys.find((known) => known.endsWith(`.${name}`));
  return meant ? `Did you mean ${meant}?` : "Leave the key out to see all the keys that there are.";
}
