import axe, { type AxeResults } from "axe-core";
import type { Page } from "puppeteer-core";
import { afterAll, describe, expect, test } from "vitest";
import { renderHtml } from "../../src/render/html/render-html.ts";
import { estimatePages } from "../../src/render/paginate/estimate-pages.ts";
import { type ReadingMode, ReadingWindow, readingModes, startBrowser } from "./browser-pages.ts";
import {
  type ExampleDocument,
  exampleDocuments,
  expectedDocuments,
  Looked,
} from "./example-documents.ts";

const browser = await startBrowser();
afterAll(async () => browser?.close());
const reading = browser && (await ReadingWindow.open(browser, axe.source));

/** Everything axe knows of WCAG 2.2 A and AA, and its good practice. */
const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const pages = new Map<ExampleDocument, Promise<string>>();

/** The page of a document, made once for all tests. */
function pageOf(example: ExampleDocument): Promise<string> {
  const { document, theme } = example;
  const page =
    pages.get(example) ??
    renderHtml(document, theme, estimatePages(document, theme)).then((bytes) =>
      new TextDecoder().decode(bytes),
    );
  pages.set(example, page);
  return page;
}

async function inBrowser<Seen>(
  html: string,
  mode: ReadingMode,
  look: (page: Page) => Promise<Seen>,
): Promise<Seen> {
  if (!reading) throw new Error("There is no browser.");
  return look(await reading.show(html, mode));
}

async function violationsIn(page: Page): Promise<readonly string[]> {
  const run = `axe.run(document, ${JSON.stringify({ runOnly: standards, resultTypes: ["violations"] })})`;
  const { violations } = (await page.evaluate(run)) as AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}

/** What is wider than the window, so that people would have to scroll sideways. */
async function tooWideIn(page: Page): Promise<readonly string[]> {
  return (await page.evaluate(tooWide)) as readonly string[];
}

// In words of the page's own: our types know no browser.
const tooWide = `(() => {
  const root = document.documentElement;
  const all = [root, ...document.querySelectorAll("body *")];
  const scrolls = (element) =>
    element.scrollWidth > element.clientWidth && /auto|scroll/.test(getComputedStyle(element).overflowX);
  return all
    .filter((element) => scrolls(element) || element.getBoundingClientRect().right > root.clientWidth + 0.5)
    .concat(root.scrollWidth > root.clientWidth ? [root] : [])
    .map(({ outerHTML }) => outerHTML.slice(0, 120));
})()`;

const fullyShown = exampleDocuments.at(-1)?.school;
const everyMode = Boolean(process.env["EVERY_READING_MODE"]);

/** Two ways show each colour scheme and each width; one school's documents, or all if asked, are looked at in all four. */
function modesFor({ school }: ExampleDocument): readonly ReadingMode[] {
  return everyMode || school === fullyShown
    ? readingModes
    : readingModes.filter(({ opposite }) => opposite);
}

const cases = exampleDocuments.flatMap((example) =>
  modesFor(example).map((mode) => [`${example.name}, ${mode.name}`, example, mode] as const),
);

describe.skipIf(!browser)("a web page in a browser", () => {
  const byAxe = new Looked(`axe ${axe.version}`);
  const byWidth = new Looked("No scrolling sideways");

  test.each(cases)("has no barrier: %s", async (name, example, mode) => {
    const seen = await inBrowser(await pageOf(example), mode, async (page) => ({
      violations: await violationsIn(page),
      tooWide: await tooWideIn(page),
    }));
    byAxe.at(name, seen.violations.length);
    byWidth.at(name, seen.tooWide.length);
    expect(seen).toEqual({ violations: [], tooWide: [] });
  });

  test("is looked at for every example and every way of reading", () => {
    const inAllModes = everyMode
      ? expectedDocuments
      : exampleDocuments.filter(({ school }) => school === fullyShown).length;
    const expected = expectedDocuments * 2 + inAllModes * 2;
    expect(byAxe.report(expected, "pages and ways of reading")).toBe(expected);
    expect(byWidth.report(expected, "pages and ways of reading")).toBe(expected);
  });
});

describe.skipIf(!browser)("a fault that is planted is found:", () => {
  const example = exampleDocuments.find(({ document }) => document.id === "acceptable-use");
  const [light, dark, narrow] = readingModes;

  test.each([
    ["color-contrast", "<p>", '<p style="color: #aaa; background: #fff">', light],
    ["color-contrast", "<p>", '<p style="color: #333; background: none">', dark],
    ["link-name", 'aria-label="Link', 'title="" data-label="Link', light],
    [
      "target-size",
      "<main",
      '<a href="#a" class="a">i</a><a href="#b" class="a">i</a><style>.a { display: inline-block; inline-size: 9px; overflow: hidden }</style><main',
      light,
    ],
    ["landmark-one-main", "<main ", "<div ", light],
    ["html-has-lang", ' lang="en-GB"', "", narrow],
  ])("%s (%#)", async (rule, part, fault, mode) => {
    const planted = await withFault(part, fault);
    const violations = await inBrowser(planted, mode ?? raise(), violationsIn);
    expect(violations.map((violation) => violation.split(":")[0])).toContain(rule);
  });

  test("something wider than a narrow window", async () => {
    const planted = await withFault("</main>", '<p style="inline-size: 400px">Wide</p></main>');
    expect(await inBrowser(planted, narrow ?? raise(), tooWideIn)).not.toEqual([]);
  });

  async function withFault(part: string | RegExp, fault: string): Promise<string> {
    const page = await pageOf(example ?? raise());
    const planted = page.replace(part, fault);
    expect(planted).not.toBe(page);
    return planted;
  }
});

function raise(): never {
  throw new Error("The example or the way of reading is not there.");
}
