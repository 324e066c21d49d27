// node print-markdown.mjs FOLDER MARKDOWN-FILE BROWSER TIMES: prints a Markdown file with md-to-pdf from FOLDER. Prints the median
// milliseconds of a printing; it starts its browser each time.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { median } from "./median.mjs";

const [folder, markdown, browser, times] = process.argv.slice(2);
const { mdToPdf } = createRequire(join(folder, "package.json"))("md-to-pdf");
const options = {
  launch_options: {
    executablePath: browser,
    args: ["--no-sandbox"],
    // An embedded browser brings its libraries in a folder beside it.
    env: { ...process.env, LD_LIBRARY_PATH: join(dirname(browser), "lib") },
  },
};

const milliseconds = [];
for (let time = 0; time < Number(times); time += 1) {
  const started = performance.now();
  const { content } = await mdToPdf({ path: markdown }, options);
  if (content.length === 0) throw new Error("Nothing was printed.");
  milliseconds.push(performance.now() - started);
}
console.log(median(milliseconds));
process.exit();
