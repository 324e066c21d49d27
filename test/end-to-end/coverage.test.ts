import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { repository } from "./built-program.ts";
import { projectFolder } from "./project-folder.ts";
import { problemsIn } from "./reported-problems.ts";
import { proviso } from "./run-proviso.ts";
import { school, suffolk } from "./sample-schools.ts";

const ownSchool = "schools/suffolk/own.yaml";

/** A project with a template of its own to spoil. */
function projectWithPack(): string {
  const folder = projectFolder(suffolk);
  const pack = "templates/online-safety";
  cpSync(join(repository, pack), join(folder, pack), { recursive: true });
  return folder;
}

describe("proviso coverage", () => {
  test("shows requirement by section for every pack that lists requirements", async () => {
    const { code, stdout, stderr } = await proviso(["coverage"], { in: projectFolder(suffolk) });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^must .*\[monitoring-alerts\] +filtering_monitoring +monitoring$/m);
    expect(stdout).toContain("each is covered");
  });

  test("fails and names the requirement when a section is deleted", async () => {
    const folder = projectWithPack();
    const manifest = join(folder, "templates/online-safety/pack.yaml");
    const entry = "      - { id: proc-upskirting, title: Upskirting, required: true }\n";
    const text = readFileSync(manifest, "utf8");
    expect(text).toContain(entry);
    writeFileSync(manifest, text.replace(entry, ""));
    rmSync(join(folder, "templates/online-safety/sections/proc-upskirting.md"));
    const { code, stderr } = await proviso(["coverage"], { in: folder });
    expect(code).toBe(1);
    expect(problemsIn(stderr).join()).toContain(
      "pack/uncovered-requirement templates/online-safety/requirements.yaml",
    );
    expect(stderr).toContain("- id: upskirting");
  });

  test("shows for a school what its own choices take away", async () => {
    const own = `${school}sections:
  social-staff-personal: { defer_to: staff code of conduct }
  website: { omit: { reason: The website has a policy of its own. } }
`;
    const folder = projectFolder({ ...suffolk, [ownSchool]: own });
    const { code, stdout } = await proviso(["coverage", ownSchool], { in: folder });
    expect(code).toBe(0);
    expect(stdout).toMatch(/\[staff-pupil-contact\].*in another policy: staff code of conduct$/m);
    expect(stdout).toMatch(/\[website\].*left out by the school: website$/m);
    expect(stdout).toMatch(/\[monitoring-alerts\].*\d+\.\d monitoring$/m);
    expect(stdout).toMatch(/1 in another policy, 1 left out, /);
  });

  test("says the same as JSON", async () => {
    const folder = projectFolder(suffolk);
    const { stdout } = await proviso(["coverage", "online-safety", "--json"], { in: folder });
    const [pack] = JSON.parse(stdout).packs;
    expect(pack).toMatchObject({ id: "online-safety" });
    expect(pack.requirements).toContainEqual(
      expect.objectContaining({ id: "upskirting", level: "must", sections: ["proc-upskirting"] }),
    );
  });

  test("knows neither a pack nor a file of that name", async () => {
    const { code, stderr } = await proviso(["coverage", "online-saftey"], {
      in: projectFolder(suffolk),
    });
    expect({ code, problems: problemsIn(stderr) }).toEqual({
      code: 1,
      problems: ["file/nothing-matches"],
    });
  });
});

test("a school's own text that no longer says a must is a warning at that text", async () => {
  const own = `${school}sections:
  proc-upskirting: { replace: { text: We act on it., reason: shorter } }
`;
  const folder = projectFolder({ ...suffolk, [ownSchool]: own });
  const { code, stderr } = await proviso(["check", ownSchool], { in: folder });
  expect(code).toBe(0);
  expect(problemsIn(stderr)).toEqual([`rules/requirement-lost ${ownSchool}:22:39`]);
});

describe("proviso coverage --references", () => {
  const onDay = async (day: string) => {
    const args = ["coverage", "online-safety", "--references", "--today", day];
    return proviso(args, { in: projectFolder(suffolk) });
  };

  test("lists for the keeper what the register is not sure of", async () => {
    const { code, stdout } = await onDay("2026-11-25");
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^yes +Keeping children safe in education \(2026\) \[kcsie\] .*read on/m,
    );
    expect(stdout).toMatch(/^no +Keeping children safe in education \(2023\) .*unconfirmed/m);
    expect(stdout).not.toMatch(/not checked for a year/);
  });

  test("and a year later all that was checked", async () => {
    const { stdout } = await onDay("2027-11-25");
    expect(stdout).toMatch(/^yes +Prevent duty guidance \(2023\) .*not checked for a year/m);
  });
});
