import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { problemIndex } from "../../scripts/problem-index.ts";
import { checkSchools } from "../../src/build/check.ts";
import { type DiagnosticCode, diagnosticCodes, severityOf } from "../../src/diagnostics/codes.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { problemPagePath } from "../../src/diagnostics/problem-page.ts";
import { baselineName } from "../../src/host/project.ts";
import { schoolFolder } from "../build/school-folder.ts";
import { authorityText, schoolText } from "../config/school-text.ts";

const repository = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, repository), "utf8");
const isThere = (code: DiagnosticCode) => existsSync(new URL(problemPagePath(code), repository));

/** Problems that a check of YAML files cannot show, though their pages have such an example. */
const notByCheck: readonly DiagnosticCode[] = [
  // Only what is built for the public is looked at for it.
  "rules/internal-detail-published",
];

const headings = ["What it means", "Why it matters", "Before", "After"];

test("every code has a page, with its four parts and its severity", () => {
  expect(diagnosticCodes.flatMap(complaintsAbout)).toEqual([]);
});

/** What is wrong with a code's page, so that whoever reads it knows what to write and where. */
function complaintsAbout(code: DiagnosticCode): readonly string[] {
  const path = problemPagePath(code);
  if (!isThere(code)) {
    return [
      `Add ${path}: take docs/problems/config/locked.md for a pattern, then run npm run problems:index.`,
    ];
  }
  const page = read(path);
  const outline = page.replaceAll(/^```[\s\S]*?^```$/gm, "example");
  const found = Array.from(outline.matchAll(/^## (.*)$/gm), ([, heading]) => heading);
  const severity = severityOf(code);
  const demands = {
    [`its first line is "# ${code}"`]: page.startsWith(`# ${code}\n\n`),
    [`it says "This is ${severity === "error" ? "an error" : "a warning"}"`]: page.includes(
      severity === "error" ? "\n\nThis is an error: " : "\n\nThis is a warning: ",
    ),
    [`its headings are ${headings.join(", ")}`]: found.join() === headings.join(),
    "it has examples marked before and after, such as ```yaml before":
      /^```\w+ before$/m.test(page) && /^```\w+ after$/m.test(page),
    "none of its parts is empty": !/^#.*\n+(?:#|(?![\s\S]))/m.test(outline),
  };
  return Object.entries(demands).flatMap(([demand, isMet]) =>
    isMet ? [] : `In ${path}, see that ${demand}.`,
  );
}

test("every page is of a code, and stands in the list of all", () => {
  const folder = fileURLToPath(new URL("docs/problems", repository));
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".md") && path !== "README.md");
  const known = new Set(diagnosticCodes.map((code) => `${code}.md`));
  expect(pages.filter((page) => !known.has(page))).toEqual([]);
  expect(read("docs/problems/README.md"), "Run npm run problems:index.").toBe(problemIndex());
});

type Files = Readonly<Record<string, string>>;

/** The YAML of a project that a page shows before or after the problem, by file. */
function examplesOf(page: string, when: "before" | "after"): Files {
  const blocks = page.matchAll(
    new RegExp(`^\`\`\`yaml ${when}\n# (schools/\\S+|${baselineName})\n([\\s\\S]*?)^\`\`\`$`, "gm"),
  );
  return Object.fromEntries(Array.from(blocks, ([, path = "", text = ""]) => [path, text]));
}

/** A small valid school. A short document is enough where an example has no wording of its own. */
const wholeFor = (shown: Files): Files => ({
  "schools/suffolk/defaults.yaml": withNumbers(authorityText),
  "schools/suffolk/oakfield.yaml": Object.values(shown).some((text) => /^sections:/m.test(text))
    ? withNumbers(schoolText)
    : `${withNumbers(schoolText)}documents: [records]\n`,
});

/** With the numbers that an approved policy has to give. */
function withNumbers(text: string): string {
  return text
    .replace("  phases:", '  phone: "01632 960931"\n  phases:')
    .replace(
      "name: Customer First\n",
      'name: Customer First\n  phone: "01632 960932"\nlado:\n  phone: "01632 960933"\n',
    );
}

/**
 * A small valid school with the groups of keys that an example shows, and its list of known problems. Without keys, the
 * example is the whole file.
 */
function filledIn(shown: Files): Files {
  const whole = wholeFor(shown);
  const filled = Object.entries(shown).map(([path, text]) => {
    if (path === baselineName) return [path, text];
    const base = whole[path];
    if (base === undefined)
      throw new Error(`Name the file ${Object.keys(whole).join(" or ")}, not ${path}.`);
    const keys = Array.from(text.matchAll(/^(\w+):/gm), ([, key]) => key);
    if (keys.length === 0) return [path, text];
    const kept = base.split(/^(?=\w)/m).filter((group) => !keys.includes(group.split(":")[0]));
    return [path, `${kept.join("")}${text}`];
  });
  return { ...whole, ...Object.fromEntries(filled) };
}

interface Example {
  readonly code: DiagnosticCode;
  readonly when: "before" | "after";
  readonly files: Files;
}

function allExamples(): readonly Example[] {
  return diagnosticCodes.filter(isThere).flatMap((code) => {
    const page = read(problemPagePath(code));
    return (["before", "after"] as const).flatMap((when): readonly Example[] => {
      const shown = examplesOf(page, when);
      return Object.keys(shown).length === 0 ? [] : [{ code, when, files: filledIn(shown) }];
    });
  });
}

const folderOf = ({ code, when }: Example) => `schools/${code}/${when}`;
const hasList = ({ files }: Example) => baselineName in files;

/** The codes of what is found in each example. All are one project, but a list of known problems is a whole project's. */
function codesIn(examples: readonly Example[]): readonly (readonly DiagnosticCode[])[] {
  const inOneProject = examples.filter((example) => !hasList(example)).flatMap(filesInFolder);
  const found = problemsOf(Object.fromEntries(inOneProject));
  return examples.map((example) => {
    const isOwn = ({ location }: Diagnostic) =>
      location?.source.path.startsWith(`${folderOf(example)}/`);
    const own = hasList(example) ? problemsOf(example.files) : found.filter(isOwn);
    return [...new Set(own.map(({ code }) => code))];
  });
}

function filesInFolder(example: Example) {
  return Object.entries(example.files).map(([path, text]) => [
    path.replace("schools/suffolk", folderOf(example)),
    text,
  ]);
}

function problemsOf(files: Files): readonly Diagnostic[] {
  return checkSchools(schoolFolder(files), { paths: [], today: "2026-11-22" }).diagnostics;
}

test("an example of a school's files has the problem before, and none after", () => {
  const examples = allExamples();
  const found = codesIn(examples);
  const reported = examples.map(({ code, when }, index) => {
    const codes = found[index] ?? [];
    return { code, when, codes: when === "before" ? codes.filter((each) => each === code) : codes };
  });
  expect(reported).toEqual(
    examples.map(({ code, when }) => ({
      code,
      when,
      codes: when === "before" && !notByCheck.includes(code) ? [code] : [],
    })),
  );
  expect(examples.length).toBeGreaterThan(120);
});
