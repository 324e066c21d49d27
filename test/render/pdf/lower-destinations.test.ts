import { expect, test } from "vitest";
import { lowerDestinations } from "../../../src/render/pdf/lower-destinations.ts";
import { theme } from "../docx/builders.ts";
import { samplePolicy } from "../docx/sample-policy.ts";

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));
const lowered = (text: string, cover: typeof samplePolicy.cover): string =>
  Buffer.from(lowerDestinations(bytes(text), { cover }, theme)).toString("latin1");

const names = (...entries: readonly string[]) => `\xff1 0 obj\n<<${entries.join("\n")}>>\nendobj`;

test("places that are counted without the upper margin are moved down by it, and every offset stays", () => {
  const before = names(
    "/proviso-top [2 0 R /XYZ 0 841.91998 0]",
    "/a [2 0 R /XYZ 0 438.41998 0]",
    "/b [3 0 R /XYZ 0 62.5 0]",
  );
  expect(lowered(before, undefined)).toBe(
    names(
      "/proviso-top [2 0 R /XYZ 0 779.55778 0]",
      "/a [2 0 R /XYZ 0 376.05778 0]",
      "/b [3 0 R /XYZ 0 0.13 0]",
    ),
  );
});

test("a cover has no margin, so that its places stay", () => {
  const before = names(
    "/proviso-top [2 0 R /XYZ 0 841.91998 0]",
    "/proviso-main [7 0 R /XYZ 0 841.91998 0]",
  );
  expect(lowered(before, samplePolicy.cover)).toBe(
    names("/proviso-top [2 0 R /XYZ 0 841.91998 0]", "/proviso-main [7 0 R /XYZ 0 779.55778 0]"),
  );
});

test("a browser that counts as it should is left alone", () => {
  const before = names("/proviso-top [2 0 R /XYZ 0 779.55 0]", "/a [2 0 R /XYZ 0 376.05 0]");
  expect(lowered(before, undefined)).toBe(before);
});

test("the outline, which Chromium counts as it should, is left alone", () => {
  const outline = "5 0 obj\n<</Title (1 Aims)\n/Dest [2 0 R /XYZ 62.58 372.35437 0]>>\nendobj";
  const before = `${names("/proviso-top [2 0 R /XYZ 0 841.91998 0]")}${outline}`;
  expect(lowered(before, undefined)).toContain(outline);
});
