import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { BrandShelf } from "../../src/build/brand.ts";
import { checkSchools } from "../../src/build/check.ts";
import { composeDocuments, withFingerprint } from "../../src/build/compose.ts";
import { LayerFiles } from "../../src/build/layers.ts";
import { openWorkspace } from "../../src/build/workspace.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { DiagnosticLog } from "../../src/diagnostics/log.ts";
import { pointedAt } from "../../src/diagnostics/source.ts";
import { type Project, projectAt, schoolFileAt } from "../../src/host/project.ts";
import { composeSchool } from "../../src/pipeline.ts";
import { parseYaml } from "../../src/yaml/parse-yaml.ts";
import { jpeg, png, svg, text } from "../brand/pictures.ts";
import { given, projectFile } from "../formats/compose.ts";
import { temporaryFolder } from "../host/temporary-folder.ts";
import { schoolFolder } from "./school-folder.ts";

const minimal = projectFile("examples/authority/minimal-school.yaml");
const authority = projectFile("examples/authority/defaults.yaml");
const today = "2026-12-01";

/** A project with an authority, a trust below it and two schools. Text after the third line is the layers' own. */
function projectOf({ county = "", trust = "", school = "" }): Project {
  return schoolFolder({
    "schools/defaults.yaml": `${authority}\n${county}`,
    "schools/trust/defaults.yaml": trust === "" ? "{}" : trust,
    "schools/trust/a.yaml": `${minimal}\n${school}`,
    "schools/trust/b.yaml": minimal.replace(/name: .*Primary School/, "name: Other School"),
  });
}

function put(project: Project, path: string, bytes: Uint8Array): void {
  const file = join(project.root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

/** Reading packs takes its time, so all projects share theirs. */
const shared = given(openWorkspace(projectAt(join(import.meta.dirname, "../..")), today));
const packs = [shared.packs.take("online-safety").sources];

function layersOf(project: Project, school: string) {
  const file = schoolFileAt(project, join(project.root, `schools/trust/${school}.yaml`));
  return new LayerFiles(project, shared.validator).layersOf(file);
}

/** What is made of a school's settings and its brand. */
function outcomeOf(project: Project, school = "a") {
  const log = new DiagnosticLog();
  const { trees, problems } = layersOf(project, school);
  log.add(...problems);
  const whole = trees && log.take(composeSchool(trees, shared.validator));
  const brand = whole && log.take(new BrandShelf(project, parseYaml).brandOf(whole, packs));
  return { brand, problems: shown(log.all) };
}

/** Code, text pointed at, file and hint of each error. */
function shown(diagnostics: readonly Diagnostic[]) {
  return diagnostics
    .filter(({ severity }) => severity === "error")
    .map(({ code, location, hint }) => ({
      code,
      at: location && pointedAt(location),
      file: location?.source.path,
      hint: hint ?? "",
    }));
}

const problemsOf = (project: Project) => outcomeOf(project).problems;

/** A school's document, made as a build makes it. */
function documentOf(project: Project, school = "a") {
  const file = schoolFileAt(project, join(project.root, `schools/trust/${school}.yaml`));
  const files = new LayerFiles(project, shared.validator);
  const workspace = { ...shared, project, brands: new BrandShelf(project, parseYaml) };
  const [composed] = given(composeDocuments(workspace, files, file)).map(withFingerprint);
  if (!composed) throw new Error("There is no document.");
  return composed;
}

const logo = (path: string) => `brand: { logo: "${path}" }`;

describe("a logo that is not taken is reported at its path:", () => {
  /** A picture that is none of the project's. */
  const secret = () => {
    const path = join(temporaryFolder(), "secret.png");
    writeFileSync(path, png(9, 9));
    return path;
  };

  interface Case {
    readonly name: string;
    readonly path: string;
    readonly code: string;
    readonly prepare?: (project: Project) => void;
  }
  const cases: readonly Case[] = [
    { name: "none there", path: "crest.png", code: "brand/logo-not-found" },
    {
      name: "a web address",
      path: "https://a.example/crest.png",
      code: "brand/logo-outside-project",
    },
    { name: "an absolute path", path: "/etc/hostname", code: "brand/logo-outside-project" },
    { name: "a drive", path: "C:/crest.png", code: "brand/logo-outside-project" },
    { name: "a share", path: "\\\\\\\\host\\\\crest.png", code: "brand/logo-outside-project" },
    { name: "a home folder", path: "~/crest.png", code: "brand/logo-outside-project" },
    { name: "up and out", path: "../../../secret.png", code: "brand/logo-outside-project" },
    {
      name: "a link that leads out",
      path: "crest.png",
      code: "brand/logo-outside-project",
      prepare: ({ root }) => symlinkSync(secret(), join(root, "schools/trust/crest.png")),
    },
    {
      name: "a folder that leads out",
      path: "crests/secret.png",
      code: "brand/logo-outside-project",
      prepare: ({ root }) => symlinkSync(dirname(secret()), join(root, "schools/trust/crests")),
    },
    {
      name: "a link to nothing",
      path: "crest.png",
      code: "brand/logo-not-found",
      prepare: ({ root }) => symlinkSync("nowhere.png", join(root, "schools/trust/crest.png")),
    },
    {
      name: "a pipe",
      path: "crest.png",
      code: "brand/logo-not-a-file",
      prepare: ({ root }) => execFileSync("mkfifo", [join(root, "schools/trust/crest.png")]),
    },
    {
      name: "a folder",
      path: "crest.png",
      code: "brand/logo-not-a-file",
      prepare: ({ root }) => mkdirSync(join(root, "schools/trust/crest.png")),
    },
    {
      name: "600 KB",
      path: "crest.png",
      code: "brand/logo-too-large",
      prepare: (project) => put(project, "schools/trust/crest.png", new Uint8Array(600 * 1024)),
    },
    {
      name: "20,000 by 20,000 dots",
      path: "crest.png",
      code: "brand/logo-too-large",
      prepare: (project) => put(project, "schools/trust/crest.png", png(20_000, 20_000)),
    },
    {
      name: "a page that calls itself PNG",
      path: "crest.png",
      code: "brand/logo-not-an-image",
      prepare: (project) => put(project, "schools/trust/crest.png", text("<html>")),
    },
    {
      name: "a script in a crest",
      path: "crest.svg",
      code: "brand/logo-unsafe",
      prepare: (project) => put(project, "schools/trust/crest.svg", svg("<script/>")),
    },
    {
      name: "letters in a crest",
      path: "crest.svg",
      code: "brand/logo-has-text",
      prepare: (project) => put(project, "schools/trust/crest.svg", svg("<text>A</text>")),
    },
  ];

  test.each(cases)("$name", ({ path, code, prepare }) => {
    const project = projectOf({ school: logo(path) });
    prepare?.(project);
    const [problem, ...others] = problemsOf(project);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code, file: "schools/trust/a.yaml" });
    expect(problem?.at).toBe(`"${path}"`);
    expect(problem?.hint).not.toBe("");
  });

  test("capitals that differ are named in the hint", () => {
    const project = projectOf({ school: logo("Crest.png") });
    put(project, "schools/trust/crest.PNG", png(9, 9));
    expect(problemsOf(project)[0]?.hint).toContain("crest.PNG");
  });
});

describe("a logo is found from the file that names it:", () => {
  test.each([
    ["beside the authority's file", { county: logo("crests/all.png") }, "schools/crests/all.png"],
    ["beside the trust's", { trust: logo("./all.png") }, "schools/trust/all.png"],
    ["in a folder above", { school: logo("../all.png") }, "schools/all.png"],
  ])("%s", (_, layers, path) => {
    const project = projectOf(layers);
    put(project, path, png(30, 20));
    expect(problemsOf(project)).toEqual([]);
    const { brand } = outcomeOf(project);
    expect(brand?.logo?.picture).toMatchObject({ kind: "png", width: 30, height: 20 });
  });

  test("a link within the project is followed", () => {
    const project = projectOf({ school: logo("crest.png") });
    put(project, "pictures/crest.bin", jpeg(30, 20));
    symlinkSync(
      join(project.root, "pictures/crest.bin"),
      join(project.root, "schools/trust/crest.png"),
    );
    expect(outcomeOf(project).brand?.logo?.picture.kind).toBe("jpg");
  });

  test("the lower layer's goes before, null takes it away, and a lock keeps it", () => {
    const layers = { trust: logo("trust.png"), school: logo("school.svg") };
    const files = (project: Project) => {
      put(project, "schools/trust/trust.png", png(30, 20));
      put(project, "schools/trust/school.svg", svg(""));
      return project;
    };
    const kindIn = (project: Project, school?: string) =>
      outcomeOf(files(project), school).brand?.logo?.picture.kind;
    expect(kindIn(projectOf(layers))).toBe("svg");
    expect(kindIn(projectOf(layers), "b")).toBe("png");
    expect(kindIn(projectOf({ ...layers, school: "brand: { logo: null }" }))).toBeUndefined();
    const locked = projectOf({ ...layers, trust: `${layers.trust}\nlocked: [brand.logo]` });
    expect(problemsOf(files(locked))).toMatchObject([{ code: "config/locked", at: "logo" }]);
  });
});

describe("colours:", () => {
  const colours = (values: string) => ({ school: `brand:\n  colours:\n    ${values}` });

  test.each([
    ['main: "#f2c400"', "brand/low-contrast", '"#f2c400"', '"#886c00"'],
    ['links: "#9adf7a"', "brand/low-contrast", '"#9adf7a"', '"#'],
    ['main: "#777777"', "brand/low-contrast", '"#777777"', '"#70'],
    ['main: "navy"', "config/invalid-value", '"navy"', '"#6b1f3a"'],
    ['main: "#abc"', "config/invalid-value", '"#abc"', '"#6b1f3a"'],
    ['accent: "#12345g"', "config/invalid-value", '"#12345g"', ""],
    ['accent: "rgb(1,2,3)"', "config/invalid-value", '"rgb(1,2,3)"', ""],
    ["main: 123456", "config/wrong-type", "123456", ""],
    ["main: #14532d", "config/blank-value", "main", '"#14532d"'],
    ['mian: "#14532d"', "config/unknown-key", "mian", '"main"'],
  ])("%s is reported at the value", (line, code, at, hint) => {
    const [problem, ...others] = problemsOf(projectOf(colours(line)));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code, at, file: "schools/trust/a.yaml" });
    expect(problem?.hint).toContain(hint);
  });

  test.each(['main: "#14532d"', 'accent: "#ffee00"', 'links: "#17603a"', 'main: "#14532D"'])(
    "%s is taken",
    (line) => expect(problemsOf(projectOf(colours(line)))).toEqual([]),
  );

  test("what the hint offers is taken", () => {
    const hint = problemsOf(projectOf(colours('main: "#f2c400"')))[0]?.hint ?? "";
    const [offered] = /"#[0-9a-f]{6}"/.exec(hint) ?? [];
    expect(problemsOf(projectOf(colours(`main: ${offered}`)))).toEqual([]);
  });

  test("a fault of a trust's is said once, in its own file", () => {
    const project = projectOf({ trust: 'brand: { colours: { main: "#ffd400" } }' });
    const files = problemsOf(project).map(({ file }) => file);
    expect(new Set(files)).toEqual(new Set(["schools/trust/defaults.yaml"]));
  });
});

test("another typeface is refused", () => {
  const [problem] = problemsOf(projectOf({ school: "brand: { typeface: Comic }" }));
  expect(problem).toMatchObject({ code: "config/invalid-value", at: "Comic" });
  expect(problem?.hint).toContain("Arimo, Tinos, Carlito");
});

test("a document's fingerprint knows the picture, and not where it lies", () => {
  const fingerprint = (picture: Uint8Array) => {
    const project = projectOf({ school: logo("crest.png") });
    put(project, "schools/trust/crest.png", picture);
    return documentOf(project).document.properties.fingerprint;
  };
  expect(fingerprint(png(9, 9))).toBe(fingerprint(png(9, 9)));
  expect(fingerprint(png(9, 9))).not.toBe(fingerprint(png(9, 8)));
});

test("a school without a brand has none, whatever its neighbour has", () => {
  const school = 'brand: { colours: { main: "#14532d" }, typeface: Tinos, motto: Grow, header: A }';
  const { brand, document } = documentOf(projectOf({ school }), "b");
  expect(brand).toEqual({ logo: undefined, colours: {}, typeface: undefined });
  expect(document.cover?.motto).toBeUndefined();
  expect(document.furniture.header).toBe(document.school);
});

test("a check says what is wrong with a brand", () => {
  const project = projectOf({ school: 'brand: { logo: crest.png, colours: { main: "#ffd400" } }' });
  const { diagnostics } = checkSchools(project, { paths: ["schools/trust/a.yaml"], today });
  const codes = shown(diagnostics).map(({ code }) => code);
  expect(codes.toSorted()).toEqual(["brand/logo-not-found", "brand/low-contrast"]);
});
