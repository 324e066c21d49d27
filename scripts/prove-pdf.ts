// Prints every document of the schools below schools/ and shows what finishing makes of it: pages, bytes, processor time, and what
// the accessibility checks find. For all schools, or for those that are named: npm run prove:pdf [kent/great-chart ...]
import { createPdfPrinter } from "../src/host/browser/pdf-printer.ts";
import { accessibilityChecks } from "../src/pdf/accessibility/check-accessibility.ts";
import { PdfFile } from "../src/pdf/pdf-file.ts";
import { renderHtml } from "../src/render/html/render-html.ts";
import { estimatePages } from "../src/render/paginate/estimate-pages.ts";
import { finishPdf } from "../src/render/pdf/finish-pdf.ts";
import { theme } from "../test/formats/compose.ts";
import { documentsOf, schoolIds } from "../test/formats/schools.ts";

type Policy = ReturnType<typeof documentsOf>[number];

const named = process.argv.slice(2);
const printer = createPdfPrinter({ environment: process.env });
const checks = Object.keys(accessibilityChecks).length;
let [documents, failures] = [0, 0];
console.log(row("document", ["pages", "printed", "finished", "CPU ms", "checks", "failures"]));
try {
  for (const school of schoolIds.filter((id) => named.length === 0 || named.includes(id))) {
    for (const document of documentsOf(school)) await prove(school, document);
  }
} finally {
  await printer.close();
}
if (documents === 0) throw new Error("Nothing was printed: no school was found.");
console.log(`${documents} documents, ${checks} checks each, ${failures} failures.`);
if (failures > 0) process.exitCode = 1;

async function prove(school: string, document: Policy): Promise<void> {
  const html = await renderHtml(document, theme, estimatePages(document, theme));
  const printed = await printer.print(new TextDecoder().decode(html));
  const before = process.cpuUsage();
  const { value, diagnostics } = await finishPdf(printed, document, theme);
  const { user, system } = process.cpuUsage(before);
  if (!value) throw new Error(`${school} ${document.id} was not finished.`);
  const { pages } = await PdfFile.open(value);
  const figures = [
    pages.length,
    printed.length,
    value.length,
    Math.round((user + system) / 1000),
    checks,
  ];
  console.log(row(`${school} ${document.id}`, [...figures, diagnostics.length]));
  for (const { message } of diagnostics) console.log(`  ${message}`);
  documents += 1;
  failures += diagnostics.length;
}

function row(name: string, figures: readonly (string | number)[]): string {
  return `${name.padEnd(46)}${figures.map((figure) => String(figure).padStart(10)).join("")}`;
}
