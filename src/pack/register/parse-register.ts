import { closest } from "../../config/closest.ts";
import { DiagnosticLog, type Outcome } from "../../diagnostics/log.ts";
import { toData, type YamlMap, type YamlNode } from "../../yaml/tree.ts";
import type { ReferenceRegister } from "../references.ts";
import { checkCertainty, checkEditions } from "./check-editions.ts";
import { EntryReader, type NamedEntry } from "./entry-reader.ts";
import {
  actFields,
  domain,
  editionFields,
  linkFields,
  referenceFields,
  replacementFields,
  textIn,
} from "./fields.ts";

/** Reads a pack's register. A slip in it would be printed as guidance, so everything in it is looked at. */
export function parseRegister(tree: YamlMap): Outcome<ReferenceRegister> {
  const log = new DiagnosticLog();
  const reader = new EntryReader(log);
  reader.onlyKnown(tree, ["references", "acts", "bodies", "terms", "links", "dead"]);
  const references = reader.named(tree, "references", referenceFields);
  for (const { map } of references) {
    checkEditions(reader.listed(map, "editions", editionFields), reader);
  }
  checkReplacements(references, reader);
  const acts = reader.named(tree, "acts", actFields);
  for (const { map } of acts) checkCertainty(map, reader);
  checkIds(references, acts, reader);
  reader.named(tree, "links", linkFields);
  for (const list of ["bodies", "terms"]) reader.listed(tree, list, replacementFields);
  reader.values(tree, "dead", domain);

  const nothing = { references: {}, acts: {}, links: {}, bodies: [], terms: [], dead: [] };
  // Every field has been looked at: from here on the type is true.
  return log.outcome({ ...nothing, ...(toData(tree) as object), tree } as ReferenceRegister);
}

/** What took the place of a withdrawn publication is itself in the register. */
function checkReplacements(references: readonly NamedEntry[], reader: EntryReader): void {
  for (const { id, map } of references) {
    const replacedBy = map.entries.get("replaced_by");
    if (!replacedBy) continue;
    if (!map.entries.has("withdrawn"))
      reader.report(`${id} is replaced, but withdrawn does not say since when.`, replacedBy.key);
    const others = references.map((other) => other.id).filter((other) => other !== id);
    checkTarget(replacedBy.value, others, reader);
  }
}

function checkTarget(node: YamlNode, ids: readonly string[], reader: EntryReader): void {
  const target = textIn(node) ?? "";
  if (ids.includes(target)) return;
  const suggestion = closest(target, ids);
  const hint = suggestion === undefined ? undefined : `Did you mean "${suggestion}"?`;
  reader.report(`There is no other reference "${target}".`, node.location, hint);
}

/** A citation gives only an id, so guidance and Acts share one set of them. */
function checkIds(
  references: readonly NamedEntry[],
  acts: readonly NamedEntry[],
  reader: EntryReader,
): void {
  const ids = new Set(references.map(({ id }) => id));
  for (const { id, key } of acts) {
    if (ids.has(id)) reader.report(`${id} is the id of a reference already.`, key);
  }
}
