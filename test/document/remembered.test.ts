import { expect, test } from "vitest";
import { Remembered } from "../../src/document/remembered.ts";

function counted(most: number) {
  const made: string[] = [];
  const kept = new Remembered<string>(most);
  const get = (key: string) =>
    kept.get(key, () => {
      made.push(key);
      return `${key}!`;
    });
  return { get, made };
}

test("makes a thing once for a key", () => {
  const { get, made } = counted(2);
  expect([get("a"), get("b"), get("a")]).toEqual(["a!", "b!", "a!"]);
  expect(made).toEqual(["a", "b"]);
});

test("keeps so many and no more, and those that were asked for last", () => {
  const { get, made } = counted(2);
  for (const key of ["a", "b", "a", "c", "a", "b"]) get(key);
  expect(made).toEqual(["a", "b", "c", "b"]);
});
