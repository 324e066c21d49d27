import { beforeAll, describe, expect, test } from "vitest";
import { policyOf } from "./compose.ts";
import { canPrint, textIn } from "./finished-files.ts";
import {
  changeBetween,
  type PolicyText,
  sentencesOf,
  squeeze,
  type TextChange,
} from "./policy-text.ts";
import { authority, school } from "./small-school.ts";

const names = [
  ["filtering.provider", "provider: Smoothwall", "provider: Netsweeper"],
  ["a DSL's name", "name: Joseph Adeyemi", "name: Winifred Okonjo"],
  ["the authority's police.name", "name: Suffolk Constabulary", "name: Norfolk Constabulary"],
] as const;

const formats = ["html", "docx", "pdf"] as const;

for (const format of formats) {
  describe.skipIf(format === "pdf" && !canPrint)(`one line of YAML, in ${format}`, () => {
    let before: PolicyText;
    beforeAll(async () => {
      before = await textIn(format, policyOf(authority, school));
    });
    const changedBy = (line: string, other: string): Promise<PolicyText> => {
      const change = (yaml: string) => yaml.replace(line, other);
      return textIn(format, policyOf(change(authority), change(school)));
    };

    test.each(names)(
      "%s changes the sentences that name it, and nothing else",
      async (_, line, other) => {
        const [old, fresh] = [line, other].map((text) =>
          text.replace("name: ", "").replace("provider: ", ""),
        );
        const sentences = sentencesOf(before);
        const changed = await changedBy(line, other);
        const named = sentences.filter((sentence) => sentence.includes(old ?? ""));

        expect(named.length).toBeGreaterThan(0);
        expect(squeezed(changeBetween(sentences, sentencesOf(changed)))).toEqual(
          squeezed({
            removed: named,
            added: named.map((sentence) => sentence.replaceAll(old ?? "", fresh ?? "")),
          }),
        );
        expect(withoutSentences(changed)).toEqual(withoutSentences(before));
      },
    );

    test("phones.pupils.rule changes the rule for pupils' phones, and nothing else", async () => {
      const changed = await changedBy("rule: handed-in", "rule: locker");

      expect(changedHeadings(before, changed)).toEqual([
        expect.stringMatching(/^\d+\.1 Pupils: the phone-free day$/),
      ]);
      const { added, removed } = changeBetween(sentencesOf(before), sentencesOf(changed));
      expect(removed.join(" ")).toMatch(
        /^Phones are handed in\. .*a member of staff.*a locked cupboard/,
      );
      expect(added.join(" ")).toMatch(/^Phones are locked away\. .*a locked cupboard/);
      expect(withoutSentences(changed)).toEqual(withoutSentences(before));
    });

    test("layout.numbering changes the numbers of headings and references, and nothing else", async () => {
      const changed = await changedBy("numbering: decimal", "numbering: letters");
      const [old, fresh] = [before, changed].map(sentencesOf);

      expect(fresh?.map(unnumbered)).toEqual(old?.map(unnumbered));
      expect(changed.contents.map(unnumbered)).toEqual(before.contents.map(unnumbered));
      const heading = changed.blocks.find(({ text }) =>
        text.endsWith("Pupils: the phone-free day"),
      );
      expect(heading?.text).toBe("a. Pupils: the phone-free day");
      const references = fresh?.filter((sentence) =>
        /section \d+\.[a-z](\.[ivx]+)?/.test(sentence),
      );
      expect(references?.length).toBeGreaterThan(10);
    });
  });
}

test("each rule for pupils' phones has words of its own", () => {
  const rules = ["not-on-site", "handed-in", "locker", "pouch", "kept-in-bag"];
  const policies = rules.map((rule) =>
    JSON.stringify(policyOf(authority, school.replace("rule: handed-in", `rule: ${rule}`))),
  );
  expect(new Set(policies).size).toBe(rules.length);
});

function squeezed({ added, removed }: TextChange): TextChange {
  return { removed: removed.map(squeeze), added: added.map(squeeze) };
}

function withoutSentences({ contents, furniture, title }: PolicyText): object {
  return { title, contents, furniture };
}

/** The headings under which a text differs. */
function changedHeadings(before: PolicyText, after: PolicyText): readonly string[] {
  const [old, fresh] = [before, after].map(textByHeading);
  const headings = new Set([...(old?.keys() ?? []), ...(fresh?.keys() ?? [])]);
  return Array.from(headings).filter((heading) => old?.get(heading) !== fresh?.get(heading));
}

function textByHeading({ blocks }: PolicyText): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  let heading = "";
  for (const { kind, text } of blocks) {
    if (kind === "heading" && /^\d/.test(text)) heading = text;
    else texts.set(heading, (texts.get(heading) ?? "") + squeeze(text));
  }
  return texts;
}

/** A heading or a sentence with a sign in place of each section number. */
function unnumbered(text: string): string {
  return squeeze(
    text
      .replace(/^(\d+(\.\d+)*|\d+\.|[a-z]\.|[ivx]+\.?) (?=\p{Lu})/u, "# ")
      .replaceAll(/section \d+(\.(\d+|[a-z]+))*/g, "section #"),
  );
}
