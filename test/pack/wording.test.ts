import { expect, test } from "vitest";
import { checkSectionNames } from "../../src/pack/check-wording.ts";
import {
  compose,
  documentOf,
  manifestOf,
  packOf,
  schoolOf,
  sectionsOf,
  seen,
  wordsOf,
} from "./builders.ts";

const pack = packOf(
  {
    devices:
      "Phones are away:\n\n- in lessons {#lessons}\n- at lunch {#lunch}\n\nNo one minds. {#end}",
    exceptions: "Some are exempt.",
    clubs: "After school.",
    closing: "Goodbye.",
  },
  manifestOf(`
sections:
  - id: devices
    title: Devices
    sections: [{ id: exceptions, title: Exceptions }]
  - id: clubs
    title: Clubs
    when: { school.residential: true }
    sections: []
  - { id: closing, title: Closing, required: true }
`),
);

const wording = (section: string, how: string) => `sections: { ${section}: ${how} }`;

/** The first section's lines under a school's own wording. */
const devices = (...layers: string[]) =>
  wordsOf(documentOf(pack, schoolOf(...layers)).sections[0]?.blocks ?? []).split("\n");

const problems = (...layers: string[]) => seen(compose(pack, schoolOf(...layers)).diagnostics);

const ids = (...layers: string[]) =>
  sectionsOf(documentOf(pack, schoolOf(...layers))).map(({ id }) => id);

test("adds a school’s own text last, unless it says otherwise", () => {
  expect(devices(wording("devices", "{ add: [{ text: Ours. }] }")).at(-1)).toBe("Ours.");
  expect(devices(wording("devices", "{ add: [{ text: Ours., at: last }] }")).at(-1)).toBe("Ours.");
});

test("adds text first", () => {
  expect(devices(wording("devices", "{ add: [{ text: Ours., at: first }] }"))[0]).toBe("Ours.");
});

const after = (name: string, text: string) =>
  wording("devices", `{ add: [{ text: ${text}, at: { after: ${name} } }] }`);

test("adds text after a named item, where it joins the list", () => {
  const { sections } = documentOf(pack, schoolOf(after("lessons", "on trips")));
  const [, list] = sections[0]?.blocks ?? [];
  expect(list).toMatchObject({
    type: "list",
    items: [
      { id: "devices-lessons" },
      { children: [{ children: [{ value: "on trips", origin: "sections.devices.add.0.text" }] }] },
      { id: "devices-lunch" },
    ],
  });
});

test("adds the items of a list after a named item", () => {
  expect(devices(after("lessons", '"- one\\n- two"'))).toEqual([
    "Phones are away:",
    "in lessons",
    "one",
    "two",
    "at lunch",
    "No one minds.",
  ]);
});

test("adds text after a named paragraph", () => {
  expect(devices(after("end", "Ours.")).slice(-2)).toEqual(["No one minds.", "Ours."]);
});

test("prints what several layers add in one place in the layers’ order", () => {
  expect(devices(after("lessons", "first"), after("lessons", "second")).slice(1, 4)).toEqual([
    "in lessons",
    "first",
    "second",
  ]);
  const last = (text: string) => wording("devices", `{ add: [{ text: ${text} }] }`);
  expect(devices(last("First."), last("Second.")).slice(-2)).toEqual(["First.", "Second."]);
});

test("lists the names where a named item does not exist", () => {
  const { diagnostics } = compose(pack, schoolOf(after("lesson", "Ours.")));
  expect(seen(diagnostics)).toEqual([["wording/unknown-item", "lesson"]]);
  expect(diagnostics[0]?.hint).toContain('Did you mean "lessons"?');
  expect(diagnostics[0]?.hint).toContain("lessons, lunch, end");
});

test("says so where a section has no named items", () => {
  const how = "{ add: [{ text: Ours., at: { after: x } }] }";
  expect(problems(wording("closing", how))).toEqual([["wording/unknown-item", "x"]]);
});

test("replaces a section’s text and keeps what stands below it", () => {
  const layer = wording("devices", "{ replace: { text: Ours alone., reason: simpler } }");
  expect(devices(layer)).toEqual(["Ours alone."]);
  expect(ids(layer)).toEqual(["devices", "exceptions", "closing"]);
});

test("adds to a replacement", () => {
  const layer = wording(
    "devices",
    "{ replace: { text: Ours., reason: x }, add: [{ text: More. }] }",
  );
  expect(devices(layer)).toEqual(["Ours.", "More."]);
});

test("leaves a section out with all that stands below it", () => {
  expect(ids(wording("devices", "{ omit: { reason: no devices } }"))).toEqual(["closing"]);
});

test("refuses to leave out a required section", () => {
  expect(problems(wording("closing", "{ omit: { reason: too long } }"))).toEqual([
    ["wording/required-section", "omit"],
  ]);
});

test("prints the pack’s sentence for a section that another policy covers", () => {
  const layer = wording("devices", "{ defer_to: the *phone* policy }");
  expect(devices(layer)).toEqual(["We set this out in the the *phone* policy."]);
  expect(ids(layer)).toEqual(["devices", "closing"]);
});

test("knows the origin of a deferred section’s policy", () => {
  const layer = wording("devices", "{ defer_to: phone policy }");
  expect(documentOf(pack, schoolOf(layer)).sections[0]?.blocks).toMatchObject([
    {
      children: [
        { value: "We", origin: "school.self_reference" },
        { value: " set this out in the " },
        {
          type: "strong",
          children: [{ value: "phone policy", origin: "sections.devices.defer_to" }],
        },
        { value: "." },
      ],
    },
  ]);
});

test("warns of wording for a section that is switched off", () => {
  const layer = wording("clubs", "{ add: [{ text: Ours. }] }");
  const { value, diagnostics } = compose(pack, schoolOf(layer));
  expect(seen(diagnostics)).toEqual([["wording/section-not-used", "clubs"]]);
  expect(value).toBeDefined();
  expect(problems(layer, "school: { residential: true }")).toEqual([]);
});

test.each([
  ["left out", "{ omit: { reason: no devices } }"],
  ["covered by another policy", "{ defer_to: phone policy }"],
])("warns of wording below a section that is %s", (_, how) => {
  const layer = `sections: { devices: ${how}, exceptions: { add: [{ text: Ours. }] } }`;
  expect(problems(layer)).toEqual([["wording/section-not-used", "exceptions"]]);
});

test("warns of wording below a section that is switched off", () => {
  const manifest = manifestOf(
    "sections: [{ id: a, title: A, when: { school.special: true }, sections: [{ id: b, title: B }] }]",
  );
  const school = schoolOf(wording("b", "{ replace: { text: Ours., reason: x } }"));
  expect(seen(compose(packOf({ a: "", b: "" }, manifest), school).diagnostics)).toEqual([
    ["wording/section-not-used", "b"],
  ]);
});

test("points at a section that none of the documents has, and suggests one", () => {
  const diagnostics = checkSectionNames(
    [pack],
    schoolOf(wording("divices", "{ add: [{ text: x }] }")).tree,
  );
  expect(seen(diagnostics)).toEqual([["wording/unknown-section", "divices"]]);
  expect(diagnostics[0]?.hint).toContain('"devices"');
});

test("leaves the wording of another document's section alone", () => {
  const school = schoolOf(wording("phones-day", "{ add: [{ text: x }] }"));
  expect(compose(pack, school).diagnostics).toEqual([]);
});
