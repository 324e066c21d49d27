import type { ChalkInstance } from "chalk";

/** The sentence that a page opens with, below its title. */
export function pageSummary(page: string): string {
  const [, summary = ""] = page.split(/\r?\n\r?\n/);
  return summary.replaceAll(/\s+/g, " ").trim();
}

/** A page of docs/problems for a terminal: headings stand out, examples are set in, and marks of Markdown are gone. */
export function pageText(page: string, chalk: ChalkInstance): string {
  let inExample = false;
  const lines = page.split(/\r?\n/).flatMap((line) => {
    if (line.startsWith("```")) {
      inExample = !inExample;
      return [];
    }
    if (inExample) return [chalk.dim(`    ${line}`.trimEnd())];
    const heading = /^#+ (.*)$/.exec(line)?.[1];
    return [heading === undefined ? withoutMarks(line) : chalk.bold(heading)];
  });
  return `${lines.join("\n").trimEnd()}\n`;
}

/** Code spans keep their words; of a link, its words stay. */
function withoutMarks(line: string): string {
  return line.replaceAll(/`([^`]+)`/g, "$1").replaceAll(/\[([^\]]+)\]\([^)]*\)/g, "$1");
}
