import type { Block, Inline, ListItem } from "../../document/document.ts";
import type { Composition } from "../composition.ts";
import type { NationalLink } from "../references.ts";
import { displayAddress, telephoneAddress } from "./links.ts";
import { compositionOf, type HelperSpec, rawText } from "./spec.ts";

type Options = Handlebars.HelperOptions;

export const audiences = ["settings", "parents"] as const;
type Audience = (typeof audiences)[number];

/** `{{national "childline"}}`: a national service by its name, linked. */
export const national: HelperSpec = {
  parameters: ["nationalLink"],
  required: 1,
  run: (id: unknown, options: Options) => printNational(rawText(id), compositionOf(options)),
};

/** A national service by its name, linked. */
export function printNational(
  id: string,
  { references, slots }: Pick<Composition, "references" | "slots">,
): string {
  const found = references.links[id];
  if (found === undefined) throw new Error(`There is no national link "${id}".`);
  const mark = (value: string) => slots.mark({ type: "text", value });
  return `[${mark(found.name)}](${mark(found.url)})`;
}

/** `{{links "settings"}}`: the national organisations for an audience, or the ones that the school chose. */
export const links: HelperSpec = {
  parameters: ["audience"],
  required: 1,
  keys: ([audience]) => [`links.national_${audience}`],
  run(name: unknown, options: Options) {
    const composition = compositionOf(options);
    const audience: Audience = rawText(name) === "parents" ? "parents" : "settings";
    return composition.slots.mark({ type: "block", block: linkList(composition, audience) });
  },
};

function linkList({ config, references }: Composition, audience: Audience): Block {
  const key = `national_${audience}` as const;
  const chosen = config.links?.[key];
  const all = Object.entries(references.links);
  const ids =
    chosen ??
    all.filter(([, { audience: readers = [] }]) => readers.includes(audience)).map(([id]) => id);
  const items = ids.flatMap((id) => {
    const found = references.links[id];
    return found ? [linkItem(found, `links.${key}`)] : [];
  });
  return { type: "list", marker: "bullet", items };
}

function linkItem({ name, url, phone, about }: NationalLink, origin: string): ListItem {
  const children: Inline[] = [
    {
      type: "link",
      url,
      printedAddress: displayAddress(url),
      children: [{ type: "text", value: name, origin }],
    },
  ];
  if (phone !== undefined) {
    const call: Inline = {
      type: "link",
      url: telephoneAddress(phone),
      printedAddress: undefined,
      children: [{ type: "text", value: phone }],
    };
    children.push({ type: "text", value: ", " }, call);
  }
  if (about !== undefined) children.push({ type: "text", value: `: ${about}` });
  return { children: [{ type: "paragraph", children }] };
}
