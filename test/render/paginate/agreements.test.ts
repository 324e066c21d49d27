import { describe, expect, test } from "vitest";
import type { PolicyDocument, Section } from "../../../src/document/document.ts";
import { renderHtml } from "../../../src/render/html/render-html.ts";
import type { PageNumbers } from "../../../src/render/page-numbers.ts";
import { estimatePages } from "../../../src/render/paginate/estimate-pages.ts";
import { documentOf, packNamed, projectFile, theme } from "../../formats/compose.ts";
import { printer } from "../../formats/finished-files.ts";
import { documentsOf, schoolIds } from "../../formats/schools.ts";
import { outlinePages } from "./outline-pages.ts";

/** The longest that a school can say in what an agreement prints. */
const longWinded = JSON.stringify({
  school: { phases: ["eyfs", "ks1", "ks2", "ks3", "ks4", "sixth-form"], residential: true },
  people: {
    dsl: ["Alexandra Featherstonehaugh", "Bartholomew Montgomery", "Wilhelmina Cholmondeley"].map(
      (name) => ({ name }),
    ),
  },
  terminology: {
    pupils: "students",
    head: "executive headteacher",
    governing_body: "local governing body",
    leadership: "senior leadership team",
    setting: "academy",
  },
  filtering: {
    pupil_procedure: [
      "close the lid of a laptop, or close the case of a tablet and press its lock button",
      "leave the device where it is and do not show the screen to anybody else",
      "tell a member of staff straight away",
    ],
  },
  phones: {
    pupils: {
      rule: "handed-in",
      handed_to: "the form tutor or, in the mornings of examinations, the invigilator",
      years: [6, 7, 8, 9, 10, 11, 12, 13],
    },
    staff: { storage: "switched off and locked in a cupboard away from the classrooms" },
    visitors: {
      areas: "the reception area, the staff room and the meeting rooms beside the office",
    },
  },
  ai: { pupils: "own-accounts" },
  email: { pupils: { mode: "both" } },
  security: { portable_media: "permission-and-encryption" },
  social_media: {
    personal_use_rule: "only in breaks, out of sight of students, and only on their own devices",
  },
  remote_learning: { used: true },
});

const wordiest = documentOf(
  packNamed("acceptable-use"),
  projectFile("examples/authority/defaults.yaml"),
  projectFile("examples/authority/full-school.yaml"),
  longWinded,
);

/** The document with a page of its own after the last agreement, so that each one's end is known. */
function withEnd(document: PolicyDocument): PolicyDocument {
  const end: Section = {
    id: "end",
    level: 1,
    number: undefined,
    reference: undefined,
    newPage: true,
    heading: [{ type: "text", value: "The end" }],
    blocks: [],
    sections: [],
  };
  return { ...document, sections: [...document.sections, end] };
}

/** How many pages each agreement takes. All of them, and the end, start on a new page. */
function pagesOf(document: PolicyDocument, pages: PageNumbers): Readonly<Record<string, number>> {
  const ids = document.sections.map(({ id }) => id);
  const counts = ids.slice(0, -1).map((id, at) => {
    const next = pages.get(ids[at + 1] ?? "") ?? Number.POSITIVE_INFINITY;
    return [id, next - (pages.get(id) ?? 0)] as const;
  });
  return Object.fromEntries(counts);
}

const tooLong = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).filter(([, count]) => !(count >= 1 && count <= 2));

function agreementsOf(schoolId: string): PolicyDocument {
  const found = documentsOf(schoolId).find(({ id }) => id === "acceptable-use");
  if (!found) throw new Error(`${schoolId} has no agreements.`);
  return found;
}

describe.each(schoolIds)("the agreements of %s", (schoolId) => {
  const document = withEnd(agreementsOf(schoolId));

  test("each start on a page of their own and take two pages at most", () => {
    expect(document.sections.slice(1).filter(({ newPage }) => !newPage)).toEqual([]);
    expect(document.sections.length).toBeGreaterThan(4);
    expect(tooLong(pagesOf(document, estimatePages(document, theme)))).toEqual([]);
  });

  test("have lines to sign on", () => {
    const unsigned = document.sections
      .slice(1, -1)
      .filter(({ blocks }) => !blocks.some(({ type }) => type === "signatureBlock"));
    const nothingToSign = schoolId === "durham/delves-lane" ? ["aup-parents"] : [];
    expect(unsigned.map(({ id }) => id)).toEqual(nothingToSign);
  });
});

describe("the agreements of the school that has most to say", () => {
  const document = withEnd(wordiest);

  test("take two pages at most when they are printed", async () => {
    const pages = estimatePages(document, theme);
    const html = new TextDecoder().decode(await renderHtml(document, theme, pages));
    const printed = pagesOf(document, await outlinePages(await printer.print(html), document));

    expect(Object.keys(printed).length).toBe(7);
    expect(tooLong(printed)).toEqual([]);
  });
});
