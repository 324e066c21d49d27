// Compares the estimated page numbers with those of the printed PDF, and with LibreOffice's view of the Word file where
// soffice is installed. For all schools below schools/, or for the files that are named: npm run prove:pages [path ...]
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { composeDocuments } from "../src/build/compose.ts";
import { LayerFiles } from "../src/build/layers.ts";
import { selectFiles } from "../src/build/select.ts";
import { openWorkspace } from "../src/build/workspace.ts";
import type { PolicyDocument } from "../src/document/document.ts";
import { createPdfPrinter } from "../src/host/browser/pdf-printer.ts";
import { schoolFileAt } from "../src/host/project.ts";
import { renderDocx } from "../src/render/docx/render-docx.ts";
import { renderHtml } from "../src/render/html/render-html.ts";
import type { PageNumbers } from "../src/render/page-numbers.ts";
import { estimatePages } from "../src/render/paginate/estimate-pages.ts";
import type { Theme } from "../src/render/theme.ts";
import { given, project } from "../test/formats/compose.ts";
import { themeOf } from "../test/formats/themes.ts";
import { outlinePages } from "../test/render/paginate/outline-pages.ts";

interface Figures {
  readonly sections: number;
  readonly exact: number;
  readonly withinOne: number;
}

/** A document with the look that it is printed in. */
interface Looked {
  readonly document: PolicyDocument;
  readonly theme: Theme;
}

const workspace = given(openWorkspace(project, "2026-12-01"));
const layerFiles = new LayerFiles(project, workspace.validator);
const folder = mkdtempSync(join(tmpdir(), "proviso-pages-"));
const printer = createPdfPrinter({ environment: process.env });
const totals = new Map<string, Figures>();
try {
  for (const path of selectFiles(project, process.argv.slice(2)).value?.schools ?? []) {
    const file = schoolFileAt(project, path);
    for (const composed of given(composeDocuments(workspace, layerFiles, file))) {
      const { document } = composed;
      await prove(`${file.id} ${document.id}`, { document, theme: await themeOf(composed) });
    }
  }
  if (totals.size === 0) throw new Error("Nothing was compared: no school was found.");
  for (const [name, figures] of totals) console.log(`All, ${name}: ${shown(figures)}`);
} finally {
  await printer.close();
  rmSync(folder, { recursive: true, force: true });
}

async function prove(name: string, looked: Looked): Promise<void> {
  const { document, theme } = looked;
  const pages = estimatePages(document, theme);
  console.log(`${name}: ${milliseconds(looked)} ms`);
  report("Chromium", pages, await printedPages(looked, pages));
  const word = await wordPages(looked, pages);
  if (word) report("LibreOffice", pages, word);
}

async function printedPages({ document, theme }: Looked, pages: PageNumbers): Promise<PageNumbers> {
  const html = new TextDecoder().decode(await renderHtml(document, theme, pages));
  return outlinePages(await printer.print(html), document);
}

async function wordPages(
  { document, theme }: Looked,
  pages: PageNumbers,
): Promise<PageNumbers | undefined> {
  const path = join(folder, "policy.docx");
  writeFileSync(path, await renderDocx(document, theme, pages));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
  const filter = 'pdf:writer_pdf_Export:{"ExportBookmarks":{"type":"boolean","value":"true"}}';
  try {
    execFileSync(
      "soffice",
      [profile, "--headless", "--convert-to", filter, "--outdir", folder, path],
      { stdio: "ignore", timeout: 120_000 },
    );
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
  return outlinePages(new Uint8Array(readFileSync(join(folder, "policy.pdf"))), document);
}

function report(reader: string, estimated: PageNumbers, real: PageNumbers): void {
  const differences = [...real].map(([id, page]) => ({
    id,
    by: (estimated.get(id) ?? 0) - page,
  }));
  const figures: Figures = {
    sections: differences.length,
    exact: differences.filter(({ by }) => by === 0).length,
    withinOne: differences.filter(({ by }) => Math.abs(by) <= 1).length,
  };
  const total = totals.get(reader);
  totals.set(reader, {
    sections: figures.sections + (total?.sections ?? 0),
    exact: figures.exact + (total?.exact ?? 0),
    withinOne: figures.withinOne + (total?.withinOne ?? 0),
  });
  console.log(`  ${reader}: ${shown(figures)}`);
  const wrong = differences.filter(({ by }) => by !== 0);
  if (wrong.length > 0) {
    console.log(`    ${wrong.map(({ id, by }) => `${id} ${by > 0 ? "+" : ""}${by}`).join(", ")}`);
  }
}

function shown({ exact, sections, withinOne }: Figures): string {
  const share = ((100 * exact) / sections).toFixed(1);
  return `${exact} of ${sections} sections exact (${share} %), ${withinOne} within one page`;
}

/** The quickest of many, after a warm-up: what else runs on the computer only ever adds. */
function milliseconds({ document, theme }: Looked): string {
  const times = Array.from({ length: 60 }, () => {
    const start = performance.now();
    estimatePages(document, theme);
    return performance.now() - start;
  });
  return Math.min(...times).toFixed(1);
}
