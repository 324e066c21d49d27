import { diagnose } from "../diagnostics/diagnostic.ts";
import { DiagnosticLog, type Outcome } from "../diagnostics/log.ts";
import { type Location, type SourceFile, startOf } from "../diagnostics/source.ts";
import { parseYaml, type ReadYaml } from "../yaml/parse-yaml.ts";
import type { YamlMap } from "../yaml/tree.ts";
import type { PackSection, PackSources, PolicyPack } from "./pack.ts";
import { parseConditions } from "./parse-conditions.ts";
import { parseCovers } from "./parse-covers.ts";
import { parseRequirements } from "./parse-requirements.ts";
import { invalid, NodeReader } from "./read-node.ts";
import { parseRegister } from "./register/parse-register.ts";
import { bodyOf } from "./section-file.ts";
import { parseStartDates } from "./start-dates.ts";
import { type PreparedTemplates, parseTemplate, type Template } from "./template.ts";

/** What makes reading quicker where many packs are read. */
export interface ParseTools {
  readonly templates?: PreparedTemplates;
  /** Reads the pack's YAML; `parseYaml` if not given. */
  readonly parse?: ReadYaml;
}

/** Reads a pack from its files. Whether keys, helpers and references exist is the concern of `checkPack`. */
export function parsePack(
  { manifest, base, references, sections, passages = [], requirements }: PackSources,
  { templates: prepared, parse = parseYaml }: ParseTools = {},
): Outcome<PolicyPack> {
  const log = new DiagnosticLog();
  const takeMap = (source: SourceFile) => mapIn(log, source, parse);
  const root = takeMap(manifest);
  const baseRoot = base && takeMap(base);
  const registerTree = takeMap(references);
  if (!root || !registerTree) return log.outcome<PolicyPack>(undefined);

  const register = log.take(parseRegister(registerTree));
  const parser = new ManifestParser(log, { manifest, sections, prepared, parse });
  const shared = passages.map(
    (file) => [sectionId(file), log.take(parseTemplate(bodyOf(file), prepared))] as const,
  );
  const pack = parser.pack(root);
  if (!pack || !register) return log.outcome<PolicyPack>(undefined);
  const ownStartDates = parseStartDates(root, register, log);
  const inherited = baseRoot ? parseStartDates(baseRoot, register, log) : [];
  const startDates = new Map([...inherited, ...ownStartDates]);
  const dated = { references: register, startDates, ownStartDates };
  const asked = requirements ? parseRequirements(requirements, log, parse) : [];
  return log.outcome({
    ...{ ...pack, ...dated },
    passages: new Map(shared.filter(isParsed)),
    requirements: asked,
  });
}

function isParsed(
  entry: readonly [string, Template | undefined],
): entry is readonly [string, Template] {
  return entry[1] !== undefined;
}

/**
 * The pack that a manifest says it extends: its references, theme and passages serve both. Read from its line, since it
 * decides which files there are to parse.
 */
export function extendedPack({ text }: SourceFile): string | undefined {
  return /^extends: *["']?([a-z0-9-]+)["']? *(?:#.*)?\r?$/m.exec(text)?.[1];
}

function mapIn(log: DiagnosticLog, source: SourceFile, parse: ReadYaml): YamlMap | undefined {
  const tree = log.take(parse(source));
  if (tree && tree.kind !== "map") log.add(invalid("The file must hold keys.", startOf(source)));
  return tree?.kind === "map" ? tree : undefined;
}

/** What a manifest says by itself. */
type ManifestPart = Omit<
  PolicyPack,
  "references" | "startDates" | "ownStartDates" | "passages" | "requirements"
>;

class ManifestParser {
  readonly #log: DiagnosticLog;
  readonly #reader: NodeReader;
  readonly #manifest: SourceFile;
  readonly #prepared: PreparedTemplates | undefined;
  readonly #parse: ReadYaml;
  readonly #files: ReadonlyMap<string, SourceFile>;
  readonly #used = new Map<string, Location>();

  constructor(
    log: DiagnosticLog,
    {
      manifest,
      sections,
      prepared,
      parse,
    }: Pick<PackSources, "manifest" | "sections"> & {
      readonly prepared: PreparedTemplates | undefined;
      readonly parse: ReadYaml;
    },
  ) {
    this.#log = log;
    this.#reader = new NodeReader(log);
    this.#manifest = manifest;
    this.#prepared = prepared;
    this.#parse = parse;
    this.#files = new Map(sections.map((file) => [sectionId(file), file]));
  }

  pack(root: YamlMap): ManifestPart | undefined {
    const known = [
      "id",
      "name",
      "title",
      "edition",
      "applies_from",
      "deferred",
      "extends",
      "from",
      "numbering",
      "front",
      "sections",
      "appendices",
    ];
    this.#reader.onlyKnown(root, known);
    const [id, name, edition, appliesFrom] = ["id", "name", "edition", "applies_from"].map(
      (field) => this.#reader.text(root, field)?.value,
    );
    const title = this.#template(root, "title");
    const deferred = this.#template(root, "deferred");
    const [front = [], sections = [], appendices = []] = ["front", "sections", "appendices"].map(
      (part) => this.#sections(root, part),
    );
    this.#reportUnused();
    if (!id || !name || !edition || !appliesFrom || !title || !deferred) return undefined;
    return {
      ...{ id, name, title, edition, appliesFrom, deferred, front, sections, appendices },
      base: extendedPack(this.#manifest),
      numbered: this.#reader.choice(root, "numbering", ["none"]) !== "none",
      manifest: this.#manifest,
    };
  }

  #sections(parent: YamlMap, field: string): readonly PackSection[] {
    return this.#reader.maps(parent, field).flatMap((map) => this.#section(map) ?? []);
  }

  #section(map: YamlMap): PackSection | undefined {
    this.#reader.onlyKnown(map, [
      "id",
      "title",
      "when",
      "from",
      "required",
      "new_page",
      "sections",
    ]);
    const id = this.#reader.text(map, "id");
    const title = this.#template(map, "title");
    if (id) this.#claim(id.value, id.location);
    const sections = this.#sections(map, "sections");
    const body = id && this.#body(id.value, id.location);
    if (!title || !body) return undefined;
    const required = this.#reader.flag(map, "required");
    const newPage = this.#reader.flag(map, "new_page");
    const when = parseConditions(map, this.#log);
    const covers = this.#covers(id.value);
    const start = map.entries.has("from") ? this.#reader.text(map, "from") : undefined;
    const from = start && { name: start.value, location: start.location };
    const { value, location } = id;
    return { id: value, title, when, from, required, newPage, covers, body, sections, location };
  }

  #claim(id: string, location: Location): void {
    const earlier = this.#used.get(id);
    if (earlier) {
      this.#log.add(
        diagnose("pack/duplicate-id", `The section ${id} stands here a second time.`, {
          location,
          related: [{ message: "it stands here already", location: earlier }],
        }),
      );
    }
    this.#used.set(id, location);
  }

  #body(id: string, location: Location): Template | undefined {
    const file = this.#files.get(id);
    if (file) return this.#log.take(parseTemplate(bodyOf(file), this.#prepared));
    this.#log.add(
      diagnose("pack/missing-section-file", `There is no file for the section ${id}.`, {
        location,
        hint: `Add sections/${id}.md.`,
      }),
    );
    return undefined;
  }

  #covers(id: string): PackSection["covers"] {
    const file = this.#files.get(id);
    return file ? parseCovers(file, this.#log, this.#parse) : [];
  }

  #reportUnused(): void {
    for (const [id, file] of this.#files) {
      if (this.#used.has(id)) continue;
      this.#log.add(
        diagnose("pack/unused-section-file", `No section of pack.yaml uses ${id}.md.`, {
          location: startOf(file),
          hint: "Name it in pack.yaml, or delete the file.",
        }),
      );
    }
  }

  #template(map: YamlMap, field: string): Template | undefined {
    const text = this.#reader.text(map, field);
    if (!text) return undefined;
    const { source, start, end } = text.location;
    const quoted = /^["']/.test(source.text.slice(start, end)) ? 1 : 0;
    const written = { source, start: start + quoted, end: end - quoted };
    // A template is read where it stands, so that its problems have a place: YAML may not change it.
    if (source.text.slice(written.start, written.end) !== text.value) {
      const message = `${field} must stand on one line, without escapes. Use the other kind of quotes.`;
      this.#log.add(invalid(message, text.location));
      return undefined;
    }
    return this.#log.take(parseTemplate(written, this.#prepared));
  }
}

function sectionId({ path }: SourceFile): string {
  return path.replace(/^.*[/\\]/, "").replace(/\.md$/, "");
}
