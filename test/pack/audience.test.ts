import { describe, expect, test } from "vitest";
import { forAudience, internalDetails } from "../../src/pack/audience.ts";
import { toData, type YamlMap } from "../../src/yaml/tree.ts";
import { layers } from "../config/school-text.ts";

function treeOf(text: string): YamlMap {
  const [tree] = layers(text);
  if (!tree) throw new Error("There is no tree.");
  return tree;
}

/** What the public gets of these settings. */
function published(text: string): unknown {
  const tree = treeOf(text);
  const school = { tree, config: toData(tree) as never };
  return JSON.parse(JSON.stringify(forAudience(school, "public").config));
}

describe("the public", () => {
  test("gets a person's name and role, and no direct number or address", () => {
    const head = "name: A, role: head, phone: '01632 960111', email: a@b.example, internal: true";
    expect(published(`people: { head: { ${head} } }`)).toEqual({
      people: { head: { name: "A", role: "head", internal: true } },
    });
  });

  test("gets everything of a person who is not internal", () => {
    const text = "people: { head: { name: A, phone: '01632 960111', internal: false } }";
    expect(published(text)).toEqual({
      people: { head: { name: "A", phone: "01632 960111", internal: false } },
    });
  });

  test("gets the office number beside an internal contact", () => {
    const text =
      "lado: { phone: '01632 960112', contact: { name: B, url: 'https://b.example', internal: true } }";
    expect(published(text)).toEqual({
      lado: { phone: "01632 960112", contact: { name: "B", internal: true } },
    });
  });

  test("gets no contact of which nothing is left", () => {
    const contact = "phone: '01632 960113', internal: true, checked_on: 2026-09-01";
    expect(published(`prevent: { email: p@c.example, contact: { ${contact} } }`)).toEqual({
      prevent: { email: "p@c.example" },
    });
  });

  test("gets the people of a list, each without their details", () => {
    const text =
      "people: { dsl: [{ name: A, phone: '999', internal: true }, { name: B, phone: '101' }] }";
    expect(published(text)).toEqual({
      people: {
        dsl: [
          { name: "A", internal: true },
          { name: "B", phone: "101" },
        ],
      },
    });
  });
});

test("inside, everything stays", () => {
  const tree = treeOf("people: { head: { name: A, phone: '101', internal: true } }");
  const school = { tree, config: toData(tree) as never };
  expect(forAudience(school, "inside")).toBe(school);
});

test("what is kept from the public can be listed", () => {
  const text = `
people:
  dsl: [{ name: A, phone: '999', internal: true }, { name: B, phone: '101' }]
lado: { contact: { email: c@d.example, internal: true } }
`;
  expect(internalDetails(treeOf(text)).map(toData)).toEqual(["999", "c@d.example"]);
});
