import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { SetComparison } from "../../src/verify/compare-set.ts";
import { samplePolicy } from "../render/docx/sample-policy.ts";
import { comparisonOf } from "./compared-formats.ts";
import { policyOf, project, projectFile } from "./compose.ts";
import { canPrint } from "./finished-files.ts";
import { documentsOf, schoolIds } from "./schools.ts";

const authority = projectFile("examples/authority/defaults.yaml");

/** Every document of every example. */
const examples = [
  ...schoolIds.flatMap((school) => documentsOf(school).map((document) => ({ school, document }))),
  ...["full-school", "minimal-school"].map((name) => ({
    school: `authority/${name}`,
    document: policyOf(authority, projectFile(`examples/authority/${name}.yaml`)),
  })),
];

describe.skipIf(!canPrint)(
  "Word, PDF and web page have no differences",
  { timeout: 180_000 },
  () => {
    const compared: SetComparison[] = [];

    test.each(examples)("in $document.id of $school", async ({ document }) => {
      const comparison = await comparisonOf(document);
      compared.push(comparison);
      expect(comparison.differing).toEqual([]);
      // What a reader overlooks in all formats would not differ either.
      expect(comparison.counts.headings).toBeGreaterThan(5);
      expect(comparison.counts.paragraphs).toBeGreaterThan(15);
      expect(comparison.counts.links).toBeGreaterThan(3);
    });

    test("in a document with one of everything", async () => {
      const comparison = await comparisonOf(samplePolicy);
      expect(comparison.differing).toEqual([]);
      expect(comparison.counts).toEqual({
        headings: 14,
        paragraphs: 43,
        tables: 1,
        figures: 0,
        links: 14,
      });
    });

    test("in as many documents as the schools' files ask for", () => {
      const differences = compared.flatMap(({ differing }) => differing).length;
      const schools = new Set(examples.map(({ school }) => school)).size;
      console.log(
        `Parity: ${differences} differences over ${schools} example schools, ${compared.length} documents, in Word, PDF and web page.`,
      );
      expect(compared.length).toBe(documentsAskedFor() + 2);
      expect(differences).toBe(0);
    });
  },
);

/** How many documents the files under schools/ list, read as text: in a school's own file or the nearest above it. */
function documentsAskedFor(): number {
  const counts = schoolIds.map((id) => {
    const folders = id.split("/").slice(0, -1);
    const above = folders.map((_, at) => [...folders.slice(0, at + 1), "defaults"].join("/"));
    const lists = [...above, id].map((name) => listIn(`schools/${name}.yaml`));
    return lists.findLast((list) => list !== undefined)?.split(",").length ?? 1;
  });
  return counts.reduce((sum, count) => sum + count, 0);
}

function listIn(path: string): string | undefined {
  if (!existsSync(join(project.home, path))) return undefined;
  return /^documents: \[(.+)\]$/m.exec(projectFile(path))?.[1];
}
