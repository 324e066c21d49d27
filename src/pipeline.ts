import { withoutConsequences } from "./config/consequences.ts";
import { layerConfigs } from "./config/layer.ts";
import type { ConfigValidator } from "./config/validate.ts";
import { DiagnosticLog, type Outcome } from "./diagnostics/log.ts";
import { assembleDocument } from "./document/assemble.ts";
import type { PolicyDocument } from "./document/document.ts";
import { frameOf } from "./pack/frame.ts";
import { mergePack, type School } from "./pack/merge.ts";
import type { PolicyPack } from "./pack/pack.ts";
import { checkCharacters } from "./rules/characters.ts";
import type { YamlMap } from "./yaml/tree.ts";

/** Lays a school's layers (the authority's first, its own last) over the defaults and validates the whole. */
export function composeSchool(
  layers: readonly YamlMap[],
  validator: ConfigValidator,
): Outcome<School> {
  const log = new DiagnosticLog();
  const { tree, problems } = layerConfigs(validator.defaults, layers);
  const { value: config, diagnostics } = validator.validate(tree);
  log.add(...withoutConsequences([...problems, ...diagnostics, ...checkCharacters(tree)]));
  return log.outcome(config && { tree, config });
}

/** From a school to its policy, one stage a line. Pure: the same sources give the same policy. */
export function composePolicy(pack: PolicyPack, school: School): Outcome<PolicyDocument> {
  const log = new DiagnosticLog();
  const merged = log.take(mergePack(pack, school));
  const { numbering: style, numbering_dot: dot } = school.config.layout;
  const scheme = pack.numbered ? { style, dot } : undefined;
  const document =
    merged && log.take(assembleDocument(merged, frameOf(pack, merged, school.config), scheme));
  return log.outcome(document);
}
