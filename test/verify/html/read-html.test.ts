import { expect, test } from "vitest";
import { readHtml } from "../../../src/verify/html/read-html.ts";

function read(body: string) {
  const page = `<!doctype html><html lang="en-GB"><head><title>A policy – A school</title></head><body>${body}</body></html>`;
  return readHtml(new TextEncoder().encode(page));
}

test("reads headings with numbers and levels, the title being level 0", () => {
  const { blocks } = read(
    `<h1>A policy</h1><h2 id="a"><span class="number">1</span> Aims</h2><h4>Within</h4>`,
  );
  expect(blocks).toEqual([
    { type: "heading", level: 0, text: "A policy" },
    { type: "heading", level: 1, text: "1 Aims" },
    { type: "heading", level: 3, text: "Within" },
  ]);
});

test("reads lists with their labels and depth; a second paragraph of an item is a paragraph", () => {
  const { blocks } = read(
    `<ol><li><p>One</p><ul><li><p>Inner</p></li></ul><p>More</p></li><li><p>Two</p></li></ol><ol type="a"><li>Letter</li></ol>`,
  );
  expect(blocks).toEqual([
    { type: "item", label: "1", depth: 1, text: "One" },
    { type: "item", label: "•", depth: 2, text: "Inner" },
    { type: "paragraph", text: "More" },
    { type: "item", label: "2", depth: 1, text: "Two" },
    { type: "item", label: "a", depth: 1, text: "Letter" },
  ]);
});

test("reads tables by rows, with what heads a column or a row, and without empty cells", () => {
  const { blocks } = read(
    `<table><caption>Names</caption><thead><tr><td></td><th scope="col">Who</th></tr></thead>
     <tbody><tr id="x"><th scope="row">Head</th><td>Ms A<br>Mr B</td></tr></tbody></table>`,
  );
  expect(blocks).toEqual([
    {
      type: "row",
      startsTable: true,
      summary: "Names",
      cells: [{ text: "Who", heads: true }],
    },
    {
      type: "row",
      startsTable: false,
      summary: undefined,
      cells: [
        { text: "Head", heads: true },
        { text: "Ms A Mr B", heads: false },
      ],
    },
  ]);
});

test("reads links with addresses as browsers write them, and references with what they lead to", () => {
  const { links, references } = read(
    `<h2 id="a">1 Aims</h2><p><a href="https://a.example">A</a> <a href="#r">row</a> <a href="#no">none</a></p>
     <table><tr id="r"><td>Cell</td><td>Other</td></tr></table>`,
  );
  expect(links).toEqual([{ text: "A", url: "https://a.example/", under: "1 Aims" }]);
  expect(references).toEqual([
    { text: "row", target: "Cell | Other", under: "1 Aims" },
    { text: "none", target: undefined, under: "1 Aims" },
  ]);
});

test("reads pictures by their descriptions, not by the words in them", () => {
  const { blocks } = read(
    `<svg role="img" aria-label="Steps"><text>Word</text></svg><img alt="Crest" src="data:,">
     <svg role="img"><title>Titled</title></svg>`,
  );
  expect(blocks).toEqual([
    { type: "figure", description: "Steps" },
    { type: "figure", description: "Crest" },
    { type: "figure", description: "Titled" },
  ]);
});

test("reads the contents list apart, without page numbers and what only screens show", () => {
  const { blocks, contents } = read(
    `<nav><h2>Contents</h2><a class="skip" href="#a">Skip the contents</a><div class="screen-only"><a href="#f">Front</a></div>
     <a href="#a"><span class="number">1</span> <span>Aims</span> <span class="page">3</span></a></nav>
     <h2 id="a">1 Aims</h2>`,
  );
  expect(contents).toEqual([{ text: "1 Aims", target: "1 Aims", under: "" }]);
  expect(blocks).toEqual([{ type: "heading", level: 1, text: "1 Aims" }]);
});

test("reads title, language and footer, and leaves out what only serves to get about", () => {
  const document = read(
    `<a class="skip" href="#m">Skip</a><a class="self" href="#s"></a><p>Text</p><a class="way-back" href="#c">Contents</a>
     <footer><p>A school</p><p><a href="#top">Back to the top</a></p></footer>`,
  );
  expect(document).toMatchObject({
    title: "A policy – A school",
    language: "en-GB",
    furniture: ["A school"],
    blocks: [{ type: "paragraph", text: "Text" }],
    references: [],
  });
});
