import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildSchools } from "../../src/build/build.ts";
import type { PdfPrinter } from "../../src/host/browser/pdf-printer.ts";
import { filesBelow } from "../end-to-end/project-folder.ts";
import { school, suffolk, withChange } from "../end-to-end/sample-schools.ts";
import { canPrint, printer } from "../formats/finished-files.ts";
import { anyBrowser } from "./build-all.ts";
import { schoolFolder } from "./school-folder.ts";

/** The link of the heading to itself stands between. */
const firstParagraph = /(?<=<h2 id="policy-aims"[\s\S]{0,400}?)<p>.*?<\/p>/;

/** A printer that loses a paragraph of one school's policy. */
const broken: PdfPrinter = {
  ...printer,
  print: (html) =>
    printer.print(html.includes("Brackenfold") ? html.replace(firstParagraph, "") : html),
};

test.skipIf(!canPrint)(
  "a set that differs is not published, and does not stop the others",
  async () => {
    const project = schoolFolder({
      ...suffolk,
      "schools/suffolk/ashcombe.yaml": withChange(school, "Brackenfold", "Ashcombe"),
      "policies/suffolk/brackenfold/online-safety.html": "old",
    });
    const request = {
      paths: [],
      formats: ["docx", "pdf", "html"],
      out: "policies",
      today: "2026-11-22",
      audience: "inside",
      verify: true,
    } as const;
    const results = new Map<string, readonly string[]>();
    const { diagnostics } = await buildSchools(project, request, {
      printer: broken,
      browsers: anyBrowser,
      onSchool: ({ id, files }) => results.set(id, files),
    });

    expect(diagnostics.map(({ code }) => code)).toEqual(["verify/differs"]);
    expect(diagnostics[0]?.message).toContain("suffolk/brackenfold/online-safety.pdf");
    expect(results.get("suffolk/brackenfold")).toEqual([]);
    expect(filesBelow(join(project.root, "policies"))).toEqual([
      "manifest.json",
      ...["docx", "html", "pdf"].map((format) => `suffolk/ashcombe/online-safety.${format}`),
      "suffolk/brackenfold/online-safety.html",
    ]);
    const read = (path: string) => readFileSync(join(project.root, "policies", path), "utf8");
    expect(read("suffolk/brackenfold/online-safety.html")).toBe("old");
    expect(read("suffolk/ashcombe/online-safety.html")).toMatch(firstParagraph);
    expect(Object.keys(JSON.parse(read("manifest.json")).schools)).toEqual(["suffolk/ashcombe"]);
  },
);
