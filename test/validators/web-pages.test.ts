import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import { renderHtml } from "../../src/render/html/render-html.ts";
import { estimatePages } from "../../src/render/paginate/estimate-pages.ts";
import {
  type ExampleDocument,
  exampleDocuments,
  expectedDocuments,
  Looked,
  namedExamples,
} from "./example-documents.ts";

/** Bytes of a whole page without a logo, fonts and all. */
const largestPage = 300_000;

const checker = new HtmlValidate({
  root: true,
  extends: [
    "html-validate:standard",
    "html-validate:recommended",
    "html-validate:document",
    "html-validate:a11y",
  ],
  rules: {
    "doctype-style": ["error", { style: "lowercase" }],
    // Columns are as wide as each table needs, rows to write in as tall as each form needs.
    "no-inline-style": ["error", { allowedProperties: ["width", "block-size"] }],
    // The style sheet keeps a number on one line; in the text it stays as the school typed it.
    "tel-non-breaking": "off",
  },
});

async function pageOf({ document, theme }: ExampleDocument): Promise<string> {
  const bytes = await renderHtml(document, theme, estimatePages(document, theme));
  return new TextDecoder().decode(bytes);
}

async function errorsIn(page: string): Promise<readonly string[]> {
  const { results } = await checker.validateString(page, "page.html");
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId}, line ${line}: ${message}`),
  );
}

describe("a web page", () => {
  const byChecker = new Looked("HTML checker");
  const bySize = new Looked(`Pages below ${largestPage / 1000} kB`);

  test.each(namedExamples)("of %s is valid and small", async (name, example) => {
    const page = await pageOf(example);
    const errors = await errorsIn(page);
    const size = Buffer.byteLength(page);
    byChecker.at(name, errors.length);
    bySize.at(name, size < largestPage ? 0 : 1);
    expect(errors).toEqual([]);
    expect(size).toBeLessThan(largestPage);
  });

  test("is looked at for every example", () => {
    expect(byChecker.report(expectedDocuments, "pages")).toBe(expectedDocuments);
    expect(bySize.report(expectedDocuments, "pages")).toBe(expectedDocuments);
  });
});

describe("a fault that is planted is found:", () => {
  const example = exampleDocuments.find(({ document }) => document.id === "mobile-phones");

  test.each([
    ["no-dup-id", /<h2 id="[^"]*"/, '<h2 id="proviso-main"'],
    ["close-order", "</main>", ""],
    ["element-permitted-content", "<ul>", "<ul><p>Loose</p>"],
    ["wcag/h37", "<main", '<img src="data:,"><main'],
    ["no-missing-references", "<main", '<main aria-labelledby="nothing"'],
    ["heading-level", /<h2 (id[^>]*)>(.*?)<\/h2>/, "<h6 $1>$2</h6>"],
    ["no-inline-style", "<main", '<main style="color: red"'],
  ])("%s", async (rule, part, fault) => {
    const page = example ? await pageOf(example) : "";
    const planted = page.replace(part, fault);
    expect(planted).not.toBe(page);
    expect((await errorsIn(planted)).map((error) => error.split(",")[0])).toContain(rule);
  });
});
