import type { DiagnosticLog } from "../diagnostics/log.ts";
import { toData, type YamlMap } from "../yaml/tree.ts";
import type { Condition, ConditionTest } from "./condition.ts";
import { invalid } from "./read-node.ts";

/** The conditions under `when:`, of a section or of a requirement. */
export function parseConditions(map: YamlMap, log: DiagnosticLog): readonly Condition[] {
  const when = map.entries.get("when")?.value;
  if (when === undefined) return [];
  if (when.kind !== "map") {
    log.add(invalid("when must hold keys and the values they need.", when.location));
    return [];
  }
  return Array.from(when.entries, ([key, entry]) => ({
    key,
    location: entry.key,
    test: conditionTest(toData(entry.value)),
  }));
}

function conditionTest(value: unknown): ConditionTest {
  if (value === "set" || value === "unset") return { type: value };
  return { type: "oneOf", values: Array.isArray(value) ? value : [value] };
}
