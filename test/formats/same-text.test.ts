import { expect, test } from "vitest";
import { policyOf, projectFile } from "./compose.ts";
import { canPrint, textIn } from "./finished-files.ts";
import { type PolicyText, squeeze } from "./policy-text.ts";

const policy = policyOf(
  projectFile("examples/authority/defaults.yaml"),
  projectFile("examples/authority/full-school.yaml"),
);
const html = textIn("html", policy);

test("Word says what the web page says, in the same order and with the same numbers", async () => {
  expect(comparable(await textIn("docx", policy))).toEqual(comparable(await html));
});

test.skipIf(!canPrint)("so does the PDF", async () => {
  expect(comparable(await textIn("pdf", policy))).toEqual(comparable(await html));
});

/** Blocks and contents list. The lines for a pen are parted in ways of their own. */
function comparable({ blocks, contents }: PolicyText): readonly string[] {
  const words = blocks.map(({ kind, text }) => `${kind}: ${squeeze(text)}`);
  return [...words, ...contents.map(squeeze)].filter((text) => !penLine.test(text));
}

const penLine = /^text: Signature:?(Date:?)?$|^text: Date:?$/;
