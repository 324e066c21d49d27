import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { checkLocks } from "../../src/config/locks.ts";
import {
  type DiagnosticCode,
  diagnosticCodes,
  isAdjustable,
  severityOf,
} from "../../src/diagnostics/codes.ts";
import { readPack } from "../../src/host/pack-files.ts";
import { projectAt } from "../../src/host/project.ts";
import { parseTheme } from "../../src/render/parse-theme.ts";
import { checkApproval } from "../../src/rules/approval.ts";
import { checkContacts } from "../../src/rules/contact-checks.ts";
import { checkReviewDate } from "../../src/rules/review-date.ts";
import { parseYaml } from "../../src/yaml/parse-yaml.ts";
import { faultsIn, layers, validator } from "../config/school-text.ts";
import { temporaryFolder } from "../host/temporary-folder.ts";
import { codesAndText } from "./codes-and-text.ts";

type Inputs = Readonly<Partial<Record<DiagnosticCode, string>>>;

/** Text with a problem, what is pointed at in it, and the same put right. */
type Examples = Readonly<
  Partial<Record<DiagnosticCode, readonly [wrong: string, at: string, right: string]>>
>;

const deep = "[".repeat(1_000);

/** Text that does not come through as YAML. */
const yaml: Examples = {
  "yaml/syntax": ["name: St Mary: by the sea", ":", 'name: "St Mary: by the sea"'],
  "yaml/tab": ["school:\n\tname: Northfield", "\t", "school:\n  name: Northfield"],
  "yaml/duplicate-key": ["a: 1\nb: 3\na: 2", "a", "a: 1\nb: 3"],
  "yaml/alias": ["a: *b", "*b", 'a: "*b"'],
  "yaml/tag": ["a: !secret b", "b", 'a: "!secret b"'],
  "yaml/too-complex": [deep, deep, "[[[]]]"],
  "yaml/key-not-text": ["[a]: b", "[a]", "a: b"],
};

/** Lines that spoil a school's configuration. */
const config: Examples = {
  "config/blank-value": ["police:", "police", "police: {}"],
  "config/missing-key": [
    "school: { governance: academy }",
    "school",
    "school: { governance: academy, trust: A }",
  ],
  "config/unknown-key": ["schol: {}", "schol", "school: {}"],
  "config/renamed-key": ["lscb: {}", "lscb", "safeguarding_partnership: {}"],
  "config/invalid-value": ["status: final", "final", "status: draft"],
  "config/wrong-type": ["police: Kent", "Kent", "police: { name: Kent }"],
  "config/invalid-date": [
    "dates: { policy: 2026-02-30 }",
    "2026-02-30",
    "dates: { policy: 2026-02-28 }",
  ],
  "config/empty-text": ['police: { name: "" }', '""', "police: { name: Kent }"],
  "config/line-break": ['police: { name: "a\\nb" }', '"a\\nb"', "police: { name: a b }"],
  "config/curly-quotes": ["police: { name: “Kent” }", "“Kent”", 'police: { name: "“Kent”" }'],
  "config/cut-off": ["police:\n  name: Kent #1", "#1", "police:\n  name: Kent # 1"],
  "config/forbidden-character": [
    'police: { name: "a\\u202eb" }',
    '"a\\u202eb"',
    "police: { name: ab }",
  ],
  "config/unsupported-character": ["police: { name: 警察 }", "警", "police: { name: Kent }"],
};

/** What has its own way in. */
const others = {
  "config/unknown-locked-key": () =>
    layers("locked: [polcie]").flatMap((layer) => checkLocks(layer, validator.schema)),
  "rules/review-passed": () =>
    layers("dates: { next_review: 2025-09 }").flatMap((tree) =>
      checkReviewDate(tree, "2026-12-01"),
    ),
  "rules/contact-not-checked": () =>
    layers("police: { checked_on: 2025-09-01 }").flatMap((tree) =>
      checkContacts(tree, "2026-12-01"),
    ),
  "rules/approved-draft": () =>
    layers("status: draft\ndates: { ratified: 2026-09-15 }").flatMap(checkApproval),
  "pack/not-found": () => readPack(projectAt(temporaryFolder()), "no-such-pack").diagnostics,
  "pack/invalid-theme": () =>
    parseTheme({ path: "theme.yaml", text: "colours: { text: blue }" }, []).diagnostics,
} satisfies Partial<Record<DiagnosticCode, unknown>>;

/** Codes whose input needs more than a line: the file that tests them. */
const elsewhere: Inputs = {
  "file/not-found": "host/files.test.ts",
  "file/unreadable": "host/files.test.ts",
  "file/not-utf8": "host/files.test.ts",
  "file/too-large": "host/files.test.ts",
  "file/cannot-write": "host/write-file.test.ts",
  "file/outside-project": "host/own-file.test.ts",
  "file/link-out": "build/links.test.ts",
  "file/unusable-name": "build/outputs.test.ts",
  "file/already-there": "end-to-end/new.test.ts",
  "file/not-formatted": "end-to-end/fmt.test.ts",
  "file/nothing-matches": "build/select.test.ts",
  "file/same-output": "build/outputs.test.ts",
  "build/locked": "build/incremental.test.ts",
  "config/empty": "build/layers.test.ts",
  "config/not-a-map": "build/layers.test.ts",
  "config/lock-in-school": "build/layers.test.ts",
  "config/locked": "config/locks.test.ts",
  "brand/logo-not-found": "build/brand.test.ts",
  "brand/logo-not-a-file": "build/brand.test.ts",
  "brand/logo-outside-project": "build/brand.test.ts",
  "brand/logo-too-large": "build/brand.test.ts",
  "brand/logo-not-an-image": "brand/pictures.test.ts",
  "brand/logo-has-text": "brand/pictures.test.ts",
  "brand/logo-unsafe": "brand/pictures.test.ts",
  "brand/low-contrast": "build/brand.test.ts",
  "wording/hides-higher-layer": "config/hidden-wording.test.ts",
  "wording/unknown-section": "pack/wording.test.ts",
  "wording/required-section": "pack/wording.test.ts",
  "wording/unknown-item": "pack/wording.test.ts",
  "wording/section-not-used": "pack/wording.test.ts",
  "wording/unsupported-markdown": "pack/own-wording.test.ts",
  "wording/forbidden-link": "pack/own-wording.test.ts",
  "pack/invalid-manifest": "pack/parse-pack.test.ts",
  "pack/invalid-register": "pack/register/parse-register.test.ts",
  "pack/unused-start-date": "pack/start-dates.test.ts",
  "pack/missing-section-file": "pack/parse-pack.test.ts",
  "pack/unused-section-file": "pack/parse-pack.test.ts",
  "pack/duplicate-id": "pack/parse-pack.test.ts",
  "pack/template-syntax": "pack/parse-pack.test.ts",
  "pack/unknown-condition-key": "pack/check-pack.test.ts",
  "pack/invalid-condition": "pack/check-pack.test.ts",
  "pack/unknown-variable": "pack/check-pack.test.ts",
  "pack/unknown-helper": "pack/check-pack.test.ts",
  "pack/invalid-argument": "pack/check-pack.test.ts",
  "pack/unknown-reference": "pack/check-pack.test.ts",
  "pack/withdrawn-reference": "pack/check-pack.test.ts",
  "pack/unguarded-variable": "pack/check-pack.test.ts",
  "pack/unguarded-reference": "pack/check-pack.test.ts",
  "pack/unknown-requirement": "pack/check-coverage.test.ts",
  "pack/uncovered-requirement": "pack/check-coverage.test.ts",
  "pack/missing-evidence": "pack/check-coverage.test.ts",
  "rules/requirement-lost": "rules/coverage.test.ts",
  "pdf/not-accessible": "render/pdf/finish-pdf.test.ts",
  "verify/differs": "end-to-end/verify.test.ts",
  "verify/unreadable": "end-to-end/verify.test.ts",
  "verify/changed-file": "end-to-end/verify.test.ts",
  "verify/missing-file": "end-to-end/verify.test.ts",
  "verify/extra-file": "end-to-end/verify.test.ts",
  "verify/no-manifest": "end-to-end/verify.test.ts",
  "manifest/invalid": "build/manifest.test.ts",
  "merge/different-entries": "build/merge-manifests.test.ts",
  "merge/different-audiences": "build/merge-manifests.test.ts",
  "merge/not-a-report": "cli/reporters/join-reports.test.ts",
  "merge/wrong-shards": "cli/reporters/join-reports.test.ts",
  "pack/nested-tests": "pack/check-pack.test.ts",
  "pack/heading-in-section": "pack/check-pack.test.ts",
  "pack/unknown-passage": "pack/passages.test.ts",
  "document/broken-reference": "document/assemble.test.ts",
  "prose/long-sentence": "rules/prose/check-own-wording.test.ts",
  "prose/doubled-word": "rules/prose/check-own-wording.test.ts",
  "prose/either-or": "rules/prose/check-own-wording.test.ts",
  "prose/american-spelling": "rules/prose/check-own-wording.test.ts",
  "prose/gendered-word": "rules/prose/check-own-wording.test.ts",
  "prose/name-variant": "rules/prose/check-own-wording.test.ts",
  "rules/before-pack": "rules/before-pack.test.ts",
  "rules/obsolete-name": "rules/names/obsolete-name.test.ts",
  "rules/superseded-guidance": "rules/names/superseded-guidance.test.ts",
  "rules/dead-link": "rules/names/dead-link.test.ts",
  "rules/other-authority": "rules/names/other-authority.test.ts",
  "rules/unknown-authority": "rules/unknown-authority.test.ts",
  "rules/review-too-late": "rules/rule-examples.ts",
  "rules/nobody-for-dsl": "rules/rule-examples.ts",
  "rules/no-phone-number": "rules/rule-examples.ts",
  "rules/one-person-two-roles": "rules/rule-examples.ts",
  "rules/two-people-one-role": "rules/rule-examples.ts",
  "rules/not-a-uk-number": "rules/rule-examples.ts",
  "rules/malformed-email": "rules/rule-examples.ts",
  "rules/malformed-address": "rules/rule-examples.ts",
  "rules/shared-phone": "rules/rule-examples.ts",
  "rules/placeholder": "rules/rule-examples.ts",
  "rules/repeated-item": "rules/rule-examples.ts",
  "rules/idle-setting": "rules/rule-examples.ts",
  "rules/year-not-taught": "rules/rule-examples.ts",
  "rules/other-kind-of-school": "rules/rule-examples.ts",
  "rules/empty-reason": "rules/rule-examples.ts",
  "rules/repeats-template": "build/check.test.ts",
  "config/unknown-rule": "config/rule-settings.test.ts",
  "config/fixed-rule": "config/rule-settings.test.ts",
  "config/rule-without-reason": "config/rule-settings.test.ts",
  "baseline/invalid": "build/baseline.test.ts",
  "baseline/stale": "build/baseline.test.ts",
  "explain/unknown-key": "build/explain.test.ts",
  "file/not-one-school": "build/find-school.test.ts",
  "rules/internal-detail-published": "rules/internal-details.test.ts",
  "git/not-found": "build/changed-since.test.ts",
  "git/no-repository": "build/changed-since.test.ts",
  "git/unknown-revision": "build/changed-since.test.ts",
  "git/no-common-history": "build/changed-since.test.ts",
  "git/failed": "build/changed-since.test.ts",
  "browser/not-found": "host/browser/find-browsers.test.ts",
  "browser/cannot-start": "host/browser/launch-browser.test.ts",
  "browser/sandbox": "host/browser/launch-browser.test.ts",
  "browser/print-failed": "host/browser/pdf-printer.test.ts",
};

describe("a code is reported for", () => {
  const yamlProblems = (text: string) =>
    codesAndText(parseYaml({ path: "a.yaml", text }).diagnostics);

  test.each(Object.entries(yaml))("%s where it is, and not once put right", (code, example) => {
    const [wrong, at, right] = example;
    expect(yamlProblems(wrong)).toEqual([[code, at]]);
    expect(yamlProblems(right)).toEqual([]);
  });

  test.each(Object.entries(config))("%s where it is, and not once put right", (code, example) => {
    const [wrong, at, right] = example;
    expect(faultsIn(wrong)).toEqual([[code, at]]);
    expect(faultsIn(right)).toEqual([]);
  });

  test.each(Object.entries(others))("%s", (code, report) => {
    expect(report().map((diagnostic) => diagnostic.code)).toContain(code);
  });
});

describe("a code is tested elsewhere:", () => {
  test.each(Object.entries(elsewhere))("%s in test/%s", (code, path) => {
    expect(readFileSync(new URL(`../${path}`, import.meta.url), "utf8")).toContain(`"${code}"`);
  });
});

test("every code of the catalogue stands in one of these tables", () => {
  const listed = [yaml, config, others, elsewhere].flatMap((table) => Object.keys(table));
  expect([...listed].toSorted()).toEqual(diagnosticCodes.toSorted());
});

test("every code is reported by the program", () => {
  const folder = fileURLToPath(new URL("../../src/", import.meta.url));
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.endsWith("codes.ts"))
    .map((path) => readFileSync(`${folder}${path}`, "utf8"));
  const unused = diagnosticCodes.filter(
    (code) => !sources.some((source) => source.includes(`"${code}"`)),
  );
  expect(unused).toEqual([]);
});

test("docs/rules.md has a row for each code that a layer can change, with its page and severity", () => {
  const page = readFileSync(new URL("../../docs/rules.md", import.meta.url), "utf8");
  const rows = Array.from(
    page.matchAll(/^\| \[`(\S+)`\]\(problems\/\1\.md\) \| (\S+) \|/gm),
    (row) => row.slice(1),
  );
  const wanted = diagnosticCodes.filter(isAdjustable).map((code) => [code, severityOf(code)]);
  expect(rows.toSorted()).toEqual(wanted.toSorted());
});
