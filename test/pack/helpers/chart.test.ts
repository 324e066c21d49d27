import { describe, expect, test } from "vitest";
import type { Figure, Inline } from "../../../src/document/document.ts";
import { figuresOf } from "../../../src/document/figures.ts";
import { layOutChart } from "../../../src/render/flow-chart/lay-out-chart.ts";
import { highestDrawing } from "../../../src/render/paginate/layout-metrics.ts";
import { policyOf, projectFile, theme } from "../../formats/compose.ts";
import { faultsOf } from "../../render/flow-chart/chart-faults.ts";
import { blocksOf, printed } from "../builders.ts";

const authority = `
police: { name: Kent Police, non_emergency: "101" }
referral: { name: Front Door, article: true, phone: "01632 960201", out_of_hours_phone: "01632 960202" }
lado: { phone: "01632 960203" }
`;

function figure(school = ""): Figure {
  const [block] = blocksOf("{{chart}}", school);
  if (block?.type !== "figure") throw new Error("There is no figure.");
  return block;
}

describe("the response chart", () => {
  test("has the authority’s own names and numbers", () => {
    const words = printed("{{chart}}", authority);
    expect(words).toContain("Refer to the Front Door on 01632 960201.");
    expect(words).toContain("Out of hours: 01632 960202.");
    expect(words).toContain("Contact Kent Police.");
    expect(words).toContain("within one working day, on 01632 960203.");
  });

  test("says nothing about numbers that nobody has given", () => {
    const words = printed("{{chart}}");
    expect(words).toContain("Refer to First Contact.\n");
    expect(words).toContain("within one working day.");
    expect(words).not.toContain("Out of hours");
    expect(words).not.toContain("undefined");
  });

  test("names the DSL, the deputies and who covers for them", () => {
    const people = `people:
  dsl: [{ name: Ms A Reed }, { name: Mr B Lowe }]
  deputy_dsl: [{ name: Mrs C Hill }]
  dsl_cover: { name: Dr D Marsh, role: assistant head }`;
    expect(printed("{{chart}}", people)).toContain(
      "Tell the DSL (or a deputy) straight away. DSL: Ms A Reed or Mr B Lowe. In their absence: Mrs C Hill. If nobody can be reached: Dr D Marsh (assistant head).",
    );
    expect(printed("{{chart}}")).toContain(
      "Tell the DSL straight away. DSL: Mr J Fox. If nobody can be reached: the most senior leader on site.",
    );
  });

  test("asks the bodies that the school has chosen", () => {
    const words = printed(
      "{{chart}}",
      "incidents: { unsure_advice_from: [referral, professionals_helpline], illegal_activity_contact: [police, ceop] }",
    );
    expect(words).toContain(
      "Ask First Contact or the Professionals Online Safety Helpline for advice.",
    );
    expect(words).toContain("Contact Durham Constabulary and CEOP.");
  });

  test("sends concerns about adults to the roles that the school has chosen, and those about the head on", () => {
    const words = printed(
      "{{chart}}",
      `school: { trust: Oak Trust, governance: academy }
terminology: { head: principal }
people: { chair_of_governors: { name: Ms B Lowe, role: chair of trustees } }
incidents: { staff_misuse: { handled_by: [head, line_manager] } }`,
    );
    expect(words).toContain("Tell the principal or their line manager today.");
    expect(words).toContain(
      "About the principal: tell Ms B Lowe (chair of trustees), who informs Oak Trust.",
    );
  });

  test("knows for each name and number the key it comes from", () => {
    const origins = originsOf(figure(authority));
    for (const key of ["people.dsl.0.name", "police.name", "referral.phone", "lado.phone"]) {
      expect(origins).toContain(key);
    }
  });

  test("prints values as they were typed, never as markup", () => {
    const words = printed("{{chart}}", 'people: { dsl: [{ name: "Mr **J** [Fox](x) <b>" }] }');
    expect(words).toContain("DSL: Mr **J** [Fox](x) <b>.");
  });

  test("refers to sections only where the policy has them", () => {
    expect(printed("{{chart}}")).not.toContain("section");
    const policy = policyOf(
      projectFile("examples/authority/defaults.yaml"),
      projectFile("examples/authority/full-school.yaml"),
    );
    const targets = referencesOf(figuresOf(policy));
    expect(targets).toEqual(["incidents-staff", "proc-nudes", "proc-iioc"]);
  });

  test("describes itself to those who cannot see it, in fewer words than it has", () => {
    expect(figure().description.length).toBeLessThan(300);
    expect(figure().description).toMatch(/^A flow chart\./);
  });
});

const longNames = `
school: { trust: The Peaks and Dales Church of England Multi-Academy Trust, governance: academy }
terminology: { governing_body: board of trustees }
people:
  dsl:
    - { name: Dr Alexandra Featherstonehaugh-Cholmondeley }
    - { name: Mrs Oluwaseun Adebayo-Richardson-Montgomery }
    - { name: Mr Llywelyn ap Gruffydd-Wynne-Jones }
    - { name: Ms Γεωργία Παπαδοπούλου }
  deputy_dsl: [{ name: Mr Bartholomew Throckmorton-Smythe }]
  chair_of_governors: { name: The Reverend Canon Dr Ebenezer Hollingsworth, role: chair of trustees }
referral:
  name: Derby and Derbyshire Safeguarding Children Partnership
  article: true
  phone: "+44 (0)1632 960140"
  out_of_hours_phone: "+44 (0)1632 960142"
education_advice: { name: Education Safeguarding and Online Protection Advisory Service }
incidents: { unsure_advice_from: [referral, education_advice] }
`;

describe("laid out, the response chart", () => {
  const height = (school: string) => layOutChart(figure(school).chart).height;
  const points = (millimetres: number) => (millimetres * 72) / 25.4;

  test("takes no more than 200 mm of a page for most schools", () => {
    expect(height(authority)).toBeLessThan(points(200));
  });

  test("fits on a page with its caption, in its full size, with long names", () => {
    expect(faultsOf(layOutChart(figure(longNames).chart))).toEqual([]);
    expect(height(longNames)).toBeLessThan(points(highestDrawing(theme.marginMillimetres)));
  });
});

function inlinesOf(node: unknown): readonly Inline[] {
  if (Array.isArray(node)) return node.flatMap(inlinesOf);
  if (typeof node !== "object" || node === null) return [];
  const below = Object.values(node).flatMap(inlinesOf);
  return "type" in node && node.type !== "figure" ? [node as Inline, ...below] : below;
}

function originsOf(node: unknown): readonly string[] {
  return inlinesOf(node).flatMap((inline) => (inline.type === "text" ? (inline.origin ?? []) : []));
}

function referencesOf(node: unknown): readonly string[] {
  return inlinesOf(node).flatMap((inline) =>
    inline.type === "crossReference" ? inline.target : [],
  );
}
