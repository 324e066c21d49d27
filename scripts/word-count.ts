/**
 * Counts the words of each school's documents as they are printed: `npm run words [-- --sections]`.
 * Headings, lists, tables and cards count; the cover, the contents list and the page furniture do not.
 */
import { composeDocuments } from "../src/build/compose.ts";
import { LayerFiles } from "../src/build/layers.ts";
import { selectFiles } from "../src/build/select.ts";
import { openWorkspace } from "../src/build/workspace.ts";
import type { Section } from "../src/document/document.ts";
import { projectAt, schoolFileAt } from "../src/host/project.ts";
import { today } from "../src/host/today.ts";
import { textsOfSection } from "../test/formats/places.ts";

const project = projectAt(process.cwd());
const workspace = openWorkspace(project, today()).value;
const paths = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const schools = selectFiles(project, paths).value?.schools ?? [];
if (!workspace || schools.length === 0) throw new Error("There is no school to count.");

const files = new LayerFiles(project, workspace.validator);
for (const path of schools) {
  const school = schoolFileAt(project, path);
  const { value: documents = [] } = composeDocuments(workspace, files, school);
  for (const { document } of documents) {
    const sections = [...document.front, ...document.sections, ...document.appendices];
    const total = sections.reduce((sum, section) => sum + wordsBelow(section), 0);
    console.log(`${String(total).padStart(6)}  ${school.id}/${document.id}`);
    if (process.argv.includes("--sections")) sections.forEach(printSection);
  }
}

function printSection(section: Section): void {
  const indent = "  ".repeat(section.level);
  console.log(`${String(words(section)).padStart(6)}  ${indent}${section.id}`);
  section.sections.forEach(printSection);
}

function wordsBelow(section: Section): number {
  return section.sections.reduce((sum, child) => sum + wordsBelow(child), words(section));
}

function words(section: Section): number {
  const text = textsOfSection(section).join(" ");
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
