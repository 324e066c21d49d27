import { expect, test } from "vitest";
import type { Cover } from "../../../src/document/document.ts";
import { estimatePages } from "../../../src/render/paginate/estimate-pages.ts";
import type { Theme } from "../../../src/render/theme.ts";
import { list, paragraph, policy, section, theme } from "../docx/builders.ts";

const cover: Cover = {
  school: "Northfield Primary School",
  title: "Safeguarding Policy",
  lines: ["September 2026"],
  statement: [],
};
const words = (count: number): string => "policy ".repeat(count).trim();

const pagesOf = (...parts: Parameters<typeof policy>): Record<string, number> =>
  Object.fromEntries(estimatePages(policy(...parts), theme));

test("gives cover, front and contents pages of their own", () => {
  const pages = pagesOf({
    cover,
    front: [section(["", "Vision"], paragraph("Short."))],
    sections: [section(["1", "Aims"], paragraph("Short.")), section(["2", "Scope"])],
    appendices: [section(["Appendix A", "Forms"]), section(["Appendix B", "Links"])],
  });
  expect(pages).toEqual({ vision: 2, aims: 4, scope: 4, forms: 5, links: 6 });
});

test("starts the text on the first page where there is neither cover nor contents list", () => {
  const pages = pagesOf({
    contents: { used: false, levels: 2 },
    front: [section(["", "Vision"], paragraph("Short."))],
    sections: [section(["1", "Aims"])],
  });
  expect(pages).toEqual({ vision: 1, aims: 1 });
});

// 36 pixels for each entry, so that 26 fit on a page of 957.
test("counts the pages of a long contents list", () => {
  const sections = Array.from({ length: 80 }, (_, index) => section([`${index}`, `Part ${index}`]));
  expect(pagesOf({ cover, sections })["part-0"]).toBe(6);
});

test("numbers every section at every level", () => {
  const deep = section(["1.1.1", "Third"], paragraph(words(20)));
  const sections = [section(["1", "First"], section(["1.1", "Second"], deep))];
  expect(Object.keys(pagesOf({ sections }))).toEqual(["first", "second", "third"]);
});

test("follows the length of the text", () => {
  const pages = (count: number): number | undefined =>
    pagesOf({
      sections: [
        section(["1", "Long"], ...Array.from({ length: count }, () => paragraph(words(100)))),
        section(["2", "After"], list("bullet", "one", "two")),
      ],
    })["after"];
  expect([1, 10, 20, 40].map(pages)).toEqual([3, 5, 7, 11]);
});

test("follows type size and margins", () => {
  const document = policy({
    sections: [
      section(["1", "Long"], ...Array.from({ length: 20 }, () => paragraph(words(100)))),
      section(["2", "After"], paragraph("Short.")),
    ],
  });
  const page = (changes: Partial<typeof theme>): number =>
    estimatePages(document, { ...theme, ...changes }).get("after") ?? 0;
  const wide = { top: 40, right: 40, bottom: 40, left: 40 };
  expect(page({ bodyPoints: 16 })).toBeGreaterThan(page({}));
  expect(page({ marginMillimetres: wide })).toBeGreaterThan(page({}));
});

test("moves a heading with the list that it and a stem lead to", () => {
  const fill = Array.from({ length: 36 }, (_, index) => paragraph(`Line ${index}.`));
  const stem = paragraph("They do these:");
  const pages = (lines: number): Record<string, number> =>
    pagesOf({
      contents: { used: false, levels: 2 },
      sections: [
        section(
          ["1", "Fill"],
          ...fill.slice(0, lines),
          section(["1.1", "Kept"], stem, list("bullet", "one", "two")),
        ),
      ],
    });
  const kept = Array.from({ length: 36 }, (_, lines) => pages(lines)["kept"] ?? 0);
  expect(kept[0]).toBe(1);
  expect(kept.at(-1)).toBe(2);
  expect(kept).toEqual([...kept].sort((a, b) => a - b));
});

test("gives the same answer each time", () => {
  const document = policy({ cover, sections: [section(["1", "Aims"], paragraph(words(300)))] });
  expect([...estimatePages(document, theme)]).toEqual([...estimatePages(document, theme)]);
});

test("finds each section where it would alone, whatever looks the same text had before", () => {
  const blocks = [paragraph(words(70)), paragraph(words(25))];
  const marked = [{ type: "callout", children: [paragraph(words(70))] } as const];
  // The very same blocks, at one level or another.
  const parts = Array.from({ length: 160 }, (_, index) => ({
    ...section([`${index + 1}`, `Part ${index + 1}`]),
    level: ([1, 2, 3] as const)[index % 3] ?? 1,
    blocks: index % 4 === 3 ? marked : blocks,
  }));
  const document = policy({ sections: parts });
  const looks: readonly Theme[] = [
    theme,
    { ...theme, bodyPoints: 11 },
    { ...theme, typeface: "Tinos" },
    { ...theme, marginMillimetres: { ...theme.marginMillimetres, left: 40 } },
  ];
  const found = looks.map((look) => estimatePages(document, look));
  // Read anew, each section has blocks of its own.
  const alone = looks.map((look) => estimatePages(JSON.parse(JSON.stringify(document)), look));
  expect(found).toEqual(alone);
  expect(new Set(found.map((pages) => JSON.stringify([...pages]))).size).toBe(looks.length);
});
