import { expect, test } from "vitest";
import { keyInWords } from "../../src/config/key-in-words.ts";

test.each([
  { key: "status", words: "status" },
  { key: "people.head.name", words: "people.head.name" },
  { key: "documents.0", words: "Item 1 of documents" },
  { key: "people.dsl.1.name", words: "name in item 2 of people.dsl" },
  { key: "people.dsl.1.contact.phone", words: "contact.phone in item 2 of people.dsl" },
  { key: "groups.1.names.0", words: "Item 1 of names in item 2 of groups" },
])("$key is said as $words", ({ key, words }) => {
  expect(keyInWords(key.split("."))).toBe(words);
});
