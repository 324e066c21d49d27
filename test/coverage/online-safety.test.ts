import { describe, expect, test } from "vitest";
import { readPack } from "../../src/host/pack-files.ts";
import { checkPack } from "../../src/pack/check-pack.ts";
import { allSections, type PackSection, type PolicyPack } from "../../src/pack/pack.ts";
import { parsePack } from "../../src/pack/parse-pack.ts";
import { given, project, validator } from "../formats/compose.ts";
import { seen } from "../pack/builders.ts";

const sources = given(readPack(project, "online-safety"));
const pack = given(parsePack(sources));
const musts = pack.requirements.filter(({ level }) => level === "must").map(({ id }) => id);

/** The requirements that a changed pack's check complains of, by the text it points at or names. */
function missedIn(changed: PolicyPack): readonly string[] {
  const problems = checkPack(changed, validator.schema);
  return musts.filter((id) =>
    problems.some(
      ({ code, message }) =>
        (code === "pack/missing-evidence" || code === "pack/uncovered-requirement") &&
        (message.includes(`${id} (`) || message.includes(`${id}:`)),
    ),
  );
}

test("the pack covers all that it lists", () => {
  expect(pack.requirements.length).toBeGreaterThan(90);
  expect(seen(checkPack(pack, validator.schema))).toEqual([]);
});

test("every must is covered", () => {
  const covered = allSections(pack).flatMap(({ covers }) => covers.map((each) => each.requirement));
  expect(musts.filter((id) => !covered.includes(id))).toEqual([]);
});

describe("a section that covers musts", () => {
  const covering = allSections(pack)
    .map((section) => ({ section, ids: mustsOf(section) }))
    .filter(({ ids }) => ids.length > 0);

  test.each(covering)("fails when it is emptied: $section.id", ({ section, ids }) => {
    const emptied = given(
      parsePack({
        ...sources,
        sections: sources.sections.map((file) =>
          file.path.endsWith(`/${section.id}.md`)
            ? { ...file, text: frontMatterOf(file.text) }
            : file,
        ),
      }),
    );
    expect(missedIn(emptied)).toEqual(expect.arrayContaining([...ids]));
  });

  test.each(covering)("is missed when it is deleted: $section.id", ({ section, ids }) => {
    const without = (sections: readonly PackSection[]): readonly PackSection[] =>
      sections
        .filter(({ id }) => id !== section.id)
        .map((each) => ({ ...each, sections: without(each.sections) }));
    expect(missedIn({ ...pack, sections: without(pack.sections) })).toEqual(
      expect.arrayContaining([...ids]),
    );
  });

  test("is each of more than thirty", () => {
    expect(covering.length).toBeGreaterThan(30);
  });
});

function mustsOf({ covers }: PackSection): readonly string[] {
  return covers.map(({ requirement }) => requirement).filter((id) => musts.includes(id));
}

function frontMatterOf(text: string): string {
  return /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? "";
}
