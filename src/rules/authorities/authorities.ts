import { normalised } from "./normalise.ts";

/** A police force of England. */
export interface Force {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly website: string;
  /** Words beside which the force is named for a service that it runs for the whole country. */
  readonly national: readonly string[];
}

/** A local authority of England, with its police force. */
export interface Authority {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly force: Force;
}

/** What data/authorities.json holds. */
interface AuthorityData {
  readonly forces: Readonly<
    Record<
      string,
      {
        readonly name: string;
        readonly website: string;
        readonly authorities: readonly string[];
        readonly aliases?: readonly string[];
        readonly national?: readonly string[];
      }
    >
  >;
  readonly authorities: Readonly<
    Record<string, { readonly name: string; readonly aliases?: readonly string[] }>
  >;
}

/** England's local authorities and police forces, by id, name and alias. */
export class Authorities {
  readonly forces: readonly Force[];
  readonly all: readonly Authority[];
  readonly #byName: ReadonlyMap<string, Authority>;

  private constructor(all: readonly Authority[]) {
    this.all = all;
    this.forces = Array.from(new Set(all.map(({ force }) => force)));
    this.#byName = new Map(
      all.flatMap((authority) =>
        namesOf(authority).map((name) => [normalised(name), authority] as const),
      ),
    );
  }

  /** Reads data/authorities.json. It comes with Proviso, so a fault in it is a fault of ours and is thrown. */
  static parse(json: string): Authorities {
    const { forces, authorities } = JSON.parse(json) as AuthorityData;
    const all = Object.entries(forces).flatMap(([id, { authorities: ids, ...facts }]) => {
      const force: Force = { aliases: [], national: [], ...facts, id };
      return ids.map((of): Authority => {
        const { name, aliases = [] } = authorities[of] ?? {};
        if (name === undefined)
          throw new Error(`${id} names an authority that is not there: ${of}.`);
        return { id: of, name, aliases, force };
      });
    });
    return new Authorities(all);
  }

  /** The authority that an id, a name or an alias means, with or without "Council" or "Borough of". */
  find(text: string): Authority | undefined {
    const name = normalised(text);
    const bare = name
      .replace(/ (?:(?:county|city|metropolitan|borough|unitary) )*council$/, "")
      .replace(/^(?:(?:london|royal|metropolitan) )?borough of /, "");
    return this.#byName.get(name) ?? this.#byName.get(bare);
  }
}

/** Every way to name an authority: its id, its name ("Bristol, City of" is "City of Bristol" too) and its aliases. */
function namesOf({ id, name, aliases }: Authority): readonly string[] {
  return [id, name, ...aliases];
}
