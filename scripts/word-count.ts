/**
 * Counts the words of each school's documents as they are printed: `npm run words [-- --sections]`.
 * Headings, lists, tables and cards count; the cover, the contents list and the page furniture do not. Behind the
 * words stand the average and the longest sentence, for which headings, tables and cards do not count.
 */
import { composeDocuments } from "../src/build/compose.ts";
import { LayerFiles } from "../src/build/layers.ts";
import { selectFiles } from "../src/build/select.ts";
import { openWorkspace } from "../src/build/workspace.ts";
import type { Section } from "../src/document/document.ts";
import { projectAt, schoolFileAt } from "../src/host/project.ts";
import { today } from "../src/host/today.ts";
import { sentenceFigures } from "../test/prose/figures.ts";
import { printedWords, wordsOfSection } from "../test/prose/printed-words.ts";

const project = projectAt(process.cwd());
const workspace = openWorkspace(project, today()).value;
const paths = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const schools = selectFiles(project, paths).value?.schools ?? [];
if (!workspace || schools.length === 0) throw new Error("There is no school to count.");

console.log(row(["words", "average", "longest", "document"]));
const files = new LayerFiles(project, workspace.validator);
for (const path of schools) {
  const school = schoolFileAt(project, path);
  const { value: documents = [] } = composeDocuments(workspace, files, school);
  for (const { document } of documents) {
    const { average, longest } = sentenceFigures(document);
    console.log(
      row([printedWords(document), average.toFixed(1), longest, `${school.id}/${document.id}`]),
    );
    const sections = [...document.front, ...document.sections, ...document.appendices];
    if (process.argv.includes("--sections")) sections.forEach(printSection);
  }
}

function printSection(section: Section): void {
  console.log(row([wordsOfSection(section), "", "", "  ".repeat(section.level) + section.id]));
  section.sections.forEach(printSection);
}

function row([words, average, longest, name]: readonly (string | number | undefined)[]): string {
  const figures = [words, average, longest].map((figure) => String(figure).padStart(8));
  return `${figures.join("")}  ${name}`;
}
