import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { renderDocx } from "../../src/render/docx/render-docx.ts";
import { renderHtml } from "../../src/render/html/render-html.ts";
import { estimatePages } from "../../src/render/paginate/estimate-pages.ts";
import { project, theme } from "./compose.ts";
import { documentsOf } from "./schools.ts";

const folder = join(project.home, "examples/finished/derbyshire/nettlebeck");
const documents = documentsOf("derbyshire/nettlebeck");

// `npm run examples` writes them anew. The PDF is left out: its bytes depend on the browser.
test.each(documents.map((document) => ({ document })))(
  "the finished $document.id of the examples is what is made today",
  async ({ document }) => {
    const pages = estimatePages(document, theme);
    const finished = (ending: string) => readFileSync(join(folder, `${document.id}.${ending}`));
    const html = await renderHtml(document, theme, pages);
    expect(Buffer.from(html).equals(finished("html"))).toBe(true);
    const docx = await renderDocx(document, theme, pages);
    expect(Buffer.from(docx).equals(finished("docx"))).toBe(true);
    expect(finished("pdf").subarray(0, 5).toString()).toBe("%PDF-");
  },
);
