import { describe, expect, test } from "vitest";
import { parsePack } from "../../src/pack/parse-pack.ts";
import { pieceInWords } from "../../src/pack/requirements.ts";
import { coverageOf } from "../../src/rules/coverage.ts";
import { checkRequirements } from "../../src/rules/requirements.ts";
import { documentOf, manifestOf, packSources, schoolOf, seen } from "../pack/builders.ts";

const requirements = `requirements:
  - { id: alerts, title: Alerts, asked_by: [kcsie], level: must, evidence: { words: [alert] } }
  - id: law
    title: The law
    asked_by: [dpa]
    level: must
    when: { school.residential: true }
    evidence: { cites: [dpa] }
  - id: phone
    title: The number
    asked_by: [kcsie]
    level: should
    evidence: { values: [school.phone, police.name], cites: [childline] }
`;

const manifest = manifestOf(`sections:
  - id: page
    title: Page
    required: true
    sections:
      - { id: below, title: Below }
  - { id: guidance, title: Guidance }
`);

const prose = {
  page: '---\ncovers: [alerts, law]\n---\n\nAlerts, says {{cite "dpa"}}.\n',
  below:
    '---\ncovers: [phone]\n---\n\n{{police.name}} and {{national "childline"}}.\n\n{{#if school.phone}}\nRing {{school.phone}}.\n{{/if}}\n',
  guidance: "---\n---\n\n{{guidance}}\n",
};

function coverage(layer: string, sections: Readonly<Record<string, string>> = prose) {
  const sources = {
    ...packSources(sections, manifest),
    sections: Object.entries(sections).map(([id, text]) => ({ path: `sections/${id}.md`, text })),
    requirements: { path: "requirements.yaml", text: requirements },
  };
  const { value: pack } = parsePack(sources);
  if (!pack) throw new Error("The pack cannot be read.");
  const school = schoolOf(layer);
  return coverageOf(pack, documentOf(pack, school), school);
}

const states = (layer: string, sections?: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    coverage(layer, sections).map(({ requirement, state }) => [requirement.id, state]),
  );

describe("a requirement", () => {
  test("is met by words that only a school's own value says", () => {
    const named = { ...prose, page: prose.page.replace("Alerts,", "{{police.name}}") };
    expect(states("", named)).toMatchObject({ alerts: "not-printed" });
    expect(states("police: { name: Alert Police }", named)).toMatchObject({ alerts: "met" });
  });

  test("is met where its evidence is printed, and a value that the school has not is not asked for", () => {
    expect(states("")).toEqual({ alerts: "met", phone: "met" });
  });

  test("applies only to the schools of its conditions", () => {
    expect(states("school: { residential: true }")).toEqual({
      alerts: "met",
      law: "met",
      phone: "met",
    });
  });

  test("says by which number its section is found", () => {
    const [, phone] = coverage("");
    expect(phone?.sections).toEqual([{ id: "below", reference: "1.1", omitted: false }]);
  });

  test("is elsewhere where the school points to another policy", () => {
    expect(states("sections: { page: { defer_to: alert policy } }")).toEqual({
      alerts: "elsewhere",
      phone: "elsewhere",
    });
  });

  test("is left out where the school leaves its section out", () => {
    const omit = "sections: { below: { omit: { reason: no phone } } }";
    expect(states(omit)).toEqual({ alerts: "met", phone: "left-out" });
  });

  test("is missing from the school's own text that does not say it", () => {
    const replace = (text: string) =>
      `sections: { page: { replace: { text: ${text}, reason: x } } }`;
    expect(states(replace("Bells ring."))["alerts"]).toBe("own-wording");
    expect(states(replace("Alerts ring."))["alerts"]).toBe("met");
  });

  test("is met by a citation in words where the list of guidance is not the pack's", () => {
    const own = "sections: { guidance: { replace: { text: None., reason: x } } }";
    expect(states(`school: { residential: true }\n${own}`)["law"]).toBe("met");
  });

  test("is not printed where the pack's text does not say it for this school", () => {
    const silent = {
      ...prose,
      page: "---\ncovers: [alerts, law]\n---\n\n{{#if school.email}}\nAlerts.\n{{/if}}\n",
    };
    expect(states("", silent)["alerts"]).toBe("not-printed");
    expect(states("school: { email: office@a.example }", silent)["alerts"]).toBe("met");
    const [alerts] = coverage("", silent);
    expect(alerts?.missing.map(pieceInWords)).toEqual(["“alert”"]);
  });
});

describe("a problem is", () => {
  test("the school's own text that says a must no longer", () => {
    const replace = "sections: { page: { replace: { text: Bells ring., reason: x } } }";
    expect(seen(checkRequirements(coverage(replace)))).toEqual([
      ["rules/requirement-lost", "Bells ring."],
    ]);
  });

  test("the pack's own text that does not say a must for this school", () => {
    const silent = { ...prose, page: "---\ncovers: [alerts, law]\n---\n\nBells.\n" };
    expect(seen(checkRequirements(coverage("", silent)))).toEqual([
      ["pack/missing-evidence", "alerts"],
    ]);
  });

  test("neither a should nor what another policy covers", () => {
    const own =
      "sections: { below: { replace: { text: Nothing., reason: x } }, page: { defer_to: it } }";
    expect(checkRequirements(coverage(own))).toEqual([]);
  });
});
