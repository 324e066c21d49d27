import type { SchoolConfig } from "../config/school-config.ts";
import { DiagnosticLog, type Outcome } from "../diagnostics/log.ts";
import type { ValueAt } from "../document/late-text.ts";
import type { Cited, MarkedText } from "../document/slots.ts";
import type { YamlMap } from "../yaml/tree.ts";
import { checkWordings } from "./check-wording.ts";
import { holds, valueAt } from "./condition.ts";
import { answering, type Facts } from "./facts.ts";
import { Filler } from "./fill.ts";
import { isInForce } from "./in-force.ts";
import type { PackSection, PolicyPack } from "./pack.ts";
import { type Addition, type SectionWording, sectionWordings, type Wording } from "./wording.ts";

/** A pack filled with one school's values: Markdown with slots, in the pack's tree. */
export interface MergedPolicy {
  readonly title: MarkedText;
  readonly front: readonly MergedSection[];
  readonly sections: readonly MergedSection[];
  readonly appendices: readonly MergedSection[];
  /** The school's values, for the texts' late slots. */
  readonly valueAt: ValueAt;
  /** Ids of the references that its texts cite. */
  readonly cited: Cited;
}

export interface MergedSection {
  readonly id: string;
  readonly title: MarkedText;
  /** The pack's prose; undefined where the school replaced it. */
  readonly body: MarkedText | undefined;
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

interface PolicyFacts extends Facts {
  readonly sections: ReadonlySet<string>;
}

/** Fills a pack with a school's values and lays its own wording in place. */
export function mergePack(pack: PolicyPack, { config, tree }: School): Outcome<MergedPolicy> {
  const log = new DiagnosticLog();
  const wordings = sectionWordings(tree);
  const facts: PolicyFacts = answering({
    config,
    reached: reachedStarts(pack, config),
    sections: sectionsInUse(pack, config, wordings),
    coveredBy: coveredSections(pack, wordings),
  });
  log.add(...checkWordings(pack, wordings, facts));
  return log.outcome(new Merge(pack, facts, wordings).policy());
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

/** The text at a key. A template asks whether a value is there before it prints one, so a missing one is a fault of ours. */
function valuesOf(config: SchoolConfig): ValueAt {
  return (key) => {
    const value = valueAt(config, key);
    if (value === undefined) throw new Error(`There is no ${key} to print.`);
    return String(value);
  };
}

class Merge {
  readonly #pack: PolicyPack;
  readonly #config: SchoolConfig;
  readonly #filler: Filler;
  readonly #inUse: ReadonlySet<string>;
  readonly #wordings: ReadonlyMap<string, SectionWording>;

  constructor(pack: PolicyPack, facts: PolicyFacts, wordings: ReadonlyMap<string, SectionWording>) {
    this.#pack = pack;
    this.#config = facts.config;
    this.#filler = new Filler(pack, facts);
    this.#inUse = facts.sections;
    this.#wordings = wordings;
  }

  policy(): MergedPolicy {
    const { front, sections, appendices } = this.#pack;
    const texts = {
      title: this.#filler.title(),
      front: this.#sections(front),
      sections: this.#sections(sections),
      appendices: this.#sections(appendices),
    };
    return { ...texts, valueAt: valuesOf(this.#config), cited: this.#filler.cited };
  }

  #sections(sections: readonly PackSection[]): readonly MergedSection[] {
    return sections
      .filter(({ id }) => this.#inUse.has(id))
      .map((section) => this.#section(section));
  }

  #section(section: PackSection): MergedSection {
    const { id, sections, newPage } = section;
    const wording = this.#wordings.get(id);
    return {
      id,
      ...this.#texts(section, wording),
      replacement: wording?.deferTo ? undefined : wording?.replace,
      additions: wording?.add ?? [],
      newPage,
      sections: this.#sections(sections),
    };
  }

  #texts(section: PackSection, wording: SectionWording | undefined) {
    if (!wording?.deferTo && !wording?.replace) return this.#filler.section(section);
    const title = this.#filler.sectionTitle(section);
    return { title, body: wording.deferTo && this.#filler.deferred(wording.deferTo) };
  }
}
