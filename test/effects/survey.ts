import { claimsOf, covers, frameClaimsOf } from "../../src/pack/claims.ts";
import type { PolicyPack } from "../../src/pack/pack.ts";
import { validator } from "../formats/compose.ts";
import { tellingValues } from "./base-schools.ts";
import { changesOf } from "./changes.ts";
import { composeAll } from "./compose-all.ts";
import { type Comparable, comparable, difference } from "./difference.ts";
import type { PieceKind } from "./pieces.ts";
import type { SchemaField } from "./schema-fields.ts";

/** What changing one field was seen to do. */
export interface FieldEffect {
  readonly field: string;
  /** How many changes of it a school may make were looked at. */
  readonly changes: number;
  /** Where it changed something: `online-safety/filtering`, `records/cover`. */
  readonly places: ReadonlyMap<string, ReadonlySet<PieceKind>>;
}

const choices = { schema: validator.schema, values: tellingValues };

/** Changes fields one by one in schools in which they matter, and notes where the documents of all packs change. */
export class Survey {
  readonly effects: FieldEffect[] = [];
  /** Effects in places that do not claim what was changed: `school.phone in online-safety/email`. */
  readonly unclaimed = new Set<string>();
  /** The keys that a place answers to. */
  readonly #claims: ReadonlyMap<string, ReadonlySet<string>>;
  /** Places that claim a key and have not yet been seen to change with it. */
  readonly #unseen = new Map<string, Set<string>>();
  readonly #packs: readonly PolicyPack[];
  readonly #made = new Map<object, readonly Comparable[]>();

  constructor(packs: readonly PolicyPack[]) {
    this.#packs = packs;
    this.#claims = new Map(packs.flatMap(claimsByPlace));
    for (const [place, keys] of this.#claims)
      for (const key of keys)
        this.#unseen.set(key, (this.#unseen.get(key) ?? new Set()).add(place));
  }

  /** Changes a field until it has done something and no claim is left that it could bear out. */
  look(field: SchemaField, schools: readonly object[]): void {
    const places = new Map<string, Set<PieceKind>>();
    let changes = 0;
    for (const { school, key, config } of changesIn(field, schools)) {
      if (places.size > 0 && !this.#hasUnseen(key)) break;
      const documents = composeAll(this.#packs, config);
      if (!documents) continue;
      changes += 1;
      for (const [place, kinds] of this.#changed(school, documents.map(comparable))) {
        places.set(place, new Set([...(places.get(place) ?? []), ...kinds]));
        this.#note(key, place);
      }
    }
    this.effects.push({ field: field.name, changes, places });
  }

  /** Claims that no change of any field bore out. A school's own wording works alike in all sections. */
  get unseen(): readonly string[] {
    return Array.from(this.#unseen)
      .filter(([key]) => !key.startsWith("sections."))
      .flatMap(([key, places]) => Array.from(places, (place) => `${key} in ${place}`));
  }

  #changed(school: object, after: readonly Comparable[]) {
    const before = this.#made.get(school) ?? composeAll(this.#packs, school)?.map(comparable);
    if (!before) throw new Error("A base school's settings are not valid.");
    this.#made.set(school, before);
    return before.flatMap((document, index) => {
      const changed = after[index];
      return changed ? Array.from(difference(document, changed)) : [];
    });
  }

  #hasUnseen(key: string): boolean {
    return Array.from(this.#unseen).some(
      ([claimed, places]) => places.size > 0 && covers(claimed, key),
    );
  }

  #note(key: string, place: string): void {
    for (const [claimed, places] of this.#unseen) if (covers(claimed, key)) places.delete(place);
    const claims = Array.from(this.#claims.get(place) ?? []);
    if (!claims.some((claimed) => covers(claimed, key))) this.unclaimed.add(`${key} in ${place}`);
  }
}

function* changesIn(field: SchemaField, schools: readonly object[]) {
  for (const school of schools)
    for (const change of changesOf(field, school, choices)) yield { school, ...change };
}

function claimsByPlace(pack: PolicyPack): readonly (readonly [string, ReadonlySet<string>])[] {
  const sections = Array.from(claimsOf(pack, validator.schema), ([id, { text, presence }]) => {
    return [`${pack.id}/${id}`, new Set([...text, ...presence])] as const;
  });
  const frame = Array.from(frameClaimsOf(pack, validator.schema), ([part, keys]) => {
    return [`${pack.id}/${part}`, keys] as const;
  });
  return [...sections, ...frame];
}
