import { closest } from "../config/closest.ts";
import type { ConfigSchema } from "../config/schema.ts";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { type ArgumentNames, nameProblem } from "./check-arguments.ts";
import { checkCoverage } from "./check-coverage.ts";
import { useOf } from "./check-template.ts";
import type { Condition } from "./condition.ts";
import { bodyNames } from "./helpers/bodies.ts";
import { contactNames } from "./helpers/contacts.ts";
import { duties } from "./helpers/duties.ts";
import { audiences } from "./helpers/national-links.ts";
import { penLineCounts } from "./helpers/pen.ts";
import { phaseNames } from "./helpers/phases.ts";
import { isInForce } from "./in-force.ts";
import { allSections, type PackSection, type PolicyPack } from "./pack.ts";
import { Scope } from "./scope.ts";
import { unusedStartDates } from "./start-dates.ts";
import type { Template } from "./template.ts";
import type { TemplateUse } from "./template-findings.ts";

/** Checks a pack without any school: every key, helper, condition and reference must exist. */
export function checkPack(pack: PolicyPack, schema: ConfigSchema): readonly Diagnostic[] {
  const check = new PackCheck(pack, schema);
  return [
    ...check.template(pack.title, []).problems,
    ...check.template(pack.deferred, [], ["policy"]).problems,
    ...check.sections([...pack.front, ...pack.sections, ...pack.appendices], []),
    ...checkCoverage(pack, (section) => check.template(section.body, [])),
    ...check.unusedStartDates(pack),
  ];
}

/** What a section's heading and text use: configuration keys, and sections whose presence they test for. */
export type SectionUse = Pick<TemplateUse, "keys" | "tested">;

/** What the heading and the text of a section use, without its conditions. */
export function useOfSection(
  { title, body, when }: PackSection,
  pack: PolicyPack,
  schema: ConfigSchema,
): SectionUse {
  const check = new PackCheck(pack, schema);
  const uses = [title, body].map((template) => check.template(template, guaranteed(when)));
  // A template has names beyond the configuration too, such as words that are the same for every school.
  const isKey = (name: string) => schema.at(name.split(".")) !== undefined;
  return {
    keys: new Set(uses.flatMap(({ keys }) => Array.from(keys).filter(isKey))),
    tested: new Set(uses.flatMap(({ tested }) => Array.from(tested))),
  };
}

/** The configuration keys that a policy's title prints. */
export function keysOfTitle(pack: PolicyPack, schema: ConfigSchema): ReadonlySet<string> {
  return new PackCheck(pack, schema).template(pack.title, []).keys;
}

/** The configuration keys that a section prints or tests, its title and conditions included. */
export function keysOfSection(
  section: PackSection,
  pack: PolicyPack,
  schema: ConfigSchema,
): ReadonlySet<string> {
  const { keys } = useOfSection(section, pack, schema);
  return new Set([
    ...section.when.map(({ key }) => key),
    ...(section.from ? ["dates.policy"] : []),
    ...keys,
  ]);
}

class PackCheck {
  readonly #schema: ConfigSchema;
  readonly #names: ArgumentNames;
  readonly #passages: PolicyPack["passages"];
  readonly #references: PolicyPack["references"];
  readonly #alwaysThere: ReadonlySet<string>;
  /** The start dates that the templates looked at so far carry. */
  readonly #startDates = new Set<string>();

  constructor(pack: PolicyPack, schema: ConfigSchema) {
    this.#schema = schema;
    this.#passages = pack.passages;
    this.#references = pack.references;
    const { references, acts, links } = pack.references;
    this.#names = {
      reference: [...Object.keys(references), ...Object.keys(acts)],
      section: allSections(pack).map(({ id }) => id),
      body: Object.keys(bodyNames),
      nationalLink: Object.keys(links),
      contact: contactNames,
      audience: audiences,
      duty: duties,
      penLines: penLineCounts,
      phase: phaseNames,
      startDate: Array.from(pack.startDates.keys()),
      withdrawn: Object.keys(references).filter((id) => {
        const { withdrawn } = references[id] ?? {};
        return withdrawn !== undefined && isInForce(withdrawn, pack.appliesFrom);
      }),
    };
    this.#alwaysThere = new Set(alwaysThere(pack.sections));
  }

  template(
    template: Template,
    present: readonly string[],
    extras: readonly string[] = [],
  ): TemplateUse {
    const scope = Scope.root(this.#schema, present, extras);
    const use = useOf(template, scope, {
      schema: this.#schema,
      names: this.#names,
      passages: this.#passages,
      references: this.#references,
    });
    for (const name of use.startDates) this.#startDates.add(name);
    return use;
  }

  /**
   * Start dates that nothing carries: no section, no text that was looked at before, and no passage. A passage may serve
   * only a pack that extends this one.
   */
  unusedStartDates(pack: PolicyPack): readonly Diagnostic[] {
    if (pack.ownStartDates.size === 0) return [];
    for (const passage of pack.passages.values()) this.template(passage, []);
    for (const { from } of allSections(pack)) if (from) this.#startDates.add(from.name);
    return unusedStartDates(pack.ownStartDates, this.#startDates);
  }

  sections(sections: readonly PackSection[], above: readonly Condition[]): readonly Diagnostic[] {
    return sections.flatMap((section) => {
      const conditions = [...above, ...section.when];
      const present = guaranteed(conditions);
      return [
        ...section.when.flatMap((condition) => this.#condition(condition)),
        ...this.#start(section),
        ...this.template(section.title, present).problems,
        ...this.#body(section.body, present),
        ...this.sections(section.sections, conditions),
      ];
    });
  }

  #body(body: Template, present: readonly string[]): readonly Diagnostic[] {
    const { problems, references } = this.template(body, present);
    const unguarded = references.filter(
      ({ id }) => this.#names.section.includes(id) && !this.#alwaysThere.has(id),
    );
    return [
      ...problems,
      ...unguarded.map(({ id, location }) =>
        diagnose(
          "pack/unguarded-reference",
          `The section ${id} may be left out, yet the text refers to it.`,
          {
            location,
            hint: `Put {{#section "${id}"}} around the sentence, or make the section required.`,
          },
        ),
      ),
    ];
  }

  #start({ from }: PackSection): readonly Diagnostic[] {
    const problem = from && nameProblem(from.name, this.#names.startDate);
    if (!problem) return [];
    return [
      diagnose(problem.code, problem.message, { location: from.location, hint: problem.hint }),
    ];
  }

  #condition({ key, location, test }: Condition): readonly Diagnostic[] {
    const node = this.#schema.at(key.split("."));
    if (!node) {
      const suggestion = closest(key, this.#schema.keys());
      return [
        diagnose("pack/unknown-condition-key", `The configuration has no key ${key}.`, {
          location,
          hint: suggestion && `Did you mean ${suggestion}?`,
        }),
      ];
    }
    const items = node.items ? this.#schema.resolve(node.items) : node;
    const allowed = items.type === "boolean" ? [true, false] : items.enum;
    if (test.type !== "oneOf" || !allowed) return [];
    const unknown = test.values.filter((value) => !allowed.includes(value));
    return unknown.map((value) =>
      diagnose("pack/invalid-condition", `${key} never has the value ${String(value)}.`, {
        location,
        hint: `Allowed: ${allowed.join(", ")}.`,
      }),
    );
  }
}

/** Keys that are there when all conditions hold. */
function guaranteed(conditions: readonly Condition[]): readonly string[] {
  return conditions.filter(({ test }) => test.type !== "unset").map(({ key }) => key);
}

/** Sections that every school's document has: required, without a condition or a start, under sections that are so too. */
function alwaysThere(sections: readonly PackSection[]): readonly string[] {
  return sections
    .filter(({ required, when, from }) => required && when.length === 0 && !from)
    .flatMap(({ id, sections: children }) => [id, ...alwaysThere(children)]);
}
