import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { nodeAt, type YamlMap, type YamlNode } from "../yaml/tree.ts";
import { isSamePerson, peopleIn } from "./person.ts";
import { layerOf, type SchoolFacts, type SchoolRule } from "./school-rule.ts";

/** Two people where the policy has room for one: two leading DSLs, or one person's name with another's details. */
export const twoPeopleOneRole: SchoolRule = (facts) => [
  ...leadingDsl(facts.tree),
  ...contactsIn(facts.tree, []).flatMap((path) => mixedContact(path, facts)),
];

function leadingDsl(tree: YamlMap): readonly Diagnostic[] {
  const list = nodeAt(tree, ["people", "dsl"]);
  const items = list?.kind === "list" ? list.items : [];
  const leads = items.flatMap((item) => {
    const lead = nodeAt(item, ["lead"]);
    return lead?.kind === "scalar" && lead.value === true ? [lead] : [];
  });
  const [, second] = leads.length === 0 ? peopleIn(list) : leads;
  if (!second) return [];
  const message =
    leads.length === 0
      ? "There are several DSLs, and it is not said who leads."
      : "There are two DSLs who lead.";
  return [
    diagnose("rules/two-people-one-role", message, {
      location: second.location,
      hint: "Write lead: true under the one DSL who leads, and at no other.",
    }),
  ];
}

const details = ["phone", "email", "url", "role"];

/** A contact of which a lower layer names somebody else, while a detail is still that of the person named above. */
function mixedContact(path: readonly string[], { tree, layers }: SchoolFacts) {
  const contact = nodeAt(tree, path);
  const [person] = peopleIn(contact);
  const name = contact && nodeAt(contact, ["name"]);
  if (!person || !name) return [];
  const above = layers.slice(0, Math.max(0, layerOf(name, layers)));
  return details.flatMap((detail) => {
    const kept = contact && nodeAt(contact, [detail]);
    const owner = kept && ownerOf(kept, path, above);
    if (!owner || isSamePerson(owner.name, person.name)) return [];
    return [
      diagnose(
        "rules/two-people-one-role",
        `${person.name} is named here with the ${wordOf(detail)} of ${owner.name}.`,
        {
          location: name.location,
          hint: `Beside this name, set ${detail} too, or write \`${detail}: null\` to have none.`,
          related: [{ message: `of ${owner.name}`, location: kept.location }],
        },
      ),
    ];
  });
}

/** Whom the layer of an inherited detail names; undefined where it names nobody, as for the number of an office. */
function ownerOf(detail: YamlNode, path: readonly string[], above: readonly YamlMap[]) {
  const layer = above[layerOf(detail, above)];
  return layer && peopleIn(nodeAt(layer, path))[0];
}

function wordOf(detail: string): string {
  const words: Readonly<Record<string, string>> = { email: "e-mail address", url: "web address" };
  return words[detail] ?? detail;
}

/** Where a group with a name and a way to reach it stands. Lists are not merged, so nothing is mixed in them. */
function contactsIn(node: YamlNode, path: readonly string[]): readonly (readonly string[])[] {
  if (node.kind !== "map" || path[0] === "sections") return [];
  const below = Array.from(node.entries).flatMap(([name, { value }]) =>
    contactsIn(value, [...path, name]),
  );
  return node.entries.has("name") ? [path, ...below] : below;
}
