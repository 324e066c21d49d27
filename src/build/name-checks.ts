import type { ConfigSchema } from "../config/schema.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { Remembered } from "../document/remembered.ts";
import type { School } from "../pack/merge.ts";
import type { PolicyPack } from "../pack/pack.ts";
import type { ReferenceRegister } from "../pack/references.ts";
import { Authorities } from "../rules/authorities/authorities.ts";
import { nameProblems, type PlacedName, placed } from "../rules/names/check-names.ts";
import { NameFinder } from "../rules/names/name-finder.ts";
import type { PolicyFacts } from "../rules/names/name-rule.ts";
import { packTexts, schoolTexts } from "../rules/names/placed-text.ts";
import { checkAuthority } from "../rules/unknown-authority.ts";

/** More than there are authorities, dates and packs in a run. */
const mostForeign = 500;

/** The names of a run: rules are made once for each register, and a pack's text is looked through once. */
export class NameChecks {
  readonly #schema: ConfigSchema;
  readonly #authorityFile: string;
  readonly #finders = new Map<string, NameFinder>();
  readonly #ofPacks = new Map<string, readonly PlacedName[]>();
  readonly #foreign = new Remembered<readonly Diagnostic[]>(mostForeign);
  #authorities: Authorities | undefined;

  constructor(schema: ConfigSchema, authorityFile: string) {
    this.#schema = schema;
    this.#authorityFile = authorityFile;
  }

  /** What is wrong in a pack for every school. */
  ofPack(pack: PolicyPack): readonly Diagnostic[] {
    const facts = { date: pack.appliesFrom, authority: undefined, partnership: undefined };
    return nameProblems(this.#namesOf(pack), facts);
  }

  /**
   * Whether a pack names a body that belongs to an authority, and so would be wrong for the schools of most others.
   * @public scripts/prepare.mjs calls it.
   */
  isLocal(pack: PolicyPack): boolean {
    const names = this.#namesOf(pack);
    return this.#england.all.some(
      (authority) =>
        foreignAmong(names, { date: pack.appliesFrom, authority, partnership: undefined }).length >
        0,
    );
  }

  /** Takes it as known that a pack is not local. */
  expectNoLocalNamesIn(pack: PolicyPack): void {
    this.#ofPacks.set(pack.id, []);
  }

  /** What is wrong in a school's own words, and in the packs for this school: names of another authority. */
  ofSchool({ config, tree }: School, packs: readonly PolicyPack[]): readonly Diagnostic[] {
    const { school, dates, safeguarding_partnership: partnership } = config;
    const authority = this.#england.find(school.local_authority);
    const facts: PolicyFacts = { date: dates.policy, authority, partnership };
    const { federation, name, short_name: short, trust } = school;
    const own = [name, short, trust, federation?.name, ...(federation?.schools ?? [])];
    const texts = schoolTexts(tree, this.#schema);
    const ownNames = own.filter((each) => each !== undefined);
    const registers = new Map(packs.map(({ references }) => [pathOf(references), references]));
    return [
      ...checkAuthority(tree, this.#england),
      ...Array.from(registers.values()).flatMap((register) => {
        const finder = this.#finderFor(register);
        const names = texts.flatMap((text) => placed(text, finder.find(text.text, ownNames)));
        return nameProblems(names, facts);
      }),
      ...packs.flatMap((pack) => this.#foreignIn(pack, facts)),
    ];
  }

  /** The schools of an authority have the same, if their policies are of one date. */
  #foreignIn(pack: PolicyPack, facts: PolicyFacts): readonly Diagnostic[] {
    const { date, authority, partnership } = facts;
    const { name, abbreviation } = partnership ?? {};
    const key = JSON.stringify([pack.id, date, authority?.id, name, abbreviation]);
    return this.#foreign.get(key, () => foreignAmong(this.#namesOf(pack), facts));
  }

  #namesOf(pack: PolicyPack): readonly PlacedName[] {
    const names = this.#ofPacks.get(pack.id) ?? this.#findIn(pack);
    this.#ofPacks.set(pack.id, names);
    return names;
  }

  #findIn(pack: PolicyPack): readonly PlacedName[] {
    const finder = this.#finderFor(pack.references);
    return packTexts(pack).flatMap((text) => placed(text, finder.find(text.text)));
  }

  #finderFor(register: ReferenceRegister): NameFinder {
    const path = pathOf(register);
    const finder = this.#finders.get(path) ?? new NameFinder(register, this.#england);
    this.#finders.set(path, finder);
    return finder;
  }

  /** Parsed when the first pack or school needs it. */
  get #england(): Authorities {
    this.#authorities ??= Authorities.parse(this.#authorityFile);
    return this.#authorities;
  }
}

function foreignAmong(names: readonly PlacedName[], facts: PolicyFacts): readonly Diagnostic[] {
  return nameProblems(names, facts).filter(({ code }) => code === "rules/other-authority");
}

/** Packs that extend another read the same register from the same file. */
function pathOf({ tree }: ReferenceRegister): string {
  return tree.location.source.path;
}
