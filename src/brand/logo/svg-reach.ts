import type { Refusal } from "./refusal.ts";
import { layersOf } from "./svg-layers.ts";
import type { SvgElement } from "./svg-parts.ts";

/** How many parts may be drawn, each as often as it is referred to: what is painted in less than a minute at worst. */
const mostDrawn = 10_000;

/** How many parts a layer takes as long as. */
const layerWeight = 20;

/** How long a chain of references may be. */
const deepest = 200;

/**
 * Refuses a drawing of a few lines that comes to billions of parts, since parts refer to parts that refer to parts; or that
 * refers to itself.
 */
export function limitedReach(root: SvgElement): Refusal | undefined {
  const elements = allOf(root);
  const reach = new Reach(elements);
  // A rule of a style may be for any of the elements.
  const styles = elements.filter(({ name }) => name === "style");
  const heaviest = Math.max(0, ...styles.flatMap(({ text }) => reach.weightsIn(text)));
  return reach.weightOf(root) + heaviest * elements.length <= mostDrawn ? undefined : tooMuch;
}

/** How many parts each element draws, those that it refers to among them. */
class Reach {
  readonly #byId: ReadonlyMap<string, SvgElement>;
  readonly #layers: ReadonlySet<SvgElement>;
  readonly #weights = new Map<SvgElement, number>();

  constructor(elements: readonly SvgElement[]) {
    this.#layers = layersOf(elements);
    this.#byId = new Map(
      elements.flatMap((element) =>
        element.attributes.filter(({ name }) => name === "id").map(({ value }) => [value, element]),
      ),
    );
  }

  weightsIn(style: string): readonly number[] {
    return this.#referred(style).map((element) => this.weightOf(element));
  }

  /** Without end for what refers to itself, which never gets out of its chain. */
  weightOf(element: SvgElement, depth = 0): number {
    const known = this.#weights.get(element);
    if (known !== undefined || depth > deepest) return known ?? Number.POSITIVE_INFINITY;
    const values = element.attributes.filter(({ name }) => name !== "id");
    const parts = [...element.children, ...values.flatMap(({ value }) => this.#referred(value))];
    const own = this.#layers.has(element) ? layerWeight : 1;
    const weight = parts.reduce((sum, part) => sum + this.weightOf(part, depth + 1), own);
    this.#weights.set(element, weight);
    return weight;
  }

  #referred(value: string): readonly SvgElement[] {
    const ids = Array.from(value.matchAll(reference), ([, link, style]) => link ?? style ?? "");
    return ids.flatMap((id) => this.#byId.get(id) ?? []);
  }
}

const reference = /^#(\S+)$|url\(\s*["']?#([\w:.-]+)/gi;

function allOf(element: SvgElement): readonly SvgElement[] {
  return [element, ...element.children.flatMap(allOf)];
}

const tooMuch: Refusal = {
  code: "brand/logo-too-large",
  fact: "draws its parts far more often than a crest needs, or within themselves",
  hint: "Simplify the drawing, or use a PNG.",
};
