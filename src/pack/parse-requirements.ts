import { diagnose } from "../diagnostics/diagnostic.ts";
import type { DiagnosticLog } from "../diagnostics/log.ts";
import type { Location, SourceFile } from "../diagnostics/source.ts";
import type { ReadYaml } from "../yaml/parse-yaml.ts";
import type { YamlMap } from "../yaml/tree.ts";
import { parseConditions } from "./parse-conditions.ts";
import { invalid, NodeReader } from "./read-node.ts";
import {
  type Evidence,
  piecesOf,
  type Requirement,
  type RequirementLevel,
} from "./requirements.ts";

/** Reads a pack's requirements.yaml. Whether references and sections exist is the concern of the pack check. */
export function parseRequirements(
  file: SourceFile,
  log: DiagnosticLog,
  parse: ReadYaml,
): readonly Requirement[] {
  const root = log.take(parse(file));
  if (!root) return [];
  if (root.kind !== "map") {
    log.add(invalid("The file must hold keys.", root.location));
    return [];
  }
  const parser = new RequirementsParser(log);
  return parser.list(root);
}

class RequirementsParser {
  readonly #log: DiagnosticLog;
  readonly #reader: NodeReader;
  readonly #seen = new Map<string, Location>();

  constructor(log: DiagnosticLog) {
    this.#log = log;
    this.#reader = new NodeReader(log);
  }

  list(root: YamlMap): readonly Requirement[] {
    this.#reader.onlyKnown(root, ["requirements"]);
    return this.#reader.maps(root, "requirements").flatMap((map) => this.#requirement(map) ?? []);
  }

  #requirement(map: YamlMap): Requirement | undefined {
    this.#reader.onlyKnown(map, ["id", "title", "asked_by", "level", "when", "from", "evidence"]);
    const id = this.#reader.text(map, "id");
    const title = this.#reader.text(map, "title")?.value;
    const level = this.#level(map);
    const askedBy = this.#reader.texts(map, "asked_by").map(({ value }) => value);
    if (askedBy.length === 0)
      this.#log.add(invalid("asked_by names the references that ask for it.", map.location));
    const when = parseConditions(map, this.#log);
    const from = map.entries.has("from") ? this.#reader.text(map, "from")?.value : undefined;
    const evidence = this.#evidence(map);
    if (!id || !title || !level || !evidence) return undefined;
    this.#claim(id.value, id.location);
    return { id: id.value, title, askedBy, level, when, from, evidence, location: id.location };
  }

  #level(map: YamlMap): RequirementLevel | undefined {
    const level = this.#reader.choice(map, "level", ["must", "should"]);
    if (level === undefined) this.#log.add(invalid("level is must or should.", map.location));
    return level as RequirementLevel | undefined;
  }

  #evidence(map: YamlMap): Evidence | undefined {
    const node = map.entries.get("evidence")?.value;
    const evidence = node?.kind === "map" ? this.#pieces(node) : undefined;
    if (evidence && piecesOf(evidence).length > 0) return evidence;
    const message = "evidence must hold words, values or cites: what a reader sees in the section.";
    this.#log.add(invalid(message, node?.location ?? map.location));
    return undefined;
  }

  #pieces(map: YamlMap): Evidence {
    this.#reader.onlyKnown(map, ["words", "values", "cites"]);
    const plain = (name: string) => this.#reader.texts(map, name).map(({ value }) => value);
    return {
      words: this.#reader.alternatives(map, "words"),
      values: plain("values"),
      cites: plain("cites"),
    };
  }

  #claim(id: string, location: Location): void {
    const earlier = this.#seen.get(id);
    if (earlier) {
      this.#log.add(
        diagnose("pack/duplicate-id", `The requirement ${id} stands here a second time.`, {
          location,
          related: [{ message: "it stands here already", location: earlier }],
        }),
      );
    }
    this.#seen.set(id, location);
  }
}
