import { createHash } from "node:crypto";
import { renderDocx } from "../../src/render/docx/render-docx.ts";
import { renderHtml } from "../../src/render/html/render-html.ts";
import { estimatePages } from "../../src/render/paginate/estimate-pages.ts";
import { theme } from "./compose.ts";
import { documentsOf } from "./schools.ts";

/** A hash of each Word file and each web page of some schools, made in the order of the schools. */
export async function hashesOf(schoolIds: readonly string[]): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const id of schoolIds) {
    for (const document of documentsOf(id)) {
      const pages = estimatePages(document, theme);
      const docx = await renderDocx(document, theme, pages);
      hashes[`${id}/${document.id}.docx`] = hashOf(docx);
      hashes[`${id}/${document.id}.html`] = hashOf(await renderHtml(document, theme, pages));
    }
  }
  return hashes;
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
