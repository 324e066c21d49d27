import { expect, test } from "vitest";
import type { Block } from "../../src/document/document.ts";
import { leadsTo } from "../../src/document/leads-to.ts";

const paragraph = (value: string) =>
  ({ type: "paragraph", children: [{ type: "text", value }] }) as const;
const list: Block = { type: "list", marker: "bullet", items: [] };
const signature: Block = { type: "signatureBlock", name: [], role: paragraph("Parent").children };

test.each([
  ["Staff:", list, true],
  ["Staff do all that applies.", list, true],
  ["The form says: ", paragraph("That."), true],
  ["I have read this.", signature, true],
  ["That is all.", paragraph("More."), false],
  ["Nothing follows:", undefined, false],
])("%s", (words, next, leads) => {
  expect(leadsTo(paragraph(words), next)).toBe(leads);
});
