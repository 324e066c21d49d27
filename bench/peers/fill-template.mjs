// node fill-template.mjs FOLDER WORD-FILE TIMES: makes a template of a Word file and fills it with docxtemplater and pizzip from
// FOLDER. Prints the median milliseconds of a filling.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { median } from "./median.mjs";

const [folder, word, times] = process.argv.slice(2);
const require = createRequire(join(folder, "package.json"));
const Docxtemplater = require("docxtemplater");
const PizZip = require("pizzip");

// Every paragraph begins with a blank, as a template with a school's details in it has many of them.
const zip = new PizZip(readFileSync(word));
const part = "word/document.xml";
const text = zip.file(part).asText();
const blanks = text.match(/<w:t xml:space="preserve">/g).length;
zip.file(part, text.replaceAll('<w:t xml:space="preserve">', '<w:t xml:space="preserve">[[name]]'));
const template = zip.generate({ type: "nodebuffer", compression: "DEFLATE" });

const milliseconds = Array.from({ length: Number(times) }, () => {
  const started = performance.now();
  const filled = new Docxtemplater(new PizZip(template), {
    delimiters: { start: "[[", end: "]]" },
  });
  filled.render({ name: "Ashacre" });
  const bytes = filled.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
  if (bytes.length === 0 || blanks === 0) throw new Error("Nothing was filled.");
  return performance.now() - started;
});
console.log(median(milliseconds));
