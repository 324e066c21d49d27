// Starts a browser, prints web pages two at a time, and ends: node print-pages.mjs <file.html> ... (bundled by cold-print.mjs).
import { readFileSync } from "node:fs";
import { createPdfPrinter } from "../src/host/browser/pdf-printer.ts";

const printer = createPdfPrinter({ environment: process.env });
await Promise.all(process.argv.slice(2).map((file) => printer.print(readFileSync(file, "utf8"))));
await printer.close();
