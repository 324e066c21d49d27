import { expect, test } from "vitest";
import type { PolicyDocument } from "../../src/document/document.ts";
import { documentOf, onlineSafety, policyOf } from "./compose.ts";
import { fileOf } from "./finished-files.ts";
import { attributeOf, parsePage, textOf } from "./html-text.ts";
import { authority, school } from "./small-school.ts";

const policy = policyOf(authority, school, "layout: { numbering: letters, numbering_dot: true }");

/** Headings by the address that leads to them. */
async function headingsOf(document: PolicyDocument): Promise<ReadonlyMap<string, string>> {
  const { elements } = parsePage(await fileOf(document, "html"));
  const headings = elements.filter(({ tagName }) => /^h[2-4]$/.test(tagName));
  return new Map(
    headings.flatMap((heading) => {
      const id = attributeOf(heading, "id");
      return id === undefined || id.startsWith("proviso-") ? [] : [[id, textOf(heading)]];
    }),
  );
}

const withoutNumber = (heading = "") => heading.replace(/^(?:[\d.]+|[a-z]+\.|Appendix [A-Z]) /, "");

test.each([
  [
    "a school with other numbers, and with a section less and one more",
    policyOf(
      authority,
      school,
      "layout: { numbering: decimal }\npasswords: { used: false }\nschool: { residential: true }",
    ),
    { gone: ["passwords"], fewest: 70 },
  ],
  [
    "a pack with its sections moved",
    documentOf(
      { ...onlineSafety, sections: onlineSafety.sections.toReversed() },
      authority,
      school,
      "layout: { numbering: letters, numbering_dot: true }",
    ),
    { gone: [], fewest: 8 },
  ],
])("a clause keeps its address in %s", async (_, other, { gone, fewest }) => {
  const before = await headingsOf(policy);
  const after = await headingsOf(other);
  const renumbered = [...before.keys()].filter(
    (id) => after.has(id) && after.get(id) !== before.get(id),
  );

  expect([...before.keys()].filter((id) => !after.has(id))).toEqual(gone);
  expect(renumbered.length).toBeGreaterThanOrEqual(fewest);
  expect(renumbered.map((id) => withoutNumber(after.get(id)))).toEqual(
    renumbered.map((id) => withoutNumber(before.get(id))),
  );
});

test("every section has a link to its address, and what a pack names can be linked to", async () => {
  const { elements, named } = parsePage(await fileOf(policy, "html"));
  const links = named("a").filter((link) => attributeOf(link, "class") === "self");
  const items = elements.filter(
    (element) => /^(p|li)$/.test(element.tagName) && attributeOf(element, "id") !== undefined,
  );

  expect(links.map((link) => attributeOf(link, "href"))).toEqual(
    [...(await headingsOf(policy)).keys()].map((id) => `#${id}`),
  );
  expect(items.length).toBeGreaterThan(5);
});
