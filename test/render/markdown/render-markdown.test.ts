import MarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import type { Block } from "../../../src/document/document.ts";
import { renderMarkdown } from "../../../src/render/markdown/render-markdown.ts";
import { sampleFigure } from "../flow-chart/sample-chart.ts";
import {
  card,
  documentWith,
  list,
  paragraph,
  sampleDocument,
  section,
  text,
} from "../html/sample-document.ts";

const render = async (document: typeof sampleDocument): Promise<string> =>
  new TextDecoder().decode(await renderMarkdown(document));

/** What stands under the one heading of a document with these blocks. */
const rendered = async (...blocks: readonly Block[]): Promise<string> =>
  (await render(documentWith(blocks))).split("## 1. Aims\n\n")[1] ?? "";

/** The text of each paragraph as a CommonMark reader shows it. */
const read = (markdown: string): readonly string[] =>
  new MarkdownIt("default", { linkify: false })
    .parse(markdown, {})
    .filter(({ type }) => type === "inline")
    .map(({ children }) => (children ?? []).map(({ content }) => content).join(""));

test("a box to tick is one in Markdown too", async () => {
  const answer = { type: "paragraph", children: [{ type: "tickBox" }, text("\u00A0yes")] } as const;
  expect(await rendered(answer)).toContain("☐\u00A0yes");
});

describe("headings", () => {
  test("carry their printed numbers, one level below the title", async () => {
    const headings = (await render(sampleDocument))
      .split("\n")
      .filter((line) => line.startsWith("#"));
    expect(headings).toEqual([
      "# Online safety policy",
      "## Key details",
      "## 1. Aims",
      "### In an emergency",
      "## 2. Technology",
      "### 2.1 Filtering",
      "#### 2.1.1 Logs",
      "### 2.2 Contacts",
      "## Appendix A Acceptable use",
    ]);
  });

  test("stay on one line", async () => {
    const heading = [text("Two"), { type: "lineBreak" as const }, text("lines #")];
    const markdown = await render(documentWith([], { sections: [section("two", { heading })] }));
    expect(markdown).toContain("\n## Two lines \\#\n");
  });
});

describe("blocks", () => {
  test("nest lists, with letters as text", async () => {
    const blocks = [list("number", "one", [paragraph("two:"), list("letter", "first", "second")])];
    expect(await rendered(...blocks)).toBe("1. one\n2. two:\n   - a) first\n   - b) second\n");
  });

  test("keep two lists apart", async () => {
    expect(await rendered(list("bullet", "one"), list("bullet", "two"))).toBe(
      "- one\n\n<!-- -->\n\n- two\n",
    );
  });

  test("give paragraphs of one item blank lines between them", async () => {
    expect(await rendered(list("bullet", [paragraph("one"), paragraph("more")]))).toBe(
      "- one\n\n  more\n",
    );
  });

  test("write tables with pipes", async () => {
    const table: Block = {
      type: "table",
      summary: "",
      widths: [50, 50],
      header: [],
      rowHeaders: true,
      rows: [{ cells: [[text("a|b")], [text("c")]] }],
    };
    expect(await rendered(table)).toBe("|  |  |\n| --- | --- |\n| a\\|b | c |\n");
  });

  test("write a contact as a bold name and a list", async () => {
    expect(await rendered(card("First Contact", "101"))).toBe(
      "**First Contact**\n\n- Telephone: [101](tel:101)\n",
    );
  });

  test("quote a call-out", async () => {
    const callout: Block = {
      type: "callout",
      children: [paragraph("Ring 999."), list("bullet", "now")],
    };
    expect(await rendered(callout)).toBe("> Ring 999.\n>\n> - now\n");
  });

  test("move spaces out of bold text", async () => {
    expect(await rendered(paragraph("a", { type: "strong", children: [text(" b ")] }, "c"))).toBe(
      "a **b** c\n",
    );
  });

  test("keep an address whole", async () => {
    const link = (url: string): Block =>
      paragraph({ type: "link", url, printedAddress: undefined, children: [text("x")] });
    expect(await rendered(link("https://example.org/a_(b)?c&copy;"))).toBe(
      "[x](<https://example.org/a_(b)?c\\&copy;>)\n",
    );
  });
});

describe("a value from the configuration", () => {
  test.each([
    "O'Neill & Sons",
    "<b>bold</b>",
    "{{x}}",
    "# not a heading",
    "1. not a list",
    "12) not a list",
    "- not a list",
    "+ not a list",
    "* not a list",
    "> not a quotation",
    "---",
    "=== ",
    "```not code```",
    "~~~",
    "[not](a-link) ![nor](an-image)",
    "*not* _stressed_ **at** __all__",
    "&amp; &copy; &#39;",
    "C:\\Users\\head",
    "a | b",
    "<https://example.org>",
    "בית ספר",
    "    not code",
  ])("reads literally: %s", async (value) => {
    expect(read(await rendered(paragraph(value)))).toEqual([value.trim()]);
    expect(read(await rendered(list("bullet", value)))).toEqual([value.trim()]);
  });
});

test("a figure is its caption and its words", async () => {
  const markdown = await rendered(sampleFigure);
  expect(markdown).toMatch(/^### What to do in a fire\n\n1\. \*\*Is anybody hurt\?\*\*\n/);
  expect(markdown).toContain("\n   - Yes: **Call 999.** Do not wait. Then go to step 2.\n");
  expect(markdown).not.toMatch(/svg|!\[|The chart in words/);
});
