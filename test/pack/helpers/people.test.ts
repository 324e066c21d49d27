import { expect, test } from "vitest";
import { blocksOf, printed } from "../builders.ts";

const staff = `
people:
  head: { name: Mrs H Marlowe, role: headteacher }
  dsl: [{ name: Mr J Fox, role: deputy head }, { name: Ms R Hill }]
`;

test("prints a person with a role, and without one", () => {
  expect(printed("{{person people.head}}", staff)).toBe("Mrs H Marlowe (headteacher)");
  expect(printed("{{person people.head}}")).toBe("Mrs H Marlowe");
});

test("prints several people, with and without their roles", () => {
  expect(printed('{{people people.dsl "and"}}', staff)).toBe(
    "Mr J Fox (deputy head) and Ms R Hill",
  );
  expect(printed('{{names people.dsl "or"}}', staff)).toBe("Mr J Fox or Ms R Hill");
});

const concerns = (roles: string, more = "") =>
  printed(
    'Tell {{roles social_media.concerns_to "or"}}.',
    `social_media: { concerns_to: [${roles}] }\n${more}`,
  );

test("names roles with their articles and the school’s own words", () => {
  expect(concerns("dsl")).toBe("Tell the DSL.");
  expect(concerns("dsl, head, any_staff", "terminology: { head: principal }")).toBe(
    "Tell the DSL, the principal or any member of staff.",
  );
  expect(concerns("line_manager, chair_of_governors, leadership")).toBe(
    "Tell their line manager, the chair of the governing body or the leadership team.",
  );
});

test("mentions the deputy where there is one", () => {
  expect(concerns("dsl, head", "people: { deputy_dsl: [{ name: Ms T Pike }] }")).toBe(
    "Tell the DSL (or a deputy) or the headteacher.",
  );
});

test("starts a sentence with a role", () => {
  const school = "social_media: { concerns_to: [dsl, it_support] }";
  expect(printed('{{Roles social_media.concerns_to "and"}} decide.', school)).toBe(
    "The DSL and IT support decide.",
  );
});

test("draws signature lines for a person", () => {
  expect(blocksOf('{{signature "Headteacher" people.head}}')).toEqual([
    {
      type: "signatureBlock",
      role: [{ type: "text", value: "Headteacher" }],
      name: [{ type: "text", value: "Mrs H Marlowe", origin: "people.head.name" }],
    },
  ]);
});

test("draws signature lines with the school’s own word for the role", () => {
  expect(printed("{{signature T.head people.head}}", "terminology: { head: principal }")).toBe(
    "Principal: Mrs H Marlowe",
  );
});
