import type { ConfigSchema } from "../config/schema.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../diagnostics/source.ts";
import type { School } from "../pack/merge.ts";
import type { PolicyPack } from "../pack/pack.ts";
import type { ReferenceRegister } from "../pack/references.ts";
import { Authorities } from "../rules/authorities/authorities.ts";
import { nameProblems, nameRules, namesIn, type PlacedName } from "../rules/names/check-names.ts";
import type { NameRule, PolicyFacts } from "../rules/names/name-rule.ts";
import { type PlacedText, packTexts, schoolTexts } from "../rules/names/placed-text.ts";
import { checkAuthority } from "../rules/unknown-authority.ts";

/** The names of a run: rules are made once for each register, and a pack's text is looked through once. */
export class NameChecks {
  readonly #schema: ConfigSchema;
  readonly #authorityFile: string;
  readonly #rules = new Map<string, readonly NameRule[]>();
  readonly #ofPacks = new Map<string, readonly PlacedName[]>();
  readonly #ofTexts = new Map<string, readonly PlacedName[]>();
  /** Names in the texts of layers and schools, by the register that they were held against and the file. */
  readonly #ofFiles = new WeakMap<SourceFile, Map<string, readonly PlacedName[]>>();
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
      ...Array.from(registers.values()).flatMap((register) =>
        nameProblems(
          texts.flatMap((text) => this.#namesInText(text, register, ownNames)),
          facts,
        ),
      ),
      ...packs.flatMap((pack) => this.#foreignIn(pack, facts)),
    ];
  }

  /** Most texts are those of layers, which a run meets again with the next school. */
  #namesInText(
    placed: PlacedText,
    register: ReferenceRegister,
    ownNames: readonly string[],
  ): readonly PlacedName[] {
    const find = () => namesIn([placed], this.#rulesFor(register), ownNames);
    // What stands in a school's own name is none in its texts alone.
    if (ownNames.some((name) => placed.text.includes(name))) return find();
    const { source, start } = placed.location;
    const known = this.#ofFiles.get(source) ?? new Map<string, readonly PlacedName[]>();
    this.#ofFiles.set(source, known);
    const key = [pathOf(register), start, placed.text].join("\u0000");
    const names = known.get(key) ?? find();
    known.set(key, names);
    return names;
  }

  #foreignIn(pack: PolicyPack, facts: PolicyFacts): readonly Diagnostic[] {
    const problems = nameProblems(this.#namesOf(pack), facts);
    return problems.filter(({ code }) => code === "rules/other-authority");
  }

  #namesOf(pack: PolicyPack): readonly PlacedName[] {
    const names = this.#ofPacks.get(pack.id) ?? this.#findIn(pack);
    this.#ofPacks.set(pack.id, names);
    return names;
  }

  /** Passages and registers that packs share are looked through once. */
  #findIn(pack: PolicyPack): readonly PlacedName[] {
    const rules = this.#rulesFor(pack.references);
    return packTexts(pack).flatMap((placed) => {
      const { source, start } = placed.location;
      const key = [pathOf(pack.references), source.path, start].join("\u0000");
      const names = this.#ofTexts.get(key) ?? namesIn([placed], rules, []);
      this.#ofTexts.set(key, names);
      return names;
    });
  }

  #rulesFor(register: ReferenceRegister): readonly NameRule[] {
    const path = pathOf(register);
    const rules = this.#rules.get(path) ?? nameRules(register, this.#england);
    this.#rules.set(path, rules);
    return rules;
  }

  /** Parsed when the first pack or school needs it. */
  get #england(): Authorities {
    this.#authorities ??= Authorities.parse(this.#authorityFile);
    return this.#authorities;
  }
}

/** Packs that extend another read the same register from the same file. */
function pathOf({ tree }: ReferenceRegister): string {
  return tree.location.source.path;
}
