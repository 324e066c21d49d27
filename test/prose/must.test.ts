import { describe, expect, test } from "vitest";
import { passagesOf } from "../../src/rules/prose/passage.ts";
import { documentOf, packOf } from "../pack/builders.ts";
import { unfoundedMusts } from "./must.ts";

const found = (text: string) => {
  const pack = packOf({ page: text, other: "Other staff act.", guidance: "{{guidance}}" });
  return unfoundedMusts(passagesOf(documentOf(pack)), pack.references).map(
    ({ passage, sentence }) => passage.text.slice(sentence.start, sentence.end),
  );
};

describe("a must without a law is found:", () => {
  test.each([
    ["Staff act. Pupils must log out.", "Pupils must log out."],
    ["Staff act:\n\n- they must log out", "they must log out"],
    ["Staff must not share screens.\n\nThe law protects data.", "Staff must not share screens."],
    ['Staff must do as {{cite "phones"}} says.', "Staff must do as Phones in schools says."],
  ])("%s", (text, sentence) => {
    expect(found(text)).toEqual([sentence]);
  });
});

describe("a must with its law passes:", () => {
  test.each([
    "By law, staff must log out.",
    "The law is plain. Staff must log out.",
    "The Education Act 1996 applies, so staff must log out.",
    "Under statutory guidance:\n\n- staff must log out",
    'Staff must follow {{cite "kcsie"}}.',
    'Staff must log out.\n\nSo says the {{cite "dpa"}}.',
    "Staff log out. The form “You must log out” hangs there.",
    "Staff lock their screens, as mustard is yellow.",
  ])("%s", (text) => {
    expect(found(text)).toEqual([]);
  });
});
