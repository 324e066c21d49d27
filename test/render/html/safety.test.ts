import { describe, expect, test } from "vitest";
import type { Block } from "../../../src/document/document.ts";
import { attribute, elementsUnder, parsedPage, textOf } from "./parsed-page.ts";
import {
  card,
  documentWith,
  list,
  paragraph,
  sampleDocument,
  section,
  text,
} from "./sample-document.ts";

const hostile = [
  "O'Neill & Sons",
  "<b>bold</b>",
  "<script>alert(1)</script>",
  "</style></title><img src=x onerror=alert(1)>",
  "{{x}} {{{y}}}",
  'he said "no" onmouseover="x"',
  "&amp; &lt; &#39;",
  "בית ספר",
  "\\000022 } body { background: url(https://example.org/x)",
];

/** The value in every place that a policy has for text. */
function everywhere(value: string) {
  const blocks: readonly Block[] = [
    paragraph(value, { type: "strong", children: [text(value)] }),
    list("bullet", value),
    { type: "runInHeading", children: [text(value)] },
    {
      type: "table",
      summary: value,
      widths: [40, 30, 30],
      header: [[text(value)]],
      rowHeaders: true,
      rows: [{ cells: [[text(value)]] }],
    },
    { type: "callout", children: [paragraph(value)] },
    card(value, value),
    { type: "signatureBlock", role: [text(value)], name: [text(value)] },
    paragraph({
      type: "link",
      url: `https://example.org/?q=${value}`,
      printedAddress: value,
      children: [text(value)],
    }),
  ];
  const { properties } = sampleDocument;
  return documentWith([], {
    title: value,
    school: value,
    properties: { ...properties, subject: value, author: value, keywords: [value] },
    furniture: { header: value, footer: value },
    cover: {
      school: value,
      title: value,
      lines: [value],
      statement: [paragraph(value)],
    },
    contents: { used: true, levels: 1 },
    sections: [section("aims", { number: "1.", heading: [text(value)], blocks })],
  });
}

describe("a value from the configuration", () => {
  test.each(hostile)("reads literally wherever it stands: %s", async (value) => {
    const page = await parsedPage(everywhere(value));
    const prose = page.elements("h1", "h2", "h3", "td", "th", "caption", "strong", "title");
    const names = prose
      .filter((element) => textOf(element).includes(value))
      .map(({ tagName }) => tagName);
    expect(names).toEqual(["title", "h1", "h2", "strong", "h3", "caption", "th", "th", "strong"]);
    expect(
      page.elements("meta").filter((meta) => attribute(meta, "content") === value),
    ).toHaveLength(3);
  });

  test.each(hostile)("adds no element and no attribute of its own: %s", async (value) => {
    const shape = async (word: string) =>
      (await parsedPage(everywhere(word)))
        .elements()
        .filter(({ tagName }) => tagName !== "bdi")
        .map(({ tagName, attrs }) => [tagName, ...attrs.map(({ name }) => name)].join(" "));
    expect(await shape(value)).toEqual(await shape("plain"));
  });

  test.each(hostile)("cannot leave a CSS string: %s", async (value) => {
    const { css } = await parsedPage(everywhere(value));
    expect(css.replaceAll(/"(?:[^"\\]|\\.)*"/g, "")).not.toMatch(/example|<|onerror/);
  });

  test("keeps Hebrew in a run of its own, and only Hebrew", async () => {
    const page = await parsedPage(
      documentWith([paragraph("The school (בית ספר „שלום”), and: שלום עולם!")]),
    );
    expect(page.elements("bdi").map(textOf)).toEqual(["בית ספר", "שלום", "שלום עולם"]);
    expect(page.elements("bdi").every((bdi) => attribute(bdi, "lang") === "he")).toBe(true);
    expect(page.elements("p").map(textOf)).toContain(
      "The school (בית ספר „שלום”), and: שלום עולם!",
    );
  });
});

describe("the file", () => {
  test("runs nothing and asks nobody for anything", async () => {
    const page = await parsedPage(sampleDocument);
    expect(page.elements("script", "iframe", "object", "embed", "img", "form", "base")).toEqual([]);
    const addresses = page
      .elements()
      .filter(({ tagName }) => tagName !== "a")
      .flatMap((element) =>
        ["src", "href", "srcset", "poster"].flatMap((name) => attribute(element, name) ?? []),
      );
    expect(addresses.filter((address) => !address.startsWith("data:"))).toEqual([]);
    expect(Array.from(page.css.matchAll(/url\("?([^:")]*:)/g), ([, scheme]) => scheme)).toEqual([
      "data:",
      "data:",
    ]);
    expect(page.css).not.toContain("@import");
    expect(
      elementsUnder(page.byId("proviso-main")).flatMap(({ attrs }) =>
        attrs.filter(({ name }) => name.startsWith("on")),
      ),
    ).toEqual([]);
  });

  test("forbids the browser to fetch anything", async () => {
    const policies = (await parsedPage(sampleDocument))
      .elements("meta")
      .filter((meta) => attribute(meta, "http-equiv") === "Content-Security-Policy");
    expect(policies.map((meta) => attribute(meta, "content"))).toEqual([
      expect.stringContaining("default-src 'none'"),
    ]);
  });

  test("embeds only the fonts that its text needs", async () => {
    const ranges = async (words: string) => {
      const { css } = await parsedPage(documentWith([paragraph(words)]));
      return Array.from(css.matchAll(/unicode-range: (U\+[0-9A-F]+)/g), ([, first]) => first);
    };
    expect(await ranges("Plain words")).toEqual(["U+0000", "U+0000"]);
    expect(await ranges("Tŷ Gwyn")).toEqual(["U+0000", "U+0000", "U+0100", "U+0100"]);
    expect(await ranges("שלום")).toEqual(["U+0000", "U+0000", "U+0307", "U+0307"]);
  });
});
