import { PassThrough } from "node:stream";
import { text as textOf } from "node:stream/consumers";
import { expect, test } from "vitest";
import { SchoolDraft } from "../../src/build/new-school.ts";
import { openWorkspace } from "../../src/build/workspace.ts";
import { askQuestions } from "../../src/cli/ask.ts";
import { projectAt } from "../../src/host/project.ts";
import { given } from "../formats/compose.ts";

const workspace = given(openWorkspace(projectAt("."), "2026-11-22"));
const draft = new SchoolDraft(workspace, `${workspace.project.root}/schools/kent/marlpit-trust`);

/** Answers the questions with lines, and gives what was answered and what was printed. */
async function conversation(lines: readonly string[], answered = {}) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  input.end(`${lines.join("\n")}\n`);
  const known = { given: answered, offered: { "policy-date": "2026-11" } };
  const answers = await askQuestions(draft, known, { input, output });
  output.end();
  return { answers, printed: await textOf(output) };
}

test("questions are asked one by one, and again with the reason where an answer is wrong", async () => {
  const { answers, printed } = await conversation(
    [
      "",
      "Oak Field School",
      "ks3, ks5",
      "ks3, ks4",
      "5",
      "01632 960123",
      "",
      "Bo Lee",
      "",
      "Cy Roe",
      "Di Fox",
      "",
      "2027-11",
      "",
      "locker",
    ],
    { head: "Anna Smith" },
  );
  expect(answers).toEqual({
    name: "Oak Field School",
    phases: "ks3, ks4",
    phone: "01632 960123",
    website: "",
    head: "Anna Smith",
    dsl: "Bo Lee",
    "deputy-dsl": "",
    "lead-governor": "Cy Roe",
    chair: "Di Fox",
    "policy-date": "2026-11",
    "next-review": "2027-11",
    filtering: "",
    phones: "locker",
  });
  expect(printed).toContain("This has to be answered");
  expect(printed).toContain("Item 2 of school.phases is not one of the allowed values.");
  expect(printed).toContain("school.phone must be a phone number");
  expect(printed).not.toContain("Who is the head?");
  // The trust's layer has it already, so it is offered.
  expect(printed).toContain("Which filtering product does the school use? [Smoothwall]");
});

test("answers that end too soon are no answers", async () => {
  expect((await conversation(["Oak Field School", "ks1"])).answers).toBeUndefined();
});
