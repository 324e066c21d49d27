import type { Location } from "../diagnostics/source.ts";
import { nodeAt, type YamlNode } from "../yaml/tree.ts";

/** A person's name and where it stands. */
export interface NamedPerson {
  readonly name: string;
  readonly location: Location;
}

/** The person in a group such as `people.head`, or the people in a list of them. */
export function peopleIn(node: YamlNode | undefined): readonly NamedPerson[] {
  if (node?.kind === "list") return node.items.flatMap(peopleIn);
  const name = node && nodeAt(node, ["name"]);
  return name?.kind === "scalar" && typeof name.value === "string"
    ? [{ name: name.value, location: name.location }]
    : [];
}

const title = /^(mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|revd|rev|fr|father|sister|canon)\s+/;

/** A name as it is compared: without its title, in small letters, with plain apostrophes. */
export function bareName(name: string): string {
  return plain(name).replace(title, "");
}

/**
 * Whether two names are the same in full but for the title. There is no guessing: "Mrs A Example" may or may not be
 * Anna Example, and is not taken for her; nor is Mr J Smith taken for Mrs J Smith.
 */
export function isSamePerson(a: string, b: string): boolean {
  if (bareName(a) !== bareName(b)) return false;
  const [one, other] = [a, b].map((name) => title.exec(plain(name))?.[1]);
  return one === other || one === undefined || other === undefined;
}

/** Whether two names can only be those of two people: each has a surname, and these differ. */
export function areTwoPeople(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => bareName(name).split(" ").at(-1));
  return one !== other;
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll("’", "'")
    .replaceAll(".", " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}
