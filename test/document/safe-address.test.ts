import { expect, test } from "vitest";
import { isSafeAddress } from "../../src/document/safe-address.ts";

test.each([
  "https://oak.example",
  "HTTP://oak.example/a?b#c",
  "mailto:office@oak.example",
  "tel:+44 1632 960100",
])("takes the web, mail and the telephone: %s", (address) => {
  expect(isSafeAddress(address)).toBe(true);
});

test.each([
  "",
  "oak.example",
  "//oak.example",
  "https://",
  "https:oak.example",
  " https://oak.example",
  "javascript:https://oak.example",
  "data:text/html,x",
  "file:///etc/passwd",
  "vbscript:x",
  "mailto:office",
  "tel:x",
  "#aims",
])("takes nothing else: %j", (address) => {
  expect(isSafeAddress(address)).toBe(false);
});
