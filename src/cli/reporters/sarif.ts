import type { DiagnosticCode } from "../../diagnostics/codes.ts";
import { severityOf } from "../../diagnostics/codes.ts";
import type { Diagnostic, RelatedPlace } from "../../diagnostics/diagnostic.ts";
import { problemPageUrl } from "../../diagnostics/problem-page.ts";
import { version } from "../../version.ts";
import { inert, inertJson, inertLine } from "./inert.ts";
import { fingerprints } from "./problem-fingerprints.ts";
import { type Place, type ProblemReport, placeOf } from "./problem-report.ts";

/**
 * Problems as a SARIF 2.1.0 log, for code scanning. A problem of no file is a notification of the run, since a result
 * needs a place there.
 */
export function sarifReport({ diagnostics }: ProblemReport): string {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].toSorted();
  const [placed, unplaced] = [
    diagnostics.filter(placeOf),
    diagnostics.filter((each) => !placeOf(each)),
  ];
  const prints = fingerprints(placed);
  return inertJson({
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Proviso",
            semanticVersion: version,
            rules: codes.map((code) => ruleOf(code)),
          },
        },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: unplaced.map((each) => notification(each, codes)),
          },
        ],
        results: placed.map((each, index) => ({
          ...result(each, codes),
          partialFingerprints: { "proviso/v1": prints[index] },
        })),
      },
    ],
  });
}

/** A rule. Its help URI is there only if the documentation has a whole address: SARIF takes no other. */
export function ruleOf(code: DiagnosticCode, url: string = problemPageUrl(code)) {
  const [stage = "", what = ""] = code.split("/");
  return {
    id: code,
    shortDescription: { text: `${what.replaceAll("-", " ")} (${stage})` },
    help: {
      text: `Run proviso why ${code}, or read ${url}.`,
      markdown: `Run \`proviso why ${code}\`, or read \`${url}\`.`,
    },
    ...(URL.canParse(url) ? { helpUri: url } : {}),
    defaultConfiguration: { level: severityOf(code) },
  };
}

function result(problem: Diagnostic, codes: readonly DiagnosticCode[]) {
  const { code, severity, related = [] } = problem;
  const place = placeOf(problem);
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: severity,
    message: { text: textOf(problem) },
    locations: place ? [{ physicalLocation: physical(place) }] : [],
    ...(related.length === 0 ? {} : { relatedLocations: related.map(relatedLocation) }),
  };
}

function notification(problem: Diagnostic, codes: readonly DiagnosticCode[]) {
  const { code, severity } = problem;
  return {
    descriptor: { id: code },
    associatedRule: { id: code, index: codes.indexOf(code) },
    level: severity,
    message: { text: textOf(problem) },
  };
}

function textOf({ message, hint }: Diagnostic): string {
  return hint ? `${inertLine(message)}\n${inert(hint)}` : inertLine(message);
}

function relatedLocation(related: RelatedPlace, id: number) {
  const place = placeOf(related);
  return {
    id,
    message: { text: inertLine(related.message) },
    ...(place ? { physicalLocation: physical(place) } : {}),
  };
}

function physical({ file, line, column, endLine, endColumn }: Place) {
  return {
    artifactLocation: { uri: relativeUri(file), uriBaseId: "%SRCROOT%" },
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}

/** A relative URI: a colon in its first part would make that a scheme, so every part is escaped. */
function relativeUri(path: string): string {
  const whole = path.replaceAll(/\p{Cs}/gu, "\ufffd");
  return whole.split("/").map(encodeURIComponent).join("/");
}
