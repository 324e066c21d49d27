import { expect, test } from "vitest";
import { canPrint, fileOf } from "./finished-files.ts";
import { documentsOf, schoolIds } from "./schools.ts";

// That whole builds are the same, in any order, place and language, is shown in build/clean-builds.test.ts.
test.skipIf(!canPrint)("PDFs are the same each time, whatever was printed in between", async () => {
  const [first, other] = schoolIds.flatMap((id) => documentsOf(id).slice(0, 1));
  if (!first || !other) throw new Error("This needs two schools.");

  const before = await fileOf(first, "pdf");
  await fileOf(other, "pdf");
  expect(Buffer.compare(await fileOf(first, "pdf"), before)).toBe(0);
});
