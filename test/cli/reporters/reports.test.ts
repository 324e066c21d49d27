import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { Chalk } from "chalk";
import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { githubReport } from "../../../src/cli/reporters/github.ts";
import { jsonReport } from "../../../src/cli/reporters/json.ts";
import { junitReport } from "../../../src/cli/reporters/junit.ts";
import { layerOf } from "../../../src/cli/reporters/layer-of.ts";
import { markdownReport } from "../../../src/cli/reporters/markdown.ts";
import { formatDiagnostics } from "../../../src/cli/reporters/pretty.ts";
import type { ProblemReport, Reporter } from "../../../src/cli/reporters/problem-report.ts";
import { ruleOf, sarifReport } from "../../../src/cli/reporters/sarif.ts";
import { type Diagnostic, diagnose } from "../../../src/diagnostics/diagnostic.ts";
import { nastyReport, placeIn, reportOf } from "./nasty-report.ts";

const text = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");

const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
ajv.addFormat("uri", (uri: string) => URL.canParse(uri));
ajv.addFormat("uri-reference", (uri: string) => URL.canParse(uri, "a:/"));
ajv.addFormat("date-time", true);

const schemas = {
  json: ajv.compile(JSON.parse(text("../../../schemas/diagnostics.schema.json"))),
  sarif: ajv.compile(JSON.parse(text("schemas/sarif-schema-2.1.0.json"))),
};

const pretty: Reporter = ({ diagnostics }) =>
  formatDiagnostics(diagnostics, new Chalk({ level: 0 }));

const reporters: Readonly<Record<string, Reporter>> = {
  pretty,
  json: jsonReport,
  github: githubReport,
  sarif: sarifReport,
  junit: junitReport,
  markdown: (report) => markdownReport(report),
};

/** Reports with words and files of any characters. */
const anyReport = fc
  .array(
    fc.record({
      code: fc.constantFrom("config/locked", "rules/review-passed", "file/unreadable"),
      message: fc.string({ minLength: 1, unit: "binary" }),
      file: fc.string({ minLength: 1, unit: "binary" }),
      content: fc.string({ unit: "binary" }),
      start: fc.integer({ min: 0, max: 20 }),
      end: fc.integer({ min: 0, max: 20 }),
    }),
    { maxLength: 4 },
  )
  .map((problems): ProblemReport => {
    const diagnostics = problems.map(({ code, message, file, content, start, end }): Diagnostic => {
      const source = { path: file, text: content };
      const from = Math.min(start, content.length);
      const location = { source, start: from, end: Math.max(from, Math.min(end, content.length)) };
      const placed = code === "file/unreadable" ? {} : { location };
      return diagnose(code as Diagnostic["code"], message, { hint: message, ...placed });
    });
    return { ...reportOf(...diagnostics), schools: problems.map(({ file }) => file) };
  });

const results = (report: ProblemReport) => JSON.parse(sarifReport(report)).runs[0].results;

describe("a report of awkward problems is inert:", () => {
  const refused = /(?!\n|\t)[\p{Cc}\p{Cf}\p{Cs}]|##\[/u;

  test.each(Object.entries(reporters))("%s", (name, reporter) => {
    const report = reporter(nastyReport);
    expect(report).not.toMatch(refused);
    const commands = report.split("\n").filter((line) => line.trimStart().startsWith("::"));
    expect(commands.length > 0).toBe(name === "github");
  });

  test.each(Object.entries(reporters))("%s, with any characters", (name, reporter) => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const lines = reporter(report).split("\n");
        const commands = lines.filter((line) => line.trimStart().startsWith("::"));
        const own = commands.filter((line) => /^::(?:error|warning) /.test(line));
        expect(lines.join("\n")).not.toMatch(refused);
        expect(commands.length).toBe(name === "github" ? own.length : 0);
      }),
      { numRuns: 60 },
    );
  });
});

describe("json", () => {
  test("follows its schema, whatever the problems", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        schemas.json(JSON.parse(jsonReport(report)));
        expect(schemas.json.errors ?? []).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("keeps words as they are, and names places, layers and pages", () => {
    const { diagnostics, summary } = JSON.parse(jsonReport(nastyReport));
    expect(summary).toEqual({ schools: 3, files: 3, errors: 4, warnings: 2 });
    expect(diagnostics[0]).toEqual({
      code: "browser/not-found",
      severity: "error",
      message: nastyReport.diagnostics[0]?.message,
      hint: nastyReport.diagnostics[0]?.hint,
      file: null,
      line: null,
      column: null,
      endLine: null,
      endColumn: null,
      layer: null,
      url: "docs/problems/browser/not-found.md",
    });
    // The little school before it is one sign and two units.
    expect(diagnostics[2]).toMatchObject({
      file: "schools/kent/a b.yaml",
      line: 2,
      column: 12,
      endLine: 2,
      endColumn: 17,
      layer: "school",
      related: [
        { file: "schools/kent/defaults.yaml", line: 1, column: 1, endLine: 1, endColumn: 2 },
        { file: null, line: null },
      ],
    });
    expect(diagnostics[3]).toMatchObject({ line: 3, column: 9, endLine: 3, endColumn: 10 });
    expect(diagnostics[5]).toMatchObject({ line: 1, endLine: 2, endColumn: 4, layer: "pack" });
  });
});

test.each([
  ["schools/kent/a.yaml", "school"],
  ["a.yml", "school"],
  ["schools/defaults.yaml", "national"],
  ["schools/kent/defaults.yaml", "authority"],
  ["schools/kent/trust/defaults.yaml", "trust"],
  ["../shared/schools/kent/trust/group/defaults.yaml", "trust"],
  ["kent/defaults.yaml", "authority"],
  ["templates/online-safety/pack.yaml", "pack"],
  ["data/authorities.json", undefined],
])("%s is of the layer %s", (path, layer) => {
  expect(layerOf(path)).toBe(layer);
});

describe("sarif", () => {
  test("follows the schema of SARIF 2.1.0, whatever the problems", () => {
    const errorsOf = (report: ProblemReport) => {
      schemas.sarif(JSON.parse(sarifReport(report)));
      return schemas.sarif.errors ?? [];
    };
    expect(errorsOf(nastyReport)).toEqual([]);
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(errorsOf(report)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test("has a result for each problem in a file, and a notification for each other one", () => {
    const [run] = JSON.parse(sarifReport(nastyReport)).runs;
    expect(run.columnKind).toBe("utf16CodeUnits");
    expect(run.results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(
      nastyReport.diagnostics.slice(2).map(({ code }) => code),
    );
    expect(run.invocations[0].toolExecutionNotifications).toHaveLength(2);
    for (const { ruleId, ruleIndex } of run.results)
      expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(run.results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: "schools/kent/a%20b.yaml", uriBaseId: "%SRCROOT%" },
      region: { startLine: 2, startColumn: 12, endLine: 2, endColumn: 17 },
    });
  });

  test("knows a problem again after a line was added above it, and tells two equal ones apart", () => {
    const prints = (content: string) =>
      results(
        reportOf(
          ...[content.indexOf("bad"), content.lastIndexOf("bad")].map((start) =>
            diagnose("config/invalid-value", "A.", {
              location: { source: { path: "a.yaml", text: content }, start, end: start + 3 },
            }),
          ),
        ),
      ).map((result: { partialFingerprints: object }) => result.partialFingerprints);
    expect(prints("# new\na: bad\nb: bad\n")).toEqual(prints("a: bad\nb: bad\n"));
    const [first, second] = prints("a: bad\nb: bad\n");
    expect(first).not.toEqual(second);
  });

  test("gives a rule its page's address where that is a whole one", () => {
    expect(ruleOf("yaml/tab", "https://docs.example/yaml/tab.md")).toMatchObject({
      helpUri: "https://docs.example/yaml/tab.md",
    });
    expect(ruleOf("yaml/tab", "docs/yaml/tab.md")).not.toHaveProperty("helpUri");
  });
});

describe("junit", () => {
  const schema = text("schemas/junit.xsd");
  const blank = " \n\u2028\ufeff";
  const blankNamed = diagnose("config/locked", "Wrong.", { location: placeIn(blank, "a: b", "b") });
  const reports = [nastyReport, reportOf(), { ...reportOf(blankNamed), schools: [blank] }];

  test("follows the schema of JUnit", async () => {
    const files = reports.map((report, index) => ({
      fileName: `${index}.xml`,
      contents: junitReport(report),
    }));
    const { errors } = await validateXML({ xml: files, schema });
    expect(errors).toEqual([]);
  });

  test("gives a suite a name where its file has a blank one", () => {
    const report = junitReport(reportOf(blankNamed));
    expect(report).toContain('name="A file with a blank name"');
    expect(report).toContain('classname="A file with a blank name"');
  });

  test("is read as XML, whatever the characters", async () => {
    const files: { fileName: string; contents: string }[] = [];
    fc.assert(
      fc.property(anyReport, (report) => {
        files.push({ fileName: `${files.length}.xml`, contents: junitReport(report) });
      }),
      { numRuns: 60 },
    );
    const { errors } = await validateXML({ xml: files, schema });
    expect(errors).toEqual([]);
  });

  test("fails for errors, skips for warnings and passes for a school without problems", () => {
    const suites = junitReport(nastyReport).split("<testsuite ").slice(1);
    const facts = suites.map((suite) => [
      /name="([^"]*)"/.exec(suite)?.[1]?.slice(0, 22),
      /tests="\d+" failures="\d+" errors="\d+" skipped="\d+"/.exec(suite)?.[0],
    ]);
    expect(facts).toEqual([
      ["In no file", 'tests="2" failures="1" errors="0" skipped="1"'],
      ["schools/\ufffd[31mred\ufffd[0m \ufffd", 'tests="1" failures="0" errors="0" skipped="1"'],
      ["schools/kent/a b.yaml", 'tests="2" failures="2" errors="0" skipped="0"'],
      ["schools/kent/fine.yaml", 'tests="1" failures="0" errors="0" skipped="0"'],
      ["templates/online-safet", 'tests="1" failures="1" errors="0" skipped="0"'],
    ]);
  });
});

describe("github", () => {
  const inFile = (path: string, code: Diagnostic["code"] = "config/invalid-value") =>
    diagnose(code, "Wrong.", { hint: "Put it right.", location: placeIn(path, "a: bad", "bad") });
  const problems = (files: number, each: number) =>
    Array.from({ length: files }, (_, file) =>
      Array.from({ length: each }, () => inFile(`schools/${file}.yaml`)),
    ).flat();
  const lines = (report: ProblemReport) => githubReport(report).trimEnd().split("\n");

  test("says a problem beside its place, with what to do", () => {
    expect(lines(reportOf(inFile("schools/a,b:c.yaml")))).toEqual([
      "::error title=config/invalid-value,file=schools/a%2Cb%3Ac.yaml,line=1,endLine=1,col=4,endColumn=7::" +
        "Wrong.%0APut it right.%0AMore: proviso why config/invalid-value",
    ]);
  });

  test("escapes what its runner decodes", () => {
    const [first = ""] = lines(nastyReport);
    expect(first).toContain("%250A%2525");
    expect(first.slice("::error ".length)).not.toMatch(/[\r\n]/);
  });

  test.each([
    { files: 2, each: 5, shown: 10 },
    { files: 2, each: 6, shown: 7 },
    { files: 10, each: 30, shown: 10 },
    { files: 40, each: 3, shown: 10 },
  ])("tells $each problems in each of $files files in $shown annotations", (situation) => {
    const { files, each, shown } = situation;
    const annotations = lines(reportOf(...problems(files, each)));
    expect(annotations).toHaveLength(shown);
    // No school is left out, however many there are.
    for (let file = 0; file < files; file += 1)
      expect(annotations.join("\n")).toContain(`schools/${file}.yaml`);
  });

  test("puts errors before warnings, each with its own limit", () => {
    const warnings = problems(20, 1).map(({ location }) =>
      diagnose("rules/review-passed", "Due.", { location }),
    );
    const kinds = lines(reportOf(...warnings, ...problems(20, 1))).map(
      (line) => /^::(\w+)/.exec(line)?.[1],
    );
    expect(kinds).toEqual([...Array(10).fill("error"), ...Array(10).fill("warning")]);
  });

  test("says nothing where there is nothing to say", () => {
    expect(githubReport(reportOf())).toBe("");
  });
});

describe("markdown", () => {
  const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&" };
  // Such as GitHub does it, which takes no bare domain for a link.
  const parser = new MarkdownIt({ html: true, linkify: true });
  parser.linkify.set({ fuzzyLink: false });
  const render = (markdown: string) => parser.render(markdown);

  test("prints the words of problems as they are", () => {
    const html = render(markdownReport(nastyReport));
    expect(html).not.toMatch(/<a |<img|<strong>bold/);
    expect(html).toContain("**bold** [a](javascript:x)");
    expect(html.match(/<tr>/g)).toHaveLength(nastyReport.diagnostics.length + 4);
  });

  test("prints any words as they are", () => {
    const oneLine = (words: string) => words.replaceAll(/\s+/g, " ").trim();
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), (message) => {
        const html = render(markdownReport(reportOf(diagnose("config/locked", message))));
        const [, cell = ""] = /<td><strong>error<\/strong> ([\s\S]*?) <code>/.exec(html) ?? [];
        const words = cell
          .replaceAll("<!-- -->", "")
          .replaceAll(/&(lt|gt|quot|amp);/g, (_, name) => entities[name] ?? "");
        expect(oneLine(words)).toBe(
          oneLine(message.replaceAll("##[", "#\ufffd[").replace(/^\s*::/, "\ufffd:")),
        );
      }),
      { numRuns: 300 },
    );
  });

  test("stays below its limit and says how many problems it leaves out", () => {
    const many = Array.from({ length: 500 }, (_, index) =>
      diagnose("config/invalid-value", `Wrong ${index}. ${"word ".repeat(100)}`),
    );
    const comment = markdownReport(reportOf(...many));
    const rows = comment.match(/^\| {2}\|/gm)?.length ?? 0;
    expect(comment.length).toBeLessThanOrEqual(60_000);
    expect(comment.length).toBeGreaterThan(58_000);
    expect(comment).toContain(`${500 - rows} more`);
  });

  test("is short where all is well", () => {
    expect(markdownReport({ ...reportOf(), schools: ["a.yaml"] })).toBe(
      "### Proviso: no problems\n\n1 school checked.\n",
    );
  });
});
