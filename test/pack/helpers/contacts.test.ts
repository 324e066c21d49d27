import { expect, test } from "vitest";
import { blocksOf, printed } from "../builders.ts";

test("links a phone number, an e-mail address and a web address", () => {
  const school =
    'school: { phone: "+44 (0)1632 960", email: a@oak.example, website: "https://www.oak.example/" }';
  const text =
    "{{#if school.email}}{{phone school.phone}} {{email school.email}} {{link school.website}}{{/if}}";
  expect(blocksOf(text, school)).toMatchObject([
    {
      children: [
        { type: "link", url: "tel:+4401632960", printedAddress: undefined },
        { value: " " },
        { type: "link", url: "mailto:a@oak.example", printedAddress: undefined },
        { value: " " },
        { type: "link", url: "https://www.oak.example/", children: [{ value: "oak.example" }] },
      ],
    },
  ]);
});

test("links words of the template’s own, and keeps the address for paper", () => {
  const text = '{{link school.website "our website"}}';
  expect(blocksOf(text, 'school: { website: "https://oak.example/a_b_(c)" }')).toMatchObject([
    {
      children: [
        {
          type: "link",
          url: "https://oak.example/a_b_(c)",
          printedAddress: "oak.example/a_b_(c)",
          children: [{ value: "our website" }],
        },
      ],
    },
  ]);
});

test("links a national service by name", () => {
  expect(blocksOf('Ring {{national "childline"}}.')).toMatchObject([
    {
      children: [
        {},
        { type: "link", url: "https://www.childline.org.uk", children: [{ value: "Childline" }] },
        {},
      ],
    },
  ]);
});

test("lists the national services for an audience, or those that the school chose", () => {
  expect(printed('{{links "settings"}}')).toBe("NSPCC");
  expect(printed('{{links "parents"}}')).toBe("Childline, 0800 1111: Help\nNSPCC");
  expect(printed('{{links "parents"}}', "links: { national_parents: [nspcc] }")).toBe("NSPCC");
});

test("makes a card of a contact, without lines for what is not known", () => {
  expect(printed('{{contact "police"}}')).toBe("Durham Constabulary\nNot an emergency: 101");
  const referral = 'referral: { phone: "01632 960201", hours: 9am to 5pm }';
  expect(printed('{{contact "referral"}}', referral)).toBe(
    "First Contact\nTo refer a child: 01632 960201\nOpen: 9am to 5pm",
  );
});

test("makes a card for each DSL", () => {
  const school =
    'people: { dsl: [{ name: Mr J Fox, phone: "101" }, { name: Ms R Hill, role: head }] }';
  expect(printed('{{contact "dsl"}}', school)).toBe(
    "Designated Safeguarding Lead (DSL)\nName: Mr J Fox\nPhone: 101\n" +
      "Designated Safeguarding Lead (DSL)\nName: Ms R Hill\nRole: head",
  );
});

test("makes a card for each other post whose holder can be reached directly", () => {
  const school = `people:
  deputy_dsl: [{ name: Ms T Pike, email: t@oak.example }, { name: Mr V Ash }]
  senco: { name: Mrs J Whitby }
  deputy_head: { name: Mr T Ford, phone: "101" }
`;
  expect(printed('{{contact "colleagues"}}', school)).toBe(
    "Deputy DSL\nName: Ms T Pike\nEmail: t@oak.example\n" +
      "Deputy headteacher\nName: Mr T Ford\nPhone: 101",
  );
});

test.each([
  ["safeguarding_partnership", "Durham Partnership"],
  ["education_advice", "Durham County Council"],
  ["lado", "Local Authority Designated Officer (LADO)"],
  ["prevent", "Prevent"],
  ["helpdesk", "IT helpdesk"],
  ["head", "Headteacher"],
  ["it_support", "IT support"],
  ["data_protection_officer", "Data protection officer"],
])("heads every card with a name: %s", (id, name) => {
  expect(printed(`{{contact "${id}"}}`).split("\n")[0]).toBe(name);
});

test("links what stands on a card, and remembers its key", () => {
  expect(blocksOf('{{contact "police"}}')).toMatchObject([
    {
      type: "contactCard",
      name: [{ origin: "police.name" }],
      lines: [
        {
          value: [{ type: "link", url: "tel:101", children: [{ origin: "police.non_emergency" }] }],
        },
      ],
    },
  ]);
});
