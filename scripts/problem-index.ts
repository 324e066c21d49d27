// Writes docs/problems/README.md, the list of all pages there. `npm run problems:index` after a page is added.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { pageSummary } from "../src/cli/reporters/problem-page-text.ts";
import { diagnosticCodes, severityOf } from "../src/diagnostics/codes.ts";
import { problemPagePath } from "../src/diagnostics/problem-page.ts";

const head = `# Problems that Proviso reports

Each has a page that says what it means, why it matters, and how it is put right. \`proviso why <code>\` prints the page.

<!-- Written by npm run problems:index. -->
`;

/** The text of docs/problems/README.md: a table for each kind of problem. */
export function problemIndex(): string {
  const stages = [...new Set(diagnosticCodes.map((code) => code.split("/")[0] ?? ""))];
  const tables = stages.map((stage) => {
    const rows = diagnosticCodes.filter((code) => code.startsWith(`${stage}/`)).map(row);
    return `\n## ${stage}\n\n| code | is | says |\n| --- | --- | --- |\n${rows.join("\n")}\n`;
  });
  return `${head}${tables.join("")}`;
}

function row(code: (typeof diagnosticCodes)[number]): string {
  const page = readFileSync(pathOf(problemPagePath(code)), "utf8");
  return `| [${code}](${code}.md) | ${severityOf(code)} | ${pageSummary(page)} |`;
}

function pathOf(name: string): string {
  return fileURLToPath(new URL(`../${name}`, import.meta.url));
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(pathOf("docs/problems/README.md"), problemIndex());
