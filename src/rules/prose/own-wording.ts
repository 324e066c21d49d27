import { builtInSource } from "../../config/defaults.ts";
import { Remembered } from "../../document/remembered.ts";
import { nodeAt, type YamlMap, type YamlScalar } from "../../yaml/tree.ts";
import type { Passage } from "./passage.ts";

/** Values that are names, posts, titles or addresses, printed as their owners write them. */
const naming = [
  /^(?:school|people|police|safeguarding_partnership|referral|education_advice|lado|prevent|helpdesk)\./,
  /^(?:terminology|dates|credits|related_policies|documents)\./,
  /^document\.(?:title|version)$/,
  /\.(?:name|title|role|email|phone|url|products?|provider|platform|contract|policy_name|defer_to)(?:\.\d+)?$/,
];

/** Schools have the same keys, some with numbers in them. */
const differentKeys = 2000;
const isNaming = new Remembered<boolean>(differentKeys);

/** What a school's layers say in words of their own, by the key that it is printed from. */
export class OwnWording {
  readonly #tree: YamlMap;
  readonly #known = new Map<string, YamlScalar | undefined>();

  constructor(tree: YamlMap) {
    this.#tree = tree;
  }

  /** The value behind printed text; undefined where that is a name, or words of the template or of Proviso. */
  at(origin: string): YamlScalar | undefined {
    if (!this.#known.has(origin)) this.#known.set(origin, this.#look(origin));
    return this.#known.get(origin);
  }

  /** Whether any of a passage is a school's own. */
  isIn({ pieces }: Passage): boolean {
    return pieces.some(({ origin }) => origin !== undefined && this.at(origin) !== undefined);
  }

  /** Whether words of a school's own stand at any of some keys. */
  isAmong(origins: ReadonlySet<string>): boolean {
    for (const origin of origins) if (this.at(origin) !== undefined) return true;
    return false;
  }

  #look(origin: string): YamlScalar | undefined {
    if (isNaming.get(origin, () => naming.some((pattern) => pattern.test(origin))))
      return undefined;
    const node = nodeAt(this.#tree, origin.split("."));
    if (node?.kind !== "scalar" || typeof node.value !== "string") return undefined;
    return node.location.source === builtInSource ? undefined : node;
  }
}
