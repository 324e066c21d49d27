import type { SvgElement } from "./svg-parts.ts";

/** What makes a program paint a part on a sheet of its own, as large as the picture, and lay that over the rest. */
const layering = ["opacity", "mask", "clip-path", "filter", "mix-blend-mode", "isolation"];
const layeringStyle = new RegExp(`(?<![\\w-])(?:${layering.join("|")})\\s*:`, "i");

/** The elements that need a layer of their own, by their attributes or by a rule of a style. */
export function layersOf(elements: readonly SvgElement[]): ReadonlySet<SvgElement> {
  const named = new Set(
    elements.flatMap(({ name, text }) => (name === "style" ? selectorsWithLayers(text) : [])),
  );
  return new Set(elements.filter((each) => hasLayer(each) || isNamed(each, named)));
}

function hasLayer({ name, attributes }: SvgElement): boolean {
  return (
    name === "pattern" ||
    attributes.some((attribute) =>
      attribute.name === "style"
        ? layeringStyle.test(attribute.value)
        : layering.includes(attribute.name),
    )
  );
}

/** The names in the selectors of rules that make layers, such as `.shade`, `#a`, `path` or `*`. */
function selectorsWithLayers(css: string): readonly string[] {
  return Array.from(css.matchAll(/([^{}]*)\{([^{}]*)\}/g)).flatMap(
    ([, selector = "", rule = ""]) =>
      layeringStyle.test(rule) ? (selector.match(/\*|[.#]?[\w-]+/g) ?? []) : [],
  );
}

function isNamed({ name, attributes }: SvgElement, selectors: ReadonlySet<string>): boolean {
  if (selectors.size === 0) return false;
  const own = attributes.flatMap((attribute) => {
    if (attribute.name === "id") return [`#${attribute.value}`];
    return attribute.name === "class" ? attribute.value.split(/\s+/).map((each) => `.${each}`) : [];
  });
  return ["*", name ?? "", ...own].some((each) => selectors.has(each));
}
