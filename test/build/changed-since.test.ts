import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { LayerFiles } from "../../src/build/layers.ts";
import type { SelectionRequest } from "../../src/build/select.ts";
import { findCandidates, narrow } from "../../src/build/select-schools.ts";
import { openWorkspace, type Workspace } from "../../src/build/workspace.ts";
import { projectAt, shownPath } from "../../src/host/project.ts";
import { GitRepository } from "../host/git-repository.ts";
import { temporaryFolder } from "../host/temporary-folder.ts";

/** Schools of two authorities, one of them with a trust; a pack of the project's own and one that extends it. */
const files = {
  "schools/defaults.yaml": "status: draft\n",
  "schools/kent/defaults.yaml": "status: draft\n",
  "schools/kent/a.yaml": "documents: [slips]\nbrand: { logo: pictures/a.png }\n",
  "schools/kent/pictures/a.png": "a",
  "schools/kent/pictures/other.png": "b",
  "schools/kent/trust/defaults.yaml": "documents: [notes]\nbrand: { logo: trust.svg }\n",
  "schools/kent/trust/trust.svg": "<svg/>",
  "schools/kent/trust/b.yaml": "status: draft\n",
  "schools/durham/c.yaml": "status: draft\n",
  "schools/durham/d é.yaml": "documents: [slips, online-safety]\n",
  "templates/notes/pack.yaml": "id: notes\n",
  "templates/notes/shared/a.md": "A\n",
  "templates/slips/pack.yaml": "id: slips\nextends: notes\n",
  "templates/slips/sections/a.md": "A\n",
  "proviso-baseline.yaml": "problems: []\n",
  "package-lock.json": "{}\n",
  "README.md": "Read me.\n",
};

const kent = ["kent/a", "kent/trust/b"];
const all = ["durham/c", "durham/d é", ...kent];

let repository: GitRepository;
let workspace: Workspace;

beforeAll(() => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "proviso-changed-")));
  repository = new GitRepository(folder);
  repository.commit(files);
  const project = projectAt(folder);
  const { value } = openWorkspace(project, "2026-11-22");
  if (!value) throw new Error("The workspace cannot be opened.");
  workspace = value;
});
afterEach(() => {
  vi.unstubAllEnvs();
  repository.reset();
});
afterAll(() => rmSync(repository.folder, { recursive: true, force: true }));

/** The same tools, for the project in another folder. */
function opened(folder: string): Workspace {
  return { ...workspace, project: projectAt(folder) };
}

/** The schools that a change touches, and the reasons. */
function touched(request: Partial<SelectionRequest> = {}, { project, validator } = workspace) {
  const { value, diagnostics } = findCandidates(project, {
    paths: [],
    changedSince: "main",
    ...request,
  });
  const codes = diagnostics.map(({ code }) => code);
  if (!value) return { codes };
  const selection = narrow(value, { ...workspace, project }, new LayerFiles(project, validator));
  return {
    codes,
    schools: selection.schools.map(({ id }) => id),
    defaults: selection.defaults.map((path) => shownPath(project, path)),
    because: selection.narrowing?.because,
    ownFiles: selection.narrowing?.ownFiles,
  };
}

const changed = "status: approved\n";

test.each<{
  readonly what: string;
  readonly write: Readonly<Record<string, string | undefined>>;
  readonly schools: readonly string[];
  readonly because?: readonly string[];
}>([
  { what: "nothing", write: {}, schools: [] },
  { what: "a school", write: { "schools/kent/a.yaml": changed }, schools: ["kent/a"] },
  {
    what: "a school with a space and an accent in its name",
    write: { "schools/durham/d é.yaml": changed },
    schools: ["durham/d é"],
  },
  { what: "a new school", write: { "schools/durham/new.yaml": "" }, schools: ["durham/new"] },
  {
    what: "an installed package that no .gitignore names",
    write: { "node_modules/proviso/package.json": "{}" },
    schools: [],
  },
  { what: "a deleted school", write: { "schools/kent/a.yaml": undefined }, schools: [] },
  {
    what: "a renamed school",
    write: { "schools/durham/c.yaml": undefined, "schools/durham/z.yaml": "status: draft\n" },
    schools: ["durham/z"],
  },
  {
    what: "a folder’s defaults",
    write: { "schools/kent/defaults.yaml": changed },
    schools: kent,
    because: ["schools/kent/defaults.yaml"],
  },
  {
    what: "deleted defaults",
    write: { "schools/kent/trust/defaults.yaml": undefined },
    schools: ["kent/trust/b"],
    because: ["schools/kent/trust/defaults.yaml"],
  },
  {
    what: "the defaults of all",
    write: { "schools/defaults.yaml": changed },
    schools: all,
    because: ["schools/defaults.yaml"],
  },
  { what: "defaults above schools/", write: { "defaults.yaml": changed }, schools: [] },
  {
    what: "a pack that some use",
    write: { "templates/slips/sections/a.md": "B\n" },
    schools: ["durham/d é", "kent/a"],
    because: ["the pack slips"],
  },
  {
    what: "a pack that another extends",
    write: { "templates/notes/shared/a.md": "B\n" },
    schools: ["durham/d é", "kent/a", "kent/trust/b"],
    because: ["the pack notes"],
  },
  {
    what: "a pack of the project’s own in place of Proviso’s",
    write: { "templates/online-safety/pack.yaml": "id: online-safety\n" },
    schools: ["durham/c", "durham/d é"],
    because: ["the pack online-safety"],
  },
  {
    what: "a pack, beside a school that cannot be read",
    write: { "templates/slips/pack.yaml": "id: slips\n", "schools/durham/c.yaml": "a: [" },
    schools: ["durham/c", "durham/d é", "kent/a"],
    because: ["the pack slips"],
  },
  {
    what: "a school’s crest",
    write: { "schools/kent/pictures/a.png": "new" },
    schools: ["kent/a"],
    because: ["schools/kent/pictures/a.png"],
  },
  {
    what: "a trust’s logo",
    write: { "schools/kent/trust/trust.svg": "<svg></svg>" },
    schools: ["kent/trust/b"],
    because: ["schools/kent/trust/trust.svg"],
  },
  {
    what: "files that no school names",
    write: { "README.md": "new", "schools/kent/pictures/other.png": "new" },
    schools: [],
  },
  {
    what: "the list of known problems",
    write: { "proviso-baseline.yaml": "problems: []\n#\n" },
    schools: all,
    because: ["proviso-baseline.yaml"],
  },
  {
    what: "which Proviso is installed",
    write: { "package-lock.json": "{ }\n" },
    schools: all,
    because: ["package-lock.json"],
  },
])("a change of $what touches $schools", ({ write, schools, because = [] }) => {
  repository.write(write);
  const found = touched();
  expect(found).toMatchObject({ codes: [], because });
  expect(found.schools).toEqual(schools);
});

test("a change is counted from where the branch began, committed or not", () => {
  repository.git("switch", "--quiet", "--create", "branch");
  repository.commit({ "schools/kent/a.yaml": changed });
  repository.git("branch", "--force", "theirs", "main");
  repository.git("switch", "--quiet", "theirs");
  repository.commit({ "schools/durham/c.yaml": changed });
  repository.git("switch", "--quiet", "branch");
  repository.write({ "schools/kent/trust/b.yaml": changed });
  repository.git("add", "schools/kent/trust/b.yaml");
  expect(touched({ changedSince: "theirs" })).toMatchObject({ schools: kent, ownFiles: 2 });
});

test("only what was asked for and is touched is looked at", () => {
  repository.write({ "schools/kent/defaults.yaml": changed, "schools/durham/c.yaml": changed });
  expect(touched({ paths: ["schools/kent/trust", "schools/durham"] })).toMatchObject({
    schools: ["kent/trust/b", "durham/c"],
    defaults: [],
  });
  expect(touched({ paths: ["schools/kent"] }).defaults).toEqual(["schools/kent/defaults.yaml"]);
  expect(touched({ paths: ["schools/no-such-school.yaml"] }).codes).toEqual([
    "file/nothing-matches",
  ]);
});

test("schools that share an output are still told apart from those that do not", () => {
  repository.write({ "schools/durham/c.yml": "" });
  const { value } = findCandidates(workspace.project, { paths: [], changedSince: "main" });
  const layers = new LayerFiles(workspace.project, workspace.validator);
  const { clashes } = narrow(
    value ?? {
      schools: [],
      ofAllShards: [],
      defaults: [],
      clashes: new Map(),
      change: undefined,
    },
    workspace,
    layers,
  );
  expect(Array.from(clashes.values(), ({ code }) => code)).toEqual(["file/same-output"]);
});

test("works from a folder within the repository, with layers and packs above it", () => {
  repository.write({ "schools/kent/defaults.yaml": changed });
  const inside = opened(join(repository.folder, "schools", "kent"));
  expect(touched({ paths: ["trust"] }, inside)).toMatchObject({
    schools: ["kent/trust/b"],
    because: ["defaults.yaml"],
  });
});

test("works for a project that is not the whole repository", () => {
  repository.write({ "policies/schools/x.yaml": "", "policies/schools/y/z.yaml": "" });
  const inside = opened(join(repository.folder, "policies"));
  expect(touched({}, inside).schools).toEqual(["x", "y/z"]);
  repository.git("add", "--all");
  expect(touched({}, inside).schools).toEqual(["x", "y/z"]);
});

describe("what stands in the way:", () => {
  const codes = (changedSince: string, context = workspace) =>
    touched({ changedSince }, context).codes;

  test("a revision that is not there", () => {
    expect(codes("no-such-branch")).toEqual(["git/unknown-revision"]);
    expect(codes("main..main")).toEqual(["git/unknown-revision"]);
  });

  test("a folder without a repository", () => {
    const bare = temporaryFolder();
    expect(codes("main", opened(bare))).toEqual(["file/nothing-matches", "git/no-repository"]);
  });

  test("a history that begins after the branch did", () => {
    repository.git("switch", "--quiet", "--orphan", "other");
    repository.commit(files);
    expect(codes("main")).toEqual(["git/no-common-history"]);
  });

  test("no git", () => {
    vi.stubEnv("PATH", temporaryFolder());
    expect(codes("main")).toEqual(["git/not-found"]);
  });

  test("a repository that git will not read", () => {
    vi.stubEnv("GIT_CONFIG_COUNT", "not a number");
    expect(codes("main")).toEqual(["git/failed"]);
  });
});
