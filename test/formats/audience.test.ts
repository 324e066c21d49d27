import { describe, expect, test } from "vitest";
import type { PolicyDocument } from "../../src/document/document.ts";
import { type Audience, forAudience } from "../../src/pack/audience.ts";
import { composePolicy, composeSchool } from "../../src/pipeline.ts";
import { parseYaml } from "../../src/yaml/parse-yaml.ts";
import type { YamlMap } from "../../src/yaml/tree.ts";
import { given, onlineSafety, projectFile, validator } from "./compose.ts";
import { xmlPartsOf } from "./docx-text.ts";
import { canPrint, fileOf, textIn } from "./finished-files.ts";
import { squeeze, squeezedText } from "./policy-text.ts";

const layers = ["defaults.yaml", "full-school.yaml"].map((name) => {
  const path = `examples/authority/${name}`;
  return given(parseYaml({ path, text: projectFile(path) })) as YamlMap;
});
const school = given(composeSchool(layers, validator));

function policyFor(audience: Audience): PolicyDocument {
  return given(composePolicy(onlineSafety, forAudience(school, audience)));
}

const head = school.config.people.head;
const kept = [head.phone, head.email].map((detail) => detail ?? "no such detail");
const printed = [head.name, school.config.school.phone, school.config.people.dsl[0].email].map(
  (detail) => detail ?? "no such detail",
);

/** Everything in a file, read or not: all parts of a Word file, tags and addresses included. */
const contents: Readonly<Record<string, (policy: PolicyDocument) => Promise<string>>> = {
  html: async (policy) => new TextDecoder().decode(await fileOf(policy, "html")),
  markdown: async (policy) => new TextDecoder().decode(await fileOf(policy, "markdown")),
  docx: async (policy) => JSON.stringify(Array.from(xmlPartsOf(await fileOf(policy, "docx")))),
};

describe("what is internal", () => {
  test.each(Object.entries(contents))("is nowhere in a %s file for the public", async (_, read) => {
    const [inside, outside] = await Promise.all([
      read(policyFor("inside")),
      read(policyFor("public")),
    ]);
    // Spaces in a number may be written as something else; its last digits are not.
    for (const detail of kept.map(lastPart)) {
      expect(inside).toContain(detail);
      expect(outside).not.toContain(detail);
    }
    for (const detail of printed.map(lastPart)) expect(outside).toContain(detail);
  });

  test.skipIf(!canPrint)("is nowhere in a PDF file for the public", async () => {
    const read = async (audience: Audience) =>
      squeezedText(await textIn("pdf", policyFor(audience)));
    const [inside, outside] = await Promise.all([read("inside"), read("public")]);
    for (const detail of kept.map(squeeze)) {
      expect(inside).toContain(detail);
      expect(outside).not.toContain(detail);
    }
    for (const detail of printed.map(squeeze)) expect(outside).toContain(detail);
  });
});

function lastPart(detail: string): string {
  return detail.split(" ").at(-1) ?? detail;
}
