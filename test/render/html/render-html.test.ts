import { describe, expect, test } from "vitest";
import { attribute, elementsUnder, parentName, parsedPage, textOf } from "./parsed-page.ts";
import {
  card,
  documentWith,
  list,
  paragraph,
  sampleDocument,
  section,
  text,
} from "./sample-document.ts";

describe("the page", () => {
  test("has one h1, and headings that never skip a level", async () => {
    const page = await parsedPage(sampleDocument);
    const levels = page
      .elements("h1", "h2", "h3", "h4", "h5")
      .map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
  });

  test("is marked up as British English, with a skip link to a main part that exists", async () => {
    const page = await parsedPage(sampleDocument);
    expect(page.elements("html").map((html) => attribute(html, "lang"))).toEqual(["en-GB"]);
    const skip = page.elements("a")[0];
    expect(skip && attribute(skip, "href")).toBe("#proviso-main");
    expect(page.byId("proviso-main").tagName).toBe("main");
  });

  test("has a header, a main part, one labelled navigation and a footer", async () => {
    const page = await parsedPage(sampleDocument);
    expect(page.elements("header", "main", "nav", "footer").map(({ tagName }) => tagName)).toEqual([
      "header",
      "main",
      "nav",
      "footer",
    ]);
    const [nav] = page.elements("nav");
    expect(textOf(page.byId((nav && attribute(nav, "aria-labelledby")) ?? ""))).toBe("Contents");
  });

  test("uses no id twice, and every internal link has its place", async () => {
    const page = await parsedPage(sampleDocument);
    const ids = page.elements().flatMap((element) => attribute(element, "id") ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = page
      .elements("a")
      .map((link) => attribute(link, "href") ?? "")
      .filter((href) => href.startsWith("#"));
    expect(targets.length).toBeGreaterThan(5);
    expect(targets.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
  });

  test("is the same for the same document", async () => {
    expect((await parsedPage(sampleDocument)).source).toBe(
      (await parsedPage(sampleDocument)).source,
    );
  });
});

describe("contents", () => {
  test("list the sections down to the level asked for, the front included", async () => {
    const page = await parsedPage(sampleDocument);
    const links = page
      .elements("nav")
      .flatMap(elementsUnder)
      .filter(({ tagName }) => tagName === "a");
    expect(links.map(textOf)).toEqual([
      "Skip the contents",
      "Key details",
      "1. Aims",
      "2. Technology",
      "2.1 Filtering",
      "2.2 Contacts",
      "Appendix A Acceptable use",
    ]);
  });

  test("lead past themselves to the first section", async () => {
    const page = await parsedPage(sampleDocument);
    expect(
      page.withClass("skip").map((link) => [attribute(link, "href"), parentName(link)]),
    ).toEqual([
      ["#proviso-main", "body"],
      ["#aims", "nav"],
    ]);
  });

  test("carry page numbers where they are known", async () => {
    const page = await parsedPage(
      sampleDocument,
      new Map([
        ["aims", 4],
        ["filtering", 5],
      ]),
    );
    expect(page.withClass("page").map(textOf)).toEqual(["4", "5"]);
  });

  test("leave nothing behind when they are switched off", async () => {
    const page = await parsedPage({ ...sampleDocument, contents: { used: false, levels: 2 } });
    expect(page.elements("nav")).toEqual([]);
    expect(page.withClass("way-back")).toEqual([]);
  });

  test("hold no link inside a link", async () => {
    const linked = section("guide", {
      heading: [
        {
          type: "link",
          url: "https://example.org",
          printedAddress: undefined,
          children: [text("Guide")],
        },
      ],
    });
    const page = await parsedPage(
      documentWith([], { sections: [linked], contents: { used: true, levels: 1 } }),
    );
    expect(
      page
        .elements("nav")
        .flatMap(elementsUnder)
        .filter(({ tagName }) => tagName === "a")
        .map(textOf),
    ).toEqual(["Skip the contents", "Guide"]);
  });
});

describe("blocks", () => {
  test("carry their ids", async () => {
    const page = await parsedPage(sampleDocument);
    expect(["aims", "aims-1", "row-head"].map((id) => page.byId(id).tagName)).toEqual([
      "h2",
      "p",
      "tr",
    ]);
  });

  test("have a link to each section beside its heading, not in it", async () => {
    const page = await parsedPage(sampleDocument);
    const links = page.withClass("self");
    expect(links).toHaveLength(page.elements("section").length);
    expect(links.map(parentName)).toEqual(links.map(() => "section"));
    expect(
      links.map((link) => [attribute(link, "href"), attribute(link, "aria-label")]),
    ).toContainEqual(["#filtering", "Link to 2.1 Filtering"]);
  });

  test("put a heading's number into its text", async () => {
    expect(textOf((await parsedPage(sampleDocument)).byId("filtering"))).toBe("2.1 Filtering");
  });

  test("mark column headers and row headers, and name every table", async () => {
    const page = await parsedPage(sampleDocument);
    expect(page.elements("th").map((cell) => [attribute(cell, "scope"), textOf(cell)])).toEqual([
      ["row", "Headteacher"],
      ["row", "Designated Safeguarding Lead"],
      ["col", "Date"],
      ["col", "What was checked"],
      ["col", "Outcome"],
    ]);
    expect(page.elements("caption").map(textOf)).toEqual([
      "People and dates of this policy",
      "Filtering checks",
    ]);
  });

  test("name the column in each cell of a table that narrow screens stack", async () => {
    const page = await parsedPage(sampleDocument);
    expect(page.withClass("wide")).toHaveLength(1);
    const columns = page.elements("td").map((cell) => attribute(cell, "data-column"));
    expect(columns).toEqual([undefined, undefined, "Date", "What was checked", "Outcome"]);
  });

  test("letter a lettered list", async () => {
    const page = await parsedPage(
      documentWith([list("letter", "first", "second"), list("number", "third")]),
    );
    expect(page.elements("ol").map((ol) => attribute(ol, "type"))).toEqual(["a", undefined]);
  });

  test("keep a paragraph that ends in a colon with what follows it", async () => {
    const page = await parsedPage(
      documentWith([paragraph("Staff will:"), list("bullet", "report"), paragraph("The end:")]),
    );
    expect(page.withClass("stem").map(textOf)).toEqual(["Staff will:"]);
  });

  test("make a call-out a note, not an aside", async () => {
    const page = await parsedPage(sampleDocument);
    expect(
      page.withClass("callout").map((note) => [note.tagName, attribute(note, "role")]),
    ).toEqual([["div", "note"]]);
    expect(page.elements("aside")).toEqual([]);
  });

  test("lay contact cards that follow each other in one grid", async () => {
    const blocks = [card("A", "1"), card("B", "2"), paragraph("and"), card("C", "3")];
    const grids = (await parsedPage(documentWith(blocks))).withClass("cards");
    expect(
      grids.map((grid) => grid.childNodes.filter(({ nodeName }) => nodeName === "div").length),
    ).toEqual([2, 1]);
  });

  test("show a link's address on paper only where the text does not", async () => {
    const page = await parsedPage(sampleDocument);
    expect(page.withClass("address").map(textOf)).toEqual([" (example.org/guide)"]);
  });

  test("leave lines for a pen", async () => {
    const page = await parsedPage(sampleDocument);
    expect(page.withClass("pen-line").map((line) => textOf(line).trim())).toEqual([
      "Signature  Date",
    ]);
    expect(page.withClass("signatory").map(textOf)).toEqual(["Mrs A. KhanChair of governors"]);
  });
});

describe("the cover", () => {
  test("says that a draft is a draft, on its own page and on every other", async () => {
    const page = await parsedPage(sampleDocument);
    expect(page.withClass("draft").map(textOf)).toEqual(["Draft – not yet approved"]);
    expect(page.css).toContain('@top-right { content: "Draft"');
  });

  test("does not mark what is approved", async () => {
    const page = await parsedPage({ ...sampleDocument, status: "approved" });
    expect(page.withClass("draft")).toEqual([]);
    expect(page.css).not.toContain('"Draft"');
  });

  test("is replaced by school and title where the school has none", async () => {
    const page = await parsedPage(documentWith([paragraph("Text")]));
    expect(page.elements("h1").map(textOf)).toEqual(["Online safety policy"]);
    expect(page.elements("h1").map(parentName)).toEqual(["div"]);
    expect(page.css).not.toContain("@page :first");
  });

  test("is not needed to say that a draft is a draft", async () => {
    const page = await parsedPage(documentWith([paragraph("Text")], { status: "draft" }));
    expect(page.withClass("draft").map(textOf)).toEqual(["Draft – not yet approved"]);
    expect(page.css).toContain('@top-right { content: "Draft"');
  });
});
