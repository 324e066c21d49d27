import { expect, test } from "vitest";
import { compose, packOf, schoolOf, wordsOf } from "./builders.ts";

const pack = packOf({
  page: "See [](#{{phones.pupils.rule}}) or [the rules](#{{phones.pupils.rule}}).",
  "handed-in": "Phones are handed in.",
  locker: "Phones are locked up.",
});

/** What the page says for a rule, and what is reported. */
function read(rule: string) {
  const { value, diagnostics } = compose(pack, schoolOf(`phones: { pupils: { rule: ${rule} } }`));
  const blocks = value?.sections[0]?.blocks ?? [];
  return [
    wordsOf(blocks),
    JSON.stringify(blocks).match(/"target":"[^"]*"/)?.[0],
    diagnostics.map(({ message }) => message),
  ];
}

test("a reference leads where a school's setting says, each school's where its own does", () => {
  const handedIn = ["See section 2 or the rules.", '"target":"handed-in"', []];
  const locked = ["See section 3 or the rules.", '"target":"locker"', []];
  expect(["handed-in", "locker", "handed-in", "locker"].map(read)).toEqual([
    ...[handedIn, locked],
    ...[handedIn, locked],
  ]);
});

test("a reference to what the policy does not have is reported", () => {
  const [, , messages] = read("pouch");
  expect(messages).toEqual(['The policy refers to "pouch", which it does not have.']);
});
