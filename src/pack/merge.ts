import type { ConfigSchema } from "../config/schema.ts";
import type { SchoolConfig } from "../config/school-config.ts";
import { DiagnosticLog, type Outcome } from "../diagnostics/log.ts";
import { Slots } from "../document/slots.ts";
import type { YamlMap } from "../yaml/tree.ts";
import { checkWordings } from "./check-wording.ts";
import type { Composition } from "./composition.ts";
import { holds } from "./condition.ts";
import { isInForce } from "./in-force.ts";
import type { PackSection, PolicyPack } from "./pack.ts";
import { PrintedValue } from "./printed-value.ts";
import { termsOf } from "./terms.ts";
import { viewOf } from "./view.ts";
import { type Addition, type SectionWording, sectionWordings, type Wording } from "./wording.ts";

/** A pack filled with one school's values: Markdown with slots, in the pack's tree. */
export interface MergedPolicy {
  readonly title: string;
  readonly slots: Slots;
  readonly front: readonly MergedSection[];
  readonly sections: readonly MergedSection[];
  readonly appendices: readonly MergedSection[];
}

export interface MergedSection {
  readonly id: string;
  readonly title: string;
  /** The pack's prose with slots; undefined where the school replaced it. */
  readonly markdown: string | undefined;
  readonly replacement: Wording | undefined;
  readonly additions: readonly Addition[];
  readonly newPage: boolean;
  readonly sections: readonly MergedSection[];
}

/** A school as the merge needs it: its values, and the tree that knows where they stand. */
export interface School {
  readonly config: SchoolConfig;
  readonly tree: YamlMap;
}

/** Fills a pack with a school's values and lays its own wording in place. */
export function mergePack(
  pack: PolicyPack,
  { config, tree }: School,
  schema: ConfigSchema,
): Outcome<MergedPolicy> {
  const log = new DiagnosticLog();
  const wordings = sectionWordings(tree);
  const slots = new Slots();
  const composition: Composition = {
    config,
    slots,
    view: viewOf(config, schema, slots),
    references: pack.references,
    reached: reachedStarts(pack, config),
    sections: sectionsInUse(pack, config, wordings),
    passages: Object.fromEntries(
      Array.from(pack.passages, ([name, { passage }]) => [name, passage]),
    ),
    coveredBy: coveredSections(pack, wordings),
    cited: new Set(),
  };
  log.add(...checkWordings(pack, wordings, composition));
  const merge = new Merge(pack, composition, wordings);
  return log.outcome(merge.policy());
}

/** The ids of the sections that a school's document has. */
export function sectionsInUse(
  pack: PolicyPack,
  config: SchoolConfig,
  wordings: ReadonlyMap<string, SectionWording>,
): ReadonlySet<string> {
  const ids = new Set<string>();
  const reached = reachedStarts(pack, config);
  const visit = (sections: readonly PackSection[]) => {
    for (const { id, when, from, sections: children } of sections) {
      const wording = wordings.get(id);
      if (!holds(when, config) || (from && !reached.has(from.name)) || wording?.omit) continue;
      ids.add(id);
      // What another policy covers, it covers with all that stands below.
      if (!wording?.deferTo) visit(children);
    }
  };
  visit([...pack.front, ...pack.sections, ...pack.appendices]);
  return ids;
}

/** Names of the days that a policy's date has reached: what holds from them, holds for it. */
export function reachedStarts(
  { startDates }: PolicyPack,
  { dates }: SchoolConfig,
): ReadonlySet<string> {
  const reached = Array.from(startDates.values()).filter(({ date }) =>
    isInForce(date, dates.policy),
  );
  return new Set(reached.map(({ name }) => name));
}

function coveredSections(
  pack: PolicyPack,
  wordings: ReadonlyMap<string, SectionWording>,
): ReadonlyMap<string, string> {
  const covered = new Map<string, string>();
  const visit = (sections: readonly PackSection[], by: string | undefined) => {
    for (const { id, sections: children } of sections) {
      if (by !== undefined) covered.set(id, by);
      visit(children, by ?? (wordings.get(id)?.deferTo && id));
    }
  };
  visit([...pack.front, ...pack.sections, ...pack.appendices], undefined);
  return covered;
}

class Merge {
  readonly #pack: PolicyPack;
  readonly #composition: Composition;
  readonly #wordings: ReadonlyMap<string, SectionWording>;
  readonly #context: object;

  constructor(
    pack: PolicyPack,
    composition: Composition,
    wordings: ReadonlyMap<string, SectionWording>,
  ) {
    this.#pack = pack;
    this.#composition = composition;
    this.#wordings = wordings;
    this.#context = { ...composition.view, ...termsOf(composition.config, composition.slots) };
  }

  policy(): MergedPolicy {
    const { title, front, sections, appendices } = this.#pack;
    return {
      title: title.fill(this.#context, this.#composition),
      slots: this.#composition.slots,
      front: this.#sections(front),
      sections: this.#sections(sections),
      appendices: this.#sections(appendices),
    };
  }

  #sections(sections: readonly PackSection[]): readonly MergedSection[] {
    return sections
      .filter(({ id }) => this.#composition.sections.has(id))
      .map((section) => this.#section(section));
  }

  #section({ id, title, body, sections, newPage }: PackSection): MergedSection {
    const wording = this.#wordings.get(id);
    const replacement = wording?.deferTo ? undefined : wording?.replace;
    return {
      id,
      title: title.fill(this.#context, this.#composition),
      markdown: replacement ? undefined : this.#prose(body, wording?.deferTo),
      replacement,
      additions: wording?.add ?? [],
      newPage,
      sections: this.#sections(sections),
    };
  }

  #prose(body: PackSection["body"], deferTo: Wording | undefined): string {
    if (!deferTo) return body.fill(this.#context, this.#composition);
    const policy = new PrintedValue(this.#composition.slots, deferTo.text, deferTo.origin);
    return this.#pack.deferred.fill({ ...this.#context, policy }, this.#composition);
  }
}
