import { describe, expect, test } from "vitest";
import { finishPdf } from "../../../src/render/pdf/finish-pdf.ts";
import { readPdf } from "../../../src/verify/pdf/read-pdf.ts";
import { given } from "../../formats/compose.ts";
import { canPrint, printed } from "../../formats/finished-files.ts";
import { theme } from "../../render/docx/builders.ts";
import { samplePolicy } from "../../render/docx/sample-policy.ts";

const document = { ...samplePolicy, title: "A policy", school: "A school" };

/** Reads a page that is printed and finished. */
async function read(body: string) {
  return readPdf(given(await finishPdf(await printed(page(body)), document, theme)));
}

function page(body: string): string {
  return `<!doctype html><html lang="en-GB"><head><title>A policy – A school</title><style>
    @page { size: A4; margin: 0; @top-left { content: "A school"; } }
    table { border-collapse: collapse; width: 100%; }
    .tall td { height: 120mm; }
    .narrow { width: 30mm; }
  </style></head><body>${body}</body></html>`;
}

describe.skipIf(!canPrint)("from a PDF", () => {
  test("come headings, lists with labels and depth, and paragraphs", async () => {
    const { blocks } = await read(
      `<h1>A policy</h1><h2><span>1</span> Aims</h2><p>Text <strong>strong</strong>.</p>
       <ol><li><p>One</p><ul><li><p>Inner</p></li></ul><p>More</p></li><li><p>Two</p></li></ol>
       <ol type="a"><li><p>Letter</p></li></ol>`,
    );
    expect(blocks).toEqual([
      { type: "heading", level: 0, text: "A policy" },
      { type: "heading", level: 1, text: "1 Aims" },
      { type: "paragraph", text: "Text strong." },
      { type: "item", label: "1", depth: 1, text: "One" },
      { type: "item", label: "•", depth: 2, text: "Inner" },
      { type: "paragraph", text: "More" },
      { type: "item", label: "2", depth: 1, text: "Two" },
      { type: "item", label: "a", depth: 1, text: "Letter" },
    ]);
  });

  test("comes a table that goes on to another page with its header once", async () => {
    const row = (number: number) => `<tr><th scope="row">Row ${number}</th><td>Text</td></tr>`;
    const { blocks } = await read(
      `<table class="tall"><thead><tr><th scope="col">Who</th><th scope="col">What</th></tr></thead>
       <tbody>${[1, 2, 3, 4].map(row).join("")}</tbody></table>`,
    );
    expect(blocks.map((block) => block.type === "row" && block.cells)).toEqual([
      [
        { text: "Who", heads: true },
        { text: "What", heads: true },
      ],
      ...[1, 2, 3, 4].map((number) => [
        { text: `Row ${number}`, heads: true },
        { text: "Text", heads: false },
      ]),
    ]);
    expect(blocks.map((block) => block.type === "row" && block.startsTable)).toEqual([
      true,
      ...[1, 2, 3, 4].map(() => false),
    ]);
  });

  test("comes a paragraph that goes on to another page as one", async () => {
    const words = Array.from({ length: 2500 }, (_, at) => `word${at}`).join(" ");
    const { blocks } = await read(`<p>${words}</p><p>Another.</p>`);
    expect(blocks.map((block) => block.type)).toEqual(["paragraph", "paragraph"]);
    expect(blocks[0]).toMatchObject({ text: expect.stringMatching(/^word0 .*word2499$/s) });
  });

  test("come links, also those of several lines, and references with what they lead to", async () => {
    const { links, references } = await read(
      `<h2 id="a">1 Aims</h2><p class="narrow"><a href="https://a.example">A link of several lines of text</a>
       <a href="#b">section 2</a></p><div style="height: 100mm"></div><p>Between.</p>
       <h2 id="b">2 Scope</h2>`,
    );
    expect(links.map(({ text, ...link }) => [text.replaceAll("\u0000", " "), link])).toEqual([
      ["A link of several lines of text", { url: "https://a.example/", under: "1 Aims" }],
    ]);
    expect(references).toEqual([{ text: "section 2", target: "2 Scope", under: "1 Aims" }]);
  });

  test("comes a picture by its description, not by the words in it", async () => {
    const { blocks } = await read(
      `<p>Before.</p><svg role="img" aria-label="Steps to take" viewBox="0 0 100 20"><text y="10">Word</text></svg><p>After.</p>`,
    );
    expect(blocks).toEqual([
      { type: "paragraph", text: "Before." },
      { type: "figure", description: "Steps to take" },
      { type: "paragraph", text: "After." },
    ]);
  });

  test("come title and language", async () => {
    expect(await read("<p>Text.</p>")).toMatchObject({
      title: "A policy – A school",
      language: "en-GB",
    });
  });
});

test("what is no PDF is an error", async () => {
  await expect(readPdf(new TextEncoder().encode("%PDF-1.4 and no more"))).rejects.toThrow();
});
