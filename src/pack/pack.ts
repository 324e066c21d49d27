import type { Location, SourceFile } from "../diagnostics/source.ts";
import { RememberedFrom } from "../document/remembered.ts";
import type { Condition } from "./condition.ts";
import type { ReferenceRegister } from "./references.ts";
import type { Cover, Requirement } from "./requirements.ts";
import type { StartDates } from "./start-dates.ts";
import type { Template } from "./template.ts";

/** A policy's template: its section tree with prose and conditions, and the guidance it cites. */
export interface PolicyPack {
  readonly id: string;
  readonly name: string;
  /** The pack whose references, theme and passages this one shares. */
  readonly base: string | undefined;
  readonly title: Template;
  readonly edition: string;
  /** ISO date from which this edition of the pack fits national guidance. */
  readonly appliesFrom: string;
  /** Printed in place of a section that another policy covers; knows `policy`. */
  readonly deferred: Template;
  readonly front: readonly PackSection[];
  readonly sections: readonly PackSection[];
  readonly appendices: readonly PackSection[];
  readonly references: ReferenceRegister;
  /** The days from which statements hold, those of the pack it extends included. */
  readonly startDates: StartDates;
  /** The names among them that are the pack's own. */
  readonly ownStartDates: StartDates;
  /** Prose that several sections or packs share, by name. */
  readonly passages: ReadonlyMap<string, Template>;
  /** What guidance asks of the policy; empty for a pack that keeps no such list. */
  readonly requirements: readonly Requirement[];
  /** False where headings have no numbers, whatever the school's numbering. */
  readonly numbered: boolean;
  readonly manifest: SourceFile;
}

export interface PackSection {
  readonly id: string;
  readonly title: Template;
  readonly when: readonly Condition[];
  /** The name of the day from which the section holds; undefined where it always does. */
  readonly from: StartName | undefined;
  /** True where no school may leave the section out. */
  readonly required: boolean;
  /** True where the section starts on a page of its own. */
  readonly newPage: boolean;
  /** The requirements that it says it covers. */
  readonly covers: readonly Cover[];
  readonly body: Template;
  readonly sections: readonly PackSection[];
  /** Where the manifest names the section. */
  readonly location: Location;
}

/** A start date as a section names it. */
export interface StartName {
  readonly name: string;
  readonly location: Location;
}

/** The files a pack is made of, as the host read them. */
export interface PackSources {
  readonly manifest: SourceFile;
  /** The manifest of the pack it extends: what its passages hold from, this pack's passages do too. */
  readonly base?: SourceFile | undefined;
  readonly references: SourceFile;
  readonly sections: readonly SourceFile[];
  /** Shared passages: the pack's own and those of the pack it extends. */
  readonly passages?: readonly SourceFile[];
  readonly requirements?: SourceFile | undefined;
  /** How it looks: `theme/theme.yaml`. Merging does not need it; what a document is made from includes it. */
  readonly theme?: SourceFile | undefined;
}

/** Every section of a pack, in reading order. */
export function allSections(pack: PolicyPack): readonly PackSection[] {
  return inReadingOrder.get(pack, () =>
    flatten([...pack.front, ...pack.sections, ...pack.appendices]),
  );
}

const inReadingOrder = new RememberedFrom<PolicyPack, readonly PackSection[]>();

function flatten(sections: readonly PackSection[]): readonly PackSection[] {
  return sections.flatMap((section) => [section, ...flatten(section.sections)]);
}

/** Every template of a pack: titles, text and passages. */
export function allTemplates(pack: PolicyPack): readonly Template[] {
  const sections = allSections(pack).flatMap(({ title, body }) => [title, body]);
  return [pack.title, pack.deferred, ...sections, ...pack.passages.values()];
}
