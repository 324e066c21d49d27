import { expect, test } from "vitest";
import { blocksOf, printed } from "../builders.ts";

test("puts an article before a name that has one", () => {
  expect(printed('Tell {{body "police"}}.')).toBe("Tell Durham Constabulary.");
  expect(printed('Tell {{body "safeguarding_partnership"}}.')).toBe("Tell the Durham Partnership.");
  const police = "police: { name: Metropolitan Police, article: true }";
  expect(printed('Tell {{body "police"}}.', police)).toBe("Tell the Metropolitan Police.");
});

test("starts a sentence with a body", () => {
  expect(printed('{{Body "lado"}} decides.')).toBe(
    "The Local Authority Designated Officer (LADO) decides.",
  );
  expect(printed('{{Body "referral"}} decides.', "referral: { name: front Door }")).toBe(
    "Front Door decides.",
  );
});

test.each([
  ["education_advice", "the education safeguarding advisers of Durham County Council"],
  ["helpdesk", "IT support"],
  ["prevent", "the Prevent lead of Durham County Council"],
  ["iwf", "the Internet Watch Foundation (IWF)"],
  ["ceop", "CEOP"],
  ["nca", "the National Crime Agency"],
])("has words for a body that no layer names: %s", (id, words) => {
  expect(printed(`Tell {{body "${id}"}}.`)).toBe(`Tell ${words}.`);
});

test("takes the name that a layer gives", () => {
  const school = "helpdesk: { name: IT helpdesk, article: true }\neducation_advice: { name: ESAS }";
  expect(printed('{{body "helpdesk"}}', school)).toBe("the IT helpdesk");
  expect(printed('{{body "education_advice"}}', school)).toBe("ESAS");
});

test("lists the bodies of a key", () => {
  const school = "procedures: { iioc: { report_to: [police, ceop, iwf] } }";
  expect(printed('Tell {{bodies procedures.iioc.report_to "or"}}.', school)).toBe(
    "Tell Durham Constabulary, CEOP or the Internet Watch Foundation (IWF).",
  );
});

test("remembers the key of a body’s name", () => {
  expect(blocksOf('{{body "police"}}')).toMatchObject([
    { children: [{ value: "Durham Constabulary", origin: "police.name" }] },
  ]);
});
