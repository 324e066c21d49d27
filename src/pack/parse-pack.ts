import { diagnose } from "../diagnostics/diagnostic.ts";
import { DiagnosticLog, type Outcome } from "../diagnostics/log.ts";
import { type Location, type SourceFile, startOf } from "../diagnostics/source.ts";
import { parseYaml } from "../yaml/parse-yaml.ts";
import type { YamlMap } from "../yaml/tree.ts";
import type { PackSection, PackSources, PolicyPack } from "./pack.ts";
import { parseConditions } from "./parse-conditions.ts";
import { parseCovers } from "./parse-covers.ts";
import { parseRequirements } from "./parse-requirements.ts";
import { invalid, NodeReader } from "./read-node.ts";
import { parseRegister } from "./register/parse-register.ts";
import { bodyOf } from "./section-file.ts";
import { parseStartDates } from "./start-dates.ts";
import { parseTemplate, type Template } from "./template.ts";

/** Reads a pack from its files. Whether keys, helpers and references exist is the concern of `checkPack`. */
export function parsePack({
  manifest,
  base,
  references,
  sections,
  passages = [],
  requirements,
}: PackSources): Outcome<PolicyPack> {
  const log = new DiagnosticLog();
  const root = takeMap(log, manifest);
  const baseRoot = base && takeMap(log, base);
  const registerTree = takeMap(log, references);
  if (!root || !registerTree) return log.outcome<PolicyPack>(undefined);

  const register = log.take(parseRegister(registerTree));
  const parser = new ManifestParser(log, manifest, sections);
  const shared = passages.map(
    (file) => [sectionId(file), log.take(parseTemplate(bodyOf(file)))] as const,
  );
  const pack = parser.pack(root);
  if (!pack || !register) return log.outcome<PolicyPack>(undefined);
  const ownStartDates = parseStartDates(root, register, log);
  const inherited = baseRoot ? parseStartDates(baseRoot, register, log) : [];
  const startDates = new Map([...inherited, ...ownStartDates]);
  const dated = { references: register, startDates, ownStartDates };
  const asked = requirements ? parseRequirements(requirements, log) : [];
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

function takeMap(log: DiagnosticLog, source: SourceFile): YamlMap | undefined {
  const tree = log.take(parseYaml(source));
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
  readonly #files: ReadonlyMap<string, SourceFile>;
  readonly #used = new Map<string, Location>();

  constructor(log: DiagnosticLog, manifest: SourceFile, files: readonly SourceFile[]) {
    this.#log = log;
    this.#reader = new NodeReader(log);
    this.#manifest = manifest;
    this.#files = new Map(files.map((file) => [sectionId(file), file]));
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
    if (file) return this.#log.take(parseTemplate(bodyOf(file)));
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
    return file ? parseCovers(file, this.#log) : [];
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
    return this.#log.take(parseTemplate(written));
  }
}

function sectionId({ path }: SourceFile): string {
  return path.replace(/^.*[/\\]/, "").replace(/\.md$/, "");
}
